import type { Review } from '../../ballots/review.ts';
import type { SheetWords } from '../../messages/sheets.ts';
import type { Workbook } from '../../workbook/model.ts';
import type { CategoryNow, Numbered } from '../base/category-now.ts';
import { type Draft, plain } from '../base/draft.ts';
import { cellFinder, columnFinder } from '../base/input.ts';
import type { RuleCells } from '../base/rule-cells.ts';
import { evaluate } from '../expression/evaluate.ts';
import { is, joined, literal, truth, words } from '../expression/expression.ts';
import { all, call, choose, isOne, unlessError } from '../expression/functions.ts';
import { countOf, sumOf } from '../expression/ranges.ts';
import type { At, CellNode, Expression, RangeNode } from '../expression/tree.ts';
import { isError, toText } from '../expression/value.ts';
import type { Lookup } from '../lookup/lookup-sheet.ts';

/** How the held table understands categories. */
export interface CategoryGuide extends Pick<RuleCells, 'categoryTexts' | 'categoryNumbers'> {
  /** Whether all that says of a category is followed, so that one may change. */
  readonly isFollowed: boolean;
  /** Its own first. */
  readonly plansOf: (subject: number) => readonly Numbered[];
}

/** Writes the table from top to bottom. */
export interface HeldWriter {
  readonly draft: Draft;
  /** Who stands in which row now. */
  readonly lookup: Lookup;
  readonly categories: CategoryGuide;
  readonly workbook: Workbook;
  readonly review: Pick<Review, 'subjects' | 'facts'>;
  readonly labels: SheetWords;
  /** The row of the next line. */
  readonly next: () => number;
  /** The number of the category that the first table says of a subject. */
  readonly firstSaid: Map<number, CellNode>;
  /** A cell of the workbook's own. */
  readonly cell: (sheet: string, at: At) => CellNode;
  /** All of a column of such a sheet. */
  readonly columnIn: (sheet: string, column: number) => RangeNode;
}

export function heldWriter(
  given: Omit<HeldWriter, 'next' | 'cell' | 'columnIn' | 'firstSaid'>,
  first: number,
): HeldWriter {
  let row = first - 1;
  return {
    ...given,
    next: () => ++row,
    firstSaid: new Map(),
    cell: cellFinder(given.workbook),
    columnIn: columnFinder(given.workbook),
  };
}

/** What a line says in its first columns. */
interface Who {
  readonly name: string;
  readonly unit?: string;
  readonly sheet: string;
}

/** The cells that a line guards, and what else must hold. */
interface Line extends Who {
  readonly said: readonly At[];
  readonly also?: readonly Expression[];
}

/** Columns of the table: name, unit, sheet, then what its cells said. */
export const HELD_COLUMNS = {
  name: 1,
  unit: 2,
  category: 3,
  sheet: 4,
  said: 5,
  holds: 9,
  note: 10,
  changed: 11,
};
const CELLS_A_LINE = HELD_COLUMNS.holds - HELD_COLUMNS.said;

export interface WrittenLine {
  readonly row: number;
  /** Its name. */
  readonly sheet: CellNode;
  /** 1 while its cells still say what they said; of somebody who is followed, the row. */
  readonly holds: CellNode;
  readonly stands: Expression;
  /** Of somebody who is followed, where the table says categories. */
  readonly category?: SaidCategory | undefined;
}
export interface SaidCategory extends CategoryNow {
  readonly number: CellNode;
  readonly text: CellNode;
  /** The number that the first such table says. */
  readonly first: CellNode;
}

/** Begins a line. */
export function putWho(
  { draft, next }: HeldWriter,
  { name, unit, sheet }: Who,
): Pick<WrittenLine, 'row' | 'sheet'> {
  const row = next();
  const put = (column: number, text: string) => draft.put({ row, column }, plain(text));
  put(HELD_COLUMNS.name, name);
  if (unit) put(HELD_COLUMNS.unit, unit);
  return { row, sheet: put(HELD_COLUMNS.sheet, sheet) };
}

/** Writes a line: 1 while its cells still say what they said. */
export function putLine(writer: HeldWriter, line: Line): WrittenLine {
  const { draft } = writer;
  const { row, sheet } = putWho(writer, line);
  const put = (column: number, text: string) => draft.put({ row, column }, plain(text));
  const same = line.said.map((at, index) => {
    const now = textOf(writer.cell(line.sheet, at));
    const then = put(HELD_COLUMNS.said + index, shownText(now));
    return call('EXACT', now, then);
  });
  const stands = choose(all([...same, ...(line.also ?? [])]), literal(1), literal(0));
  const content = unlessError(stands, literal(0));
  const holds = draft.put({ row, column: HELD_COLUMNS.holds }, content, 'whole');
  if (!isOne(holds)) throw new Error(`${line.sheet} does not say what it says: line ${row}`);
  return { row, sheet, holds, stands: is(holds, '=', literal(1)) };
}

/** An error says nothing that anybody could be known by. */
function textOf(cell: CellNode): Expression {
  const text = call('TRIM', cell);
  return isError(evaluate(text)) ? unlessError(text, words('')) : text;
}

function shownText(text: Expression): string {
  const shown = toText(evaluate(text));
  if (typeof shown !== 'string') throw new Error('An error says nothing');
  return shown;
}

/** Writes as many lines as it takes: whether all these cells still say what they said. */
export function putCells(
  writer: HeldWriter,
  { name, sheet }: Pick<Line, 'name' | 'sheet'>,
  cells: readonly { readonly at: At; readonly also?: Expression | undefined }[],
): Expression {
  const rows: number[] = [];
  for (let index = 0; index < cells.length; index += CELLS_A_LINE) {
    const some = cells.slice(index, index + CELLS_A_LINE);
    const also = some.flatMap((cell) => cell.also ?? []);
    rows.push(putLine(writer, { name, sheet, said: some.map(({ at }) => at), also }).row);
  }
  return holdAll(writer, rows);
}

/** Whether all of these lines hold, which stand one below the other. */
export function holdAll({ draft }: HeldWriter, rows: readonly number[]): Expression {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return truth(true);
  const column = HELD_COLUMNS.holds;
  const lines = draft.range({ row: first, column }, { row: last, column });
  return is(sumOf(lines), '=', literal(rows.length));
}

/** Whether everybody of these lines is found. */
export function findAll({ draft }: HeldWriter, rows: readonly number[]): Expression {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return truth(true);
  const column = HELD_COLUMNS.holds;
  const lines = draft.range({ row: first, column }, { row: last, column });
  return is(countOf(lines), '=', literal(rows.length));
}

/** Behind a separator, so that several can be joined. */
export const named = ({ labels }: HeldWriter, sheet: Expression): Expression =>
  joined([words(labels.listed), sheet]);

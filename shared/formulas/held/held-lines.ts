import type { SheetWords } from '../../messages/sheets.ts';
import { cellName, type Workbook } from '../../workbook/model.ts';
import { type Draft, plain } from '../base/draft.ts';
import { inputFinder } from '../base/input.ts';
import { evaluate } from '../expression/evaluate.ts';
import { is, joined, literal, truth, words } from '../expression/expression.ts';
import { all, call, choose, isOne, unlessError } from '../expression/functions.ts';
import { sumOf } from '../expression/ranges.ts';
import type { At, CellNode, Expression } from '../expression/tree.ts';
import { isError, toText } from '../expression/value.ts';

/** Writes the table from top to bottom. */
export interface HeldWriter {
  readonly draft: Draft;
  readonly workbook: Workbook;
  readonly labels: SheetWords;
  /** The row of the next line. */
  readonly next: () => number;
  /** A cell of the workbook's own. */
  readonly cell: (sheet: string, at: At) => CellNode;
}

export function heldWriter(
  { draft, workbook, labels }: Pick<HeldWriter, 'draft' | 'workbook' | 'labels'>,
  first: number,
): HeldWriter {
  const find = inputFinder(workbook);
  let row = first - 1;
  return {
    draft,
    workbook,
    labels,
    next: () => ++row,
    cell: (sheet, { row: at, column }) =>
      find({ at: { sheet, cell: cellName(at, column) }, value: null }).cell,
  };
}

/** What a line says in its first columns, the cells that it guards, and what else must hold. */
interface Line {
  readonly name: string;
  readonly unit?: string;
  readonly sheet: string;
  readonly said: readonly At[];
  readonly also?: readonly Expression[];
}

/** Columns of the table: name, unit, sheet, then what its cells said. */
export const HELD_COLUMNS = {
  name: 1,
  unit: 2,
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
  /** 1 while its cells still say what they said. */
  readonly holds: CellNode;
}

/** Writes a line: 1 while its cells still say what they said. */
export function putLine(writer: HeldWriter, line: Line): WrittenLine {
  const { draft, next } = writer;
  const row = next();
  const put = (column: number, text: string) => draft.put({ row, column }, plain(text));
  put(HELD_COLUMNS.name, line.name);
  if (line.unit) put(HELD_COLUMNS.unit, line.unit);
  const sheet = put(HELD_COLUMNS.sheet, line.sheet);
  const same = line.said.map((at, index) => {
    const now = textOf(writer.cell(line.sheet, at));
    const then = put(HELD_COLUMNS.said + index, shownText(now));
    return call('EXACT', now, then);
  });
  const stands = choose(all([...same, ...(line.also ?? [])]), literal(1), literal(0));
  const content = unlessError(stands, literal(0));
  const holds = draft.put({ row, column: HELD_COLUMNS.holds }, content, 'whole');
  if (!isOne(holds)) throw new Error(`${line.sheet} does not say what it says: line ${row}`);
  return { row, sheet, holds };
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

/** Behind a separator, so that several can be joined. */
export const named = ({ labels }: HeldWriter, sheet: Expression): Expression =>
  joined([words(labels.listed), sheet]);

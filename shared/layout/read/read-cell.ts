import type { At } from '../../ballots/review.ts';
import { compare, type Rational, ZERO } from '../../exact/rational.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Sayable } from '../../messages/message.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import type { Cell } from '../../workbook/model.ts';
import { cellAt } from '../cells/cell-text.ts';
import { type CellRead, readNumber } from '../cells/read-number.ts';
import { placeAt } from '../cells/view.ts';
import type { LinkedRow } from '../people/link-rows.ts';
import type { TableReader } from '../people/table-reader.ts';

/** The number of one input cell; what is merged over it is no number of its row. */
export function readInput<T>(
  { sheet, mergedInto }: TableReader,
  [row, column]: readonly [row: number, column: number],
  read: (cell: Cell | undefined) => CellRead<T>,
): CellRead<T> {
  const into = mergedInto(row, column);
  return into === undefined ? read(cellAt(sheet, row, column)) : { kind: 'merged', into };
}

/** Where something stands, whose it is, and whether anything depends on it. */
export interface CellContext {
  readonly at: SheetPlace;
  readonly subject: number;
  /** Its id. */
  readonly category: string;
  /** False where its weight is 0 in the subject's category. */
  readonly isNeeded: boolean;
}

/** What cannot be made sense of voids a subject that needs it; where nobody does, it is a note. */
export const ifNeeded = (
  value: Sayable,
  { at, category, isNeeded }: CellContext,
  needed: () => Problem,
): Problem =>
  isNeeded ? needed() : layoutProblem('value-not-needed', { value, category }, { place: at });

/** What is wrong with a cell; one that was read all the same may bring notes. */
export function cellProblems(
  read: CellRead<unknown>,
  context: CellContext,
  unreadable: (value: string) => Problem,
): Problem[] {
  if (read.kind === 'blank') return [];
  const { at: place, subject } = context;
  if (read.kind === 'read')
    return read.notes.map((code) => layoutProblem(code, { value: read.shown }, { place }));
  return [
    ifNeeded(shownAs(read), context, () => {
      if (read.kind === 'unreadable') return unreadable(read.shown);
      return read.kind === 'merged'
        ? layoutProblem('cell-merged', { other: read.into }, { place, subject })
        : layoutProblem('formula-without-result', {}, { place, subject });
    }),
  ];
}

/** What stands in a cell that gives no number, for sentences. */
export function shownAs(read: Exclude<CellRead<unknown>, { kind: 'blank' | 'read' }>): Sayable {
  if (read.kind === 'unreadable') return read.shown;
  return read.kind === 'merged' ? MERGED : '=…';
}
const MERGED = { zh: '合并单元格', en: 'merged cell' };

/** A cell of a subject's row. */
export interface InputCell {
  readonly table: TableReader;
  readonly row: LinkedRow;
  readonly column: number;
  readonly isNeeded: boolean;
}

export const contextOf = ({ table, row, column, isNeeded }: InputCell): CellContext => ({
  at: placeAt(table.sheet, row.row, column),
  subject: row.subject,
  category: row.category.id,
  isNeeded,
});

export interface ReadCell<T> {
  readonly read: CellRead<T>;
  /** Null where it is blank or cannot be read. */
  readonly value: At<T>;
  /** A blank brings none. */
  readonly problems: readonly Problem[];
}
type OwnPlace = { readonly place: SheetPlace; readonly subject: number };

/** What an input cell holds, and what is wrong with it. */
export function readCell<T>(
  cell: InputCell,
  reader: (cell: Cell | undefined) => CellRead<T>,
  unreadable: (value: string, where: OwnPlace) => Problem,
): ReadCell<T> {
  const { table, row, column } = cell;
  const found = readWithout(cell, reader, unreadable);
  const at = placeAt(table.sheet, row.row, column);
  const value = { value: found.read.kind === 'read' ? found.read.value : null, at };
  return { ...found, value };
}

/** The same without its place, which costs more than the number. */
export function readWithout<T>(
  cell: InputCell,
  reader: (cell: Cell | undefined) => CellRead<T>,
  unreadable: (value: string, where: OwnPlace) => Problem,
): Pick<ReadCell<T>, 'read' | 'problems'> {
  const { table, row, column } = cell;
  const read = readInput(table, [row.row, column], reader);
  // Nearly all cells are so, and there may be a million.
  if (read.kind === 'read' && read.notes.length === 0) return { read, problems: NONE };
  const context = contextOf(cell);
  const where = { place: context.at, subject: row.subject };
  return { read, problems: cellProblems(read, context, (shown) => unreadable(shown, where)) };
}

const NONE: readonly Problem[] = [];

/** The problems of a number that a subject must have. */
export interface MustProblems {
  readonly missing: (where: OwnPlace) => Problem;
  readonly unreadable: (value: string, where: OwnPlace) => Problem;
  readonly outside: (value: string, where: OwnPlace) => Problem;
}

/** A number that a subject must have, from 0 to `full`; without a full mark any will do. */
export function readMust(
  cell: InputCell,
  full: Rational | null,
  { missing, unreadable, outside }: MustProblems,
): Pick<ReadCell<Rational>, 'value' | 'problems'> {
  const { read, value, problems } = readCell(cell, readNumber, unreadable);
  const context = contextOf(cell);
  const where = { place: context.at, subject: context.subject };
  if (read.kind === 'blank') return { value, problems: cell.isNeeded ? [missing(where)] : [] };
  if (read.kind !== 'read' || isWithin(read.value, full)) return { value, problems };
  const odd = ifNeeded(read.shown, context, () => outside(read.shown, where));
  return { value: { ...value, value: null }, problems: [...problems, odd] };
}

const isWithin = (value: Rational, full: Rational | null): boolean =>
  full === null || (compare(value, ZERO) >= 0 && compare(value, full) <= 0);

/** What reading a table gave. */
export interface ReadRows<T> {
  readonly rows: readonly T[];
  readonly problems: readonly Problem[];
}

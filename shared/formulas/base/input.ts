import type { At as Given } from '../../ballots/review.ts';
import { fromCellNumber } from '../../exact/cell-number.ts';
import { type Rational, whole } from '../../exact/rational.ts';
import {
  type Cell,
  columnNumber,
  MOST_COLUMNS,
  MOST_ROWS,
  type Workbook,
} from '../../workbook/model.ts';
import { cellAt } from '../expression/ranges.ts';
import {
  type At,
  type CellNode,
  type Expression,
  FIXED,
  FREE,
  type RangeNode,
} from '../expression/tree.ts';
import { cellError, type Value } from '../expression/value.ts';

/** One of the workbook's own cells, as it was when it was scored. */
export interface Input {
  readonly cell: Expression;
  readonly stored: Cell | undefined;
  /** What the core read; null where it could not. */
  readonly value: Rational | null;
}

/** Finds cells by the places that the review names: in the row or column where their person is now. */
export function inputFinder(
  workbook: Workbook,
  lineNow: LineNow,
): (input: Given<number> | Given<Rational>) => Input {
  const stands = cellFinder(workbook);
  const [column, row] = [columnFinder(workbook), rowFinder(workbook)];
  const storedAt = storedIn(workbook);
  return ({ at: { sheet, cell: name = '' }, value }) => {
    const at = placeOf(name);
    const line = lineNow(sheet, at);
    const crossing = () => (line?.isColumn ? row(sheet, at.row) : column(sheet, at.column));
    return {
      cell: line ? cellAt(crossing(), line.number) : stands(sheet, at),
      stored: storedAt(sheet, at),
      value: typeof value === 'number' ? whole(value) : value,
    };
  };
}

/** Where the person is now in whose line a cell stood when it was scored; undefined for nobody's. */
export type LineNow = (sheet: string, at: At) => PersonLine | undefined;

/** A person's row; or column, where people stand side by side. */
export interface PersonLine {
  readonly number: Expression;
  readonly isColumn: boolean;
}

/** A cell of the workbook's own, wherever it is moved. */
export function cellFinder(workbook: Workbook): (sheet: string, at: At) => CellNode {
  const storedAt = storedIn(workbook);
  return (sheet, at) => {
    const stored = storedAt(sheet, at);
    const holds = { value: () => storedValue(stored), decimals: () => undefined };
    return { kind: 'cell', sheet, at, anchor: FREE, holds };
  };
}

/** What stands in a cell of the workbook's own. */
export function storedIn({ sheets }: Workbook): (sheet: string, at: At) => Cell | undefined {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (sheet, { row, column }) => byName.get(sheet)?.rows.get(row)?.get(column);
}

/** Whole columns of the workbook's own: a place in them is the number of a row. */
export function columnFinder(workbook: Workbook): (sheet: string, column: number) => RangeNode {
  const known = new Map<string, RangeNode[]>();
  return (sheet, column) => {
    const columns = known.get(sheet) ?? [];
    known.set(sheet, columns);
    const last = { row: MOST_ROWS, column };
    const range = columns[column] ?? inputRange(workbook, sheet, [{ row: 1, column }, last]);
    columns[column] = range;
    return range;
  };
}

/** Whole rows of it: a place in them is the number of a column. */
export const rowFinder =
  (workbook: Workbook) =>
  (sheet: string, row: number): RangeNode =>
    inputRange(workbook, sheet, [
      { row, column: 1 },
      { row, column: MOST_COLUMNS },
    ]);

/** Cells of a sheet of the workbook's own. */
export function inputRange(
  { sheets }: Workbook,
  name: string,
  [first, last]: readonly [At, At],
): RangeNode {
  const rows = sheets.find((sheet) => sheet.name === name)?.rows;
  const width = last.column - first.column + 1;
  const at = (index: number) =>
    storedValue(
      rows?.get(first.row + Math.floor(index / width))?.get(first.column + (index % width)),
    );
  return { kind: 'range', sheet: name, first, last, anchor: FIXED, line: { at } };
}

function storedValue(stored: Cell | undefined): Value {
  if (stored === undefined) return null;
  if (stored.kind === 'number') return fromCellNumber(stored.value);
  return stored.kind === 'error' ? cellError('#VALUE!') : stored.value;
}

/** `B7` is row 7, column 2. */
export function placeOf(name: string): At {
  let at = 0;
  while (name.charCodeAt(at) > DIGITS_END) at++;
  return { row: Number(name.slice(at)), column: columnNumber(name.slice(0, at)) };
}
const DIGITS_END = 57;

import type { At as Given } from '../../ballots/review.ts';
import { fromCellNumber } from '../../exact/cell-number.ts';
import { type Rational, whole } from '../../exact/rational.ts';
import { type Cell, columnNumber, type Workbook } from '../../workbook/model.ts';
import { type At, type CellNode, FIXED, FREE, type RangeNode } from '../expression/tree.ts';
import { cellError, type Value } from '../expression/value.ts';

/** One of the workbook's own cells, as it was when it was scored. */
export interface Input {
  readonly cell: CellNode;
  readonly stored: Cell | undefined;
  /** What the core read; null where it could not. */
  readonly value: Rational | null;
}

/** Finds cells by the places that the review names. */
export function inputFinder({
  sheets,
}: Workbook): (input: Given<number> | Given<Rational>) => Input {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return ({ at: { sheet, cell: name = '' }, value }) => {
    const at = placeOf(name);
    const stored = byName.get(sheet)?.rows.get(at.row)?.get(at.column);
    const holds = { value: () => storedValue(stored), decimals: () => undefined };
    return {
      cell: { kind: 'cell', sheet, at, anchor: FREE, holds },
      stored,
      value: typeof value === 'number' ? whole(value) : value,
    };
  };
}

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

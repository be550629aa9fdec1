import { once } from '../../base/once.ts';
import { type CellStyle, cellName, type SheetRows } from '../../workbook/model.ts';
import {
  type Anchor,
  type At,
  type CellNode,
  type Expression,
  FIXED,
  FREE,
  lengthOf,
  type RangeNode,
} from '../expression/tree.ts';
import { type Plain, plain } from '../rows/content.ts';
import { createDraftRows, type DraftRows } from '../rows/draft-rows.ts';
import type { Alike } from '../rows/rows-again.ts';

export { type Plain, plain };

/** A sheet while it is written: cells by place, and what refers to them. */
export interface Draft {
  readonly name: string;
  /** Puts a formula (or a plain value) and gives what refers to it, from any sheet. */
  readonly put: (place: At, content: Expression | Plain, style?: CellStyle) => CellNode;
  /** Raises the row to so many points at least. */
  readonly height: (row: number, points: number | undefined) => void;
  /** A range of cells that stand side by side or one below the other, written already or later. */
  readonly range: (first: At, last: At) => RangeNode;
  /** Cells of one row, side by side: what refers to them says the same in every row. */
  readonly across: (row: number, first: number, last: number) => RangeNode;
  /**
   * Rows of many: `write` puts them where there is no key, or its first rows were not like others;
   * else they are the first ones of their key again, with formulas and values of where they stand.
   */
  readonly alike: (rows: Alike | undefined, write: () => void) => void;
  /** From this row on all formulas are worked out; only what they gave is kept of them. */
  readonly settle: (from: number) => void;
  /** All that was put, with the values of its formulas; each row is made when it is asked for. */
  readonly rows: () => SheetRows;
}
/** @param anchored whether others refer to its cells as `$C$4`: constants do not move with a row */
export function draftSheet(name: string, { anchored }: { anchored: boolean }): Draft {
  const rows = createDraftRows(name);
  const readEmpty = new Set<number>();
  const anchor = anchored ? FIXED : FREE;
  const rangeOf = (first: At, last: At, anchored: Anchor): RangeNode => {
    const place = (index: number) => placeIn(first, last, index);
    const at = (index: number) => {
      const { row, column } = place(index);
      const value = rows.valueAt(row, column);
      if (value === undefined) readEmpty.add(keyOf({ row, column }));
      return value ?? null;
    };
    const decimals = once(() => greatestDecimals(rows, range, place));
    const range: RangeNode = {
      kind: 'range',
      sheet: name,
      first,
      last,
      anchor: anchored,
      line: { at, decimals },
    };
    return range;
  };
  return {
    name,
    put: (at, content, style = 'text') => {
      // Nothing is worked out from a cell that is not there yet.
      if (readEmpty.has(keyOf(at)))
        throw new Error(`${name}!${cellName(at.row, at.column)} was read while empty`);
      return { kind: 'cell', sheet: name, at, anchor, holds: rows.put(at, content, style) };
    },
    height: rows.height,
    range: (first, last) => rangeOf(first, last, FIXED),
    across: (row, first, last) =>
      rangeOf({ row, column: first }, { row, column: last }, { row: false, column: true }),
    alike: rows.alike,
    settle: rows.settle,
    rows: rows.made,
  };
}

function greatestDecimals(
  rows: DraftRows,
  range: RangeNode,
  place: (index: number) => At,
): number | undefined {
  let most: number | undefined;
  for (let index = 0; index < lengthOf(range); index++) {
    const { row, column } = place(index);
    const decimals = rows.decimalsAt(row, column);
    if (decimals !== undefined) most = Math.max(most ?? 0, decimals);
  }
  return most;
}

/** No sheet has more columns. */
const MOST_COLUMNS = 16_384;

const keyOf = ({ row, column }: At): number => row * MOST_COLUMNS + column;

/** The rows of a range from left to right, one below the other. */
function placeIn(first: At, last: At, index: number): At {
  const width = last.column - first.column + 1;
  return { row: first.row + Math.floor(index / width), column: first.column + (index % width) };
}

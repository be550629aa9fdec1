import { type Rational, rational } from '../../shared/exact/rational.ts';
import {
  type CellNode,
  FIXED,
  FREE,
  type RangeNode,
} from '../../shared/formulas/expression/tree.ts';
import type { Value } from '../../shared/formulas/expression/value.ts';
import type { NewSheet } from '../../shared/workbook/model.ts';

export const half = (halves: number): Rational => rational(BigInt(halves), 2n);

/** Quarters and halves, so that doubles lose nothing; blanks and words among them. */
const COLUMNS: readonly (readonly (Rational | string | null)[])[] = [
  [half(14), half(4), half(6), half(-5), half(0), half(3), half(4), half(4)],
  [half(4), null, half(1), '好', half(200), '', half(7), half(4)],
  ['好', '差', 'Anna', 'anna', ' 两  字 ', '7', '3.50', ''],
  [half(2), half(2), half(4), half(4), half(2), half(4), half(2), half(2)],
];
export const ROWS = 8;

/** What the trees refer to. */
export const DATA: NewSheet = {
  name: "数'据 #",
  widths: [],
  rows: Array.from({ length: ROWS }, (_, row) => ({
    // An empty text is what a formula leaves: typed, it would be no cell at all.
    cells: COLUMNS.map((column) => {
      const value = column[row] ?? null;
      return value === '' ? { value, formula: '""' } : { value };
    }),
  })),
};

const valueAt = (row: number, column: number): Value => COLUMNS[column - 1]?.[row - 1] ?? null;

export function cell(row: number, column: number, anchor = FREE): CellNode {
  const holds = { value: () => valueAt(row, column), decimals: () => undefined };
  return { kind: 'cell', sheet: DATA.name, at: { row, column }, anchor, holds };
}
export function columnRange(column: number): RangeNode {
  const [first, last] = [
    { row: 1, column },
    { row: ROWS, column },
  ];
  const line = { at: (index: number) => valueAt(index + 1, column) };
  return { kind: 'range', sheet: DATA.name, first, last, anchor: FIXED, line };
}

import type { Rational } from '../../exact/rational.ts';

/** A formula as far as suspicions look into one; anything else is left alone. */
export type Formula =
  | { readonly is: 'number'; readonly value: Rational }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'range'; readonly range: Range }
  | { readonly is: 'call'; readonly name: string; readonly of: readonly Formula[] }
  | { readonly is: 'operator'; readonly name: Operator; readonly of: readonly Formula[] };

export const OPERATORS = ['+', '-', '*', '/', '^', '&', '=', '<>', '<', '>', '<=', '>='] as const;
/** One operand: a sign, or a per cent behind a number. */
export type Operator = (typeof OPERATORS)[number] | '%';

/** Cells of the formula's own sheet; a single cell begins and ends at itself. */
export interface Range {
  readonly from: Corner;
  readonly to: Corner;
}
export interface Corner {
  readonly row: number;
  readonly column: number;
  /** Bound by `$`. */
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export const isCell = ({ from, to }: Range): boolean =>
  from.row === to.row && from.column === to.column;

/** All in one row, two or more. */
export const isRowPart = ({ from, to }: Range): boolean =>
  from.row === to.row && from.column < to.column;

/** All in one column, two or more. */
export const isColumnPart = ({ from, to }: Range): boolean =>
  from.column === to.column && from.row < to.row;

/** The formula and all its parts, outer ones first. */
export const partsOf = (formula: Formula): Formula[] => [
  formula,
  ...('of' in formula ? formula.of.flatMap(partsOf) : []),
];

export const rangesOf = (formula: Formula): Range[] =>
  partsOf(formula).flatMap((part) => (part.is === 'range' ? [part.range] : []));

export const sameRange = (one: Range, other: Range): boolean =>
  one.from.row === other.from.row &&
  one.to.row === other.to.row &&
  one.from.column === other.from.column &&
  one.to.column === other.to.column;

/** With rows for columns, for a table that is turned over. */
export function turnedOver(formula: Formula): Formula {
  if (formula.is === 'range') {
    const { from, to } = formula.range;
    return { is: 'range', range: { from: turnedCorner(from), to: turnedCorner(to) } };
  }
  return 'of' in formula ? { ...formula, of: formula.of.map(turnedOver) } : formula;
}

const turnedCorner = ({ row, column, rowFixed, columnFixed }: Corner): Corner => ({
  row: column,
  column: row,
  rowFixed: columnFixed,
  columnFixed: rowFixed,
});

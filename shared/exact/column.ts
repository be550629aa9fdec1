import { isHeld } from './bound.ts';
import { compare, type Rational } from './rational.ts';
import { fractionOf, leastCommonMultiple } from './units.ts';

/**
 * One exact value a row, or none. Held as whole numbers of 1/perOne in doubles wherever a bound
 * proves every step on the way, else as fractions; outside this folder nobody can tell which.
 */
export type Column = UnitColumn | FractionColumn;
export interface UnitColumn {
  readonly size: number;
  /** NaN where there is none. */
  readonly units: Float64Array;
  readonly perOne: number;
  /** No unit is greater in size; known before the units are. */
  readonly most: number;
}
export interface FractionColumn {
  readonly size: number;
  readonly units: null;
  readonly fractions: readonly (Rational | null)[];
}

export const unitColumn = (units: Float64Array, perOne: number, most: number): UnitColumn => ({
  size: units.length,
  units,
  perOne,
  most,
});

export const fractionColumn = (fractions: readonly (Rational | null)[]): FractionColumn => ({
  size: fractions.length,
  units: null,
  fractions,
});

/** Row by row, in fractions. */
export const columnByRow = (size: number, inRow: (row: number) => Rational | null) =>
  fractionColumn(Array.from({ length: size }, (_, row) => inRow(row)));

/** A row's value; null where there is none. */
export function valueAt(column: Column, row: number): Rational | null {
  if (!column.units) return column.fractions[row] ?? null;
  const units = column.units[row] ?? Number.NaN;
  return Number.isNaN(units) ? null : fractionOf(units, column.perOne);
}

export const isKnown = (column: Column, row: number): boolean =>
  column.units
    ? !Number.isNaN(column.units[row] ?? Number.NaN)
    : (column.fractions[row] ?? null) !== null;

/** Order of two rows of one column: negative, 0 or positive; none comes lowest. */
export function compareRows(column: Column, a: number, b: number): number {
  if (!column.units) return compareValues(column.fractions[a] ?? null, column.fractions[b] ?? null);
  const x = column.units[a] ?? Number.NaN;
  const y = column.units[b] ?? Number.NaN;
  if (x === y) return 0;
  if (x < y) return -1;
  if (x > y) return 1;
  return Number(Number.isNaN(y)) - Number(Number.isNaN(x));
}

function compareValues(a: Rational | null, b: Rational | null): number {
  if (a && b) return compare(a, b);
  return Number(a !== null) - Number(b !== null);
}

/** Given values, each as it is. */
export function columnOf(values: readonly (Rational | null)[]): Column {
  const perOne = leastCommonMultiple(denominatorsOf(values));
  if (!isHeld(perOne)) return fractionColumn(values);
  const units = new Float64Array(values.length).fill(Number.NaN);
  let most = 0;
  for (let row = 0; row < units.length; row += 1) {
    const value = values[row];
    if (!value) continue;
    const own = Number(value.num) * (perOne / Number(value.den));
    most = Math.max(most, Math.abs(own));
    units[row] = own;
  }
  return isHeld(most) ? unitColumn(units, perOne, most) : fractionColumn(values);
}

function denominatorsOf(values: readonly (Rational | null)[]): Set<number> {
  const denominators = new Set<number>();
  for (const value of values) if (value) denominators.add(Number(value.den));
  return denominators;
}

/** The same without the marked rows. */
export function hideRows(column: Column, isHidden: Uint8Array): Column {
  if (!column.units)
    return fractionColumn(column.fractions.map((value, row) => (isHidden[row] ? null : value)));
  const units = column.units.slice();
  for (let row = 0; row < units.length; row += 1) if (isHidden[row]) units[row] = Number.NaN;
  return { ...column, units };
}

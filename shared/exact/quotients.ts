import { isHeld } from './bound.ts';
import { type Column, columnByRow, unitColumn } from './column.ts';
import { rational } from './rational.ts';
import { type Rounding, round } from './round.ts';
import { leastCommonMultiple } from './units.ts';

/** Whole numbers, 0 or more. */
export type Denominators = Float64Array | Int32Array;

export interface Division {
  /** Every row divides by its own denominator times this. */
  readonly by: number;
  /** No quotient is greater in size than `most ÷ by`. */
  readonly most: number;
  readonly rounding: Rounding | null;
}

/**
 * Quotients of whole numbers, rounded as declared; none where the denominator is 0. All are safe
 * integers.
 * @param nums taken over: they become the column's units
 */
export function quotients(nums: Float64Array, dens: Denominators, division: Division): Column {
  const { rounding } = division;
  const column = rounding
    ? roundedUnits(nums, dens, { ...division, rounding })
    : exactUnits(nums, dens, division);
  return column ?? quotientsByRow(nums, dens, division);
}

function roundedUnits(
  nums: Float64Array,
  dens: Denominators,
  { by, most, rounding }: Division & { readonly rounding: Rounding },
): Column | null {
  const perOne = 10 ** rounding.places;
  const isSure = isHeld(greatestOf(nums) * perOne * 2) && isHeld(greatestOf(dens) * by * 2);
  if (!isSure) return null;
  roundAll(nums, dens, { perOne, by, mode: rounding.mode });
  return unitColumn(nums, perOne, Math.ceil((most * perOne) / by) + 1);
}

function greatestOf(numbers: Denominators): number {
  let greatest = 0;
  for (let row = 0; row < numbers.length; row += 1) {
    const size = Math.abs(numbers[row] ?? 0);
    if (size > greatest) greatest = size;
  }
  return greatest;
}

/** As `roundedQuotient`, written out: called, it boxes two doubles a row. */
function roundAll(
  nums: Float64Array,
  dens: Denominators,
  { perOne, by, mode }: { perOne: number; by: number; mode: Rounding['mode'] },
): void {
  const [isHalfUp, isUp] = [mode === 'half-up', mode === 'up'];
  for (let row = 0; row < nums.length; row += 1) {
    const den = (dens[row] ?? 0) * by;
    const size = (nums[row] ?? 0) * perOne;
    const positive = size < 0 ? -size : size;
    let floor = Math.floor(positive / den);
    let rest = positive - floor * den;
    if (rest < 0) {
      floor -= 1;
      rest += den;
    }
    if (rest > 0 && (isUp || (isHalfUp && rest >= den - rest))) floor += 1;
    nums[row] = den === 0 ? Number.NaN : size < 0 ? -floor : floor;
  }
}

/** In units of one common denominator; null where it is too large. */
function exactUnits(nums: Float64Array, dens: Denominators, { by, most }: Division): Column | null {
  const different = new Set<number>();
  for (let row = 0; row < dens.length; row += 1) different.add(dens[row] ?? 0);
  different.delete(0);
  const common = leastCommonMultiple(different);
  if (!isHeld(common * by) || !isHeld(common * most)) return null;
  for (let row = 0; row < nums.length; row += 1) {
    const den = dens[row] ?? 0;
    nums[row] = den === 0 ? Number.NaN : (nums[row] ?? 0) * (common / den);
  }
  return unitColumn(nums, common * by, common * most);
}

const quotientsByRow = (nums: Float64Array, dens: Denominators, { by, rounding }: Division) =>
  columnByRow(nums.length, (row) => {
    const den = dens[row] ?? 0;
    if (den === 0) return null;
    const exact = rational(BigInt(nums[row] ?? 0), BigInt(den) * BigInt(by));
    return rounding ? round(exact, rounding) : exact;
  });

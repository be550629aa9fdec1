import { type Rational, rational, whole } from './rational.ts';
import { formatDecimal, formatFixed } from './text.ts';

const DIGITS = 15;

/**
 * What a spreadsheet cell's double means: its exact value rounded half-even to 15 significant
 * digits, which is what a spreadsheet shows and saves again. 0.1 + 0.2 is 0.3 here.
 * @throws RangeError for NaN and the infinities, which no cell can hold
 */
export function fromCellNumber(value: number): Rational {
  if (isShortWhole(value)) return whole(value);
  const exact = fromDouble(value);
  const size = exact.num < 0n ? -exact.num : exact.num;
  const unit = tenTo(exponentOf(size, exact.den) - DIGITS + 1);
  const units = halfEven(size * unit.den, exact.den * unit.num);
  return rational((exact.num < 0n ? -units : units) * unit.num, unit.den);
}

/** Whether it is a whole number of 15 digits at the most, which a cell shows as it is. */
export const isShortWhole = (value: number): boolean =>
  Number.isInteger(value) && Math.abs(value) < LEAST_LONG;
const LEAST_LONG = 10 ** DIGITS;

/** The double nearest to `value`, as a cell stores it. */
export function toCellNumber(value: Rational): number {
  const { num, den } = value;
  // Both are doubles themselves, and a division rounds to the nearest one.
  if (den <= SAFE && num <= SAFE && num >= -SAFE) return Number(num) / Number(den);
  return Number(formatDecimal(value) ?? formatFixed(value, 40));
}
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** The double's exact binary value. */
function fromDouble(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no cell number`);
  let [mantissa, halvings] = [value, 0];
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    halvings++;
  }
  return rational(BigInt(mantissa), 1n << BigInt(halvings));
}

/** The e with 10^e ≤ size/den < 10^(e+1). */
function exponentOf(size: bigint, den: bigint): number {
  let exponent = `${size}`.length - `${den}`.length;
  const { num, den: below } = tenTo(exponent);
  if (size * below < den * num) exponent--;
  return exponent;
}

const tenTo = (power: number): Rational =>
  power >= 0 ? rational(10n ** BigInt(power)) : rational(1n, 10n ** BigInt(-power));

function halfEven(size: bigint, den: bigint): bigint {
  const floor = size / den;
  const twice = (size % den) * 2n;
  if (twice === den) return floor + (floor % 2n);
  return twice > den ? floor + 1n : floor;
}

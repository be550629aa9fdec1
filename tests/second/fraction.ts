/** An exact number: reduced, and the sign is in `top`. */
export interface Fraction {
  readonly top: bigint;
  /** Always above zero. */
  readonly bottom: bigint;
}

export const MODES = ['half-up', 'half-even', 'down', 'up'] as const;
/** `half-up` and `up` go away from zero, `down` goes toward it. */
export type Mode = (typeof MODES)[number];

const absolute = (n: bigint): bigint => (n < 0n ? -n : n);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

/** @throws RangeError when `bottom` is zero */
export function fraction(top: bigint, bottom = 1n): Fraction {
  if (bottom === 0n) throw new RangeError(`${top} cannot be divided by zero`);
  const divisor = greatestCommonDivisor(absolute(top), absolute(bottom));
  const sign = bottom < 0n ? -1n : 1n;
  return { top: (sign * top) / divisor, bottom: (sign * bottom) / divisor };
}

export const whole = (n: number): Fraction => fraction(BigInt(n));
export const ZERO = whole(0);
export const ONE = whole(1);
export const HUNDRED = whole(100);

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, times(b, whole(-1)));
export const times = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.top, a.bottom * b.bottom);
export const over = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom, a.bottom * b.top);

/** Below 0, 0 or above 0, as sorting wants it: smallest first. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export const equal = (a: Fraction, b: Fraction): boolean => compare(a, b) === 0;
export const smaller = (a: Fraction, b: Fraction): Fraction => (compare(a, b) < 0 ? a : b);
export const larger = (a: Fraction, b: Fraction): Fraction => (compare(a, b) > 0 ? a : b);
export const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, ZERO);

/** @throws RangeError when there is nothing to average */
export const mean = (all: readonly Fraction[]): Fraction => over(sum(all), whole(all.length));

/** The middle one, or the mean of the two middle ones of an even count. */
export function median(all: readonly Fraction[]): Fraction {
  const sorted = [...all].sort(compare);
  const middle = sorted.length % 2 === 1 ? 1 : 2;
  const start = (sorted.length - middle) / 2;
  return mean(sorted.slice(start, start + middle));
}

/** A decimal as people write it; null for anything else, `1e3` and `1,000` included. */
export function parseDecimal(text: string): Fraction | null {
  const parts = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!parts) return null;
  const [, sign, units = '', decimals = ''] = parts;
  const size = fraction(BigInt(units + decimals), 10n ** BigInt(decimals.length));
  return sign === '-' ? minus(ZERO, size) : size;
}

/** How many digits `text` shows after its point. */
export const countDecimals = (text: string): number => text.trim().split('.')[1]?.length ?? 0;

/** Rounds to a number of decimal places. */
export function round(value: Fraction, places: number, mode: Mode): Fraction {
  const grid = 10n ** BigInt(places);
  const size = absolute(value.top) * grid;
  const floor = size / value.bottom;
  const steps = floor + (goesUp(size % value.bottom, value.bottom, floor, mode) ? 1n : 0n);
  return fraction(value.top < 0n ? -steps : steps, grid);
}

function goesUp(rest: bigint, bottom: bigint, floor: bigint, mode: Mode): boolean {
  if (mode === 'down') return false;
  if (mode === 'up') return rest > 0n;
  if (2n * rest !== bottom) return 2n * rest > bottom;
  return mode === 'half-up' || floor % 2n === 1n;
}

/** The reduced fraction; an integer has no slash. */
export const writeFraction = ({ top, bottom }: Fraction): string =>
  bottom === 1n ? `${top}` : `${top}/${bottom}`;

/** A number on the grid of `places` as a decimal with exactly that many places. */
export function writeDecimal(value: Fraction, places: number): string {
  const steps = absolute(value.top * 10n ** BigInt(places)) / value.bottom;
  const digits = `${steps}`.padStart(places + 1, '0');
  const units = digits.slice(0, digits.length - places);
  const sign = value.top < 0n ? '-' : '';
  return places === 0 ? `${sign}${units}` : `${sign}${units}.${digits.slice(-places)}`;
}

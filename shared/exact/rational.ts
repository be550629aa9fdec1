/**
 * Exact numbers. Everything that is scored is a fraction of two integers, always reduced and with
 * a positive denominator, so that equal numbers have equal fields.
 */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

/** Up to here machine numbers divide without loss, and many times faster. */
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** @throws RangeError when `den` is 0 */
export function rational(num: bigint, den = 1n): Rational {
  if (den === 0n) throw new RangeError('A fraction needs a denominator other than 0');
  const divisor = greatestCommonDivisor(num, den) * (den < 0n ? -1n : 1n);
  return { num: num / divisor, den: den / divisor };
}

/** Counts, ranks and points, one object for each: a million cells hold them. */
const COMMON: readonly Rational[] = Array.from({ length: 1001 }, (_, value) => ({
  num: BigInt(value),
  den: 1n,
}));

/** @throws RangeError unless `value` is a safe integer: beyond 2^53 a number has lost digits */
export function whole(value: number): Rational {
  const common = COMMON[value];
  if (common) return common;
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no safe integer`);
  return { num: BigInt(value), den: 1n };
}

export const ZERO = rational(0n);
export const ONE = rational(1n);
export const HUNDRED = rational(100n);

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.num * b.den + b.num * a.den, a.den * b.den);

export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));

export const negate = (a: Rational): Rational => ({ num: -a.num, den: a.den });

export const multiply = (a: Rational, b: Rational): Rational =>
  rational(a.num * b.num, a.den * b.den);

/** @throws RangeError when `b` is 0 */
export const divide = (a: Rational, b: Rational): Rational =>
  rational(a.num * b.den, a.den * b.num);

/** Negative, 0 or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.num * b.den;
  const right = b.num * a.den;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export const equals = (a: Rational, b: Rational): boolean => compare(a, b) === 0;

export const least = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);

export const greatest = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

export const sum = (terms: readonly Rational[]): Rational => terms.reduce(add, ZERO);

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y > SAFE || x > SAFE) {
    if (y === 0n) return x;
    const rest = x % y;
    x = y;
    y = rest;
  }
  return BigInt(smallDivisor(Number(x), Number(y)));
}

function smallDivisor(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

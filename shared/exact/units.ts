import { type Rational, ZERO } from './rational.ts';

/** Units of 1/perOne as a reduced fraction; both are safe integers, `perOne` above 0. */
export function fractionOf(units: number, perOne: number): Rational {
  if (units === 0) return ZERO;
  const divisor = commonDivisor(perOne, Math.abs(units));
  return { num: BigInt(units / divisor), den: BigInt(perOne / divisor) };
}

/** The least whole number that all divide; Infinity where a double does not hold it. */
export function leastCommonMultiple(numbers: Iterable<number>): number {
  let multiple = 1;
  for (const number of numbers) {
    multiple = (multiple / commonDivisor(multiple, number)) * number;
    if (!Number.isSafeInteger(multiple)) return Infinity;
  }
  return multiple;
}

const INT_LIMIT = 2 ** 31;

/**
 * Of two safe integers, neither below 0. `%` is slow on large doubles, so the last steps are taken in
 * 32-bit integers.
 */
function commonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (x >= INT_LIMIT || y >= INT_LIMIT) {
    if (y === 0) return x;
    const rest = x % y;
    x = y;
    y = rest;
  }
  return smallCommonDivisor(x, y);
}

function smallCommonDivisor(a: number, b: number): number {
  let x = a | 0;
  let y = b | 0;
  while (y !== 0) {
    const rest = (x % y) | 0;
    x = y;
    y = rest;
  }
  return x;
}

/**
 * `size ÷ by` to a whole number. Both are safe integers, `by` above 0. The division of doubles may
 * be one too high next to a whole number, never more; product and rest are exact and tell.
 */
export function roundedQuotient(
  size: number,
  by: number,
  { isHalfUp, isUp }: { readonly isHalfUp: boolean; readonly isUp: boolean },
): number {
  const positive = size < 0 ? -size : size;
  let floor = Math.floor(positive / by);
  let rest = positive - floor * by;
  if (rest < 0) {
    floor -= 1;
    rest += by;
  }
  if (rest > 0 && (isUp || (isHalfUp && rest >= by - rest))) floor += 1;
  return size < 0 ? -floor : floor;
}

import { multiply, type Rational, whole } from '../../exact/rational.ts';
import type { RoundMode } from '../../exact/round.ts';

/**
 * A quantity as a whole number of units of 1/perOne, in a machine number that holds it exactly;
 * null where it is no whole number of them or too large to be held.
 */
export function unitsOf(value: Rational, perOne: number): number | null {
  const { num, den } = multiply(value, whole(perOne));
  const units = Number(num);
  return den === 1n && Number.isSafeInteger(units) ? units : null;
}

/** Units of 1/perOne as a fraction; both are safe integers. */
export function fractionOf(units: number, perOne: number): Rational {
  const divisor = commonDivisor(Math.abs(units), perOne);
  return { num: BigInt(units / divisor), den: BigInt(perOne / divisor) };
}

/** The least whole number that all divide; Infinity where it is too large to be held exactly. */
export function leastCommonMultiple(numbers: readonly number[]): number {
  return numbers.reduce((multiple, one) => {
    const product = (multiple / commonDivisor(multiple, one)) * one;
    return Number.isSafeInteger(product) ? product : Infinity;
  }, 1);
}

function commonDivisor(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

/** `size ÷ by` to a whole number. Both are safe integers, `by` above 0. */
export function roundedQuotient(size: number, by: number, mode: RoundMode): number {
  const positive = Math.abs(size);
  // The division may round up to the next whole number; the product and the rest are exact.
  let floor = Math.floor(positive / by);
  let rest = positive - floor * by;
  if (rest < 0) {
    floor -= 1;
    rest += by;
  }
  const isUp = rest > 0 && (mode === 'up' || (mode === 'half-up' && rest >= by - rest));
  const quotient = isUp ? floor + 1 : floor;
  return size < 0 ? -quotient : quotient;
}

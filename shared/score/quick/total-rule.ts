import { divide, HUNDRED, multiply, type Rational, whole } from '../../exact/rational.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import type { ComponentUnits } from './component-units.ts';
import { leastCommonMultiple, roundedQuotient, unitsOf } from './units.ts';

/** A component that counts in a category. */
export interface Part extends ComponentUnits {
  readonly id: string;
  readonly weight: Rational;
}

/** What `computeTotal` computes, in whole numbers of 1/perOne. */
export interface TotalRule {
  readonly perOne: number;
  /** What each part's units are multiplied by, in the order of the parts. */
  readonly factors: readonly number[];
  readonly clamp: (total: number) => number;
  /** Clamped and rounded, in units of the last place of the final rounding. */
  readonly finish: (total: number) => number;
}

/** Null where machine numbers could not hold a total. */
export function totalRule(
  { base, final, adjust }: Rulebook,
  parts: readonly Part[],
): TotalRule | null {
  const shares = parts.map(({ weight, perOne }) =>
    divide(multiply(weight, divide(base, HUNDRED)), whole(perOne)),
  );
  const fractions = [...shares, ...adjust.map(({ points }) => points), ...(final.clamp ?? [])];
  const places = 10 ** final.round.places;
  const perOne = leastCommonMultiple([places, ...fractions.map(({ den }) => Number(den))]);
  if (!Number.isSafeInteger(perOne * Number(base.num))) return null;
  const [low, high] = (final.clamp ?? []).map((end) => unitsOf(end, perOne) ?? Number.NaN);
  const clamp = (total: number) => Math.max(low ?? total, Math.min(high ?? total, total));
  return {
    perOne,
    factors: shares.map((share) => unitsOf(share, perOne) ?? Number.NaN),
    clamp,
    finish: (total) => roundedQuotient(clamp(total), perOne / places, final.round.mode),
  };
}

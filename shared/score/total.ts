import {
  add,
  divide,
  greatest,
  HUNDRED,
  least,
  multiply,
  type Rational,
  sum,
} from '../exact/rational.ts';
import { round } from '../exact/round.ts';
import type { Final, Rulebook } from '../rulebook/model/rulebook.ts';
import type { AdjustmentScore, ComponentScore, Total } from './model/scoring.ts';

/** Σ component weight × component × base/100, plus adjustments, clamped, then rounded. */
export function computeTotal(
  { base, final }: Rulebook,
  components: readonly ComponentScore[],
  adjustments: readonly AdjustmentScore[],
): Total {
  const counted = countedComponents(components);
  const weights = sum(counted.map(({ weight }) => weight));
  const points = sum(counted.map(({ weight, value }) => multiply(weight, value)));
  const weighted = multiply(divide(points, weights), divide(base, HUNDRED));
  const all = sum(adjustments.map((one) => one.points));
  const beforeClamp = add(weighted, all);
  const bandingBeforeClamp = add(weighted, sumForBanding(adjustments));
  const exact = clampTo(final, beforeClamp);
  return {
    weighted,
    weights,
    adjustments: all,
    beforeClamp,
    exact,
    score: round(exact, final.round),
    banding: round(clampTo(final, bandingBeforeClamp), final.round),
    bandingBeforeClamp,
  };
}

export interface CountedComponent {
  readonly weight: Rational;
  readonly value: Rational;
}

/** Those with a weight and a value; a reading that is not handed in may be left out. */
export const countedComponents = (components: readonly ComponentScore[]): CountedComponent[] =>
  components.flatMap(({ weight, value }) =>
    weight.num === 0n || value === null ? [] : [{ weight, value }],
  );

const sumForBanding = (adjustments: readonly AdjustmentScore[]): Rational =>
  sum(
    adjustments
      .filter(({ adjustment }) => adjustment.banding === 'counted')
      .map(({ points }) => points),
  );

function clampTo({ clamp }: Final, value: Rational): Rational {
  if (!clamp) return value;
  const [low, high] = clamp;
  return greatest(low, least(high, value));
}

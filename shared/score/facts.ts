import { holds } from '../ballots/holds.ts';
import { compare, multiply, negate, type Rational } from '../exact/rational.ts';
import type { Rulebook } from '../rulebook/model/rulebook.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { AdjustmentScore, VetoCheck } from './model/scoring.ts';

/** Points × count for each adjustment, its own size limited by its own cap. In base units. */
export function scoreAdjustments(
  { adjust }: Rulebook,
  inputs: Inputs,
  subject: number,
): AdjustmentScore[] {
  return adjust.map((adjustment) => {
    const fact = inputs.factOf(subject, adjustment.each);
    const beforeCap = multiply(adjustment.points, fact.count);
    return { adjustment, ...fact, beforeCap, points: limitSize(beforeCap, adjustment.cap) };
  });
}

function limitSize(points: Rational, cap: Rational | null): Rational {
  if (cap === null) return points;
  if (compare(points, cap) > 0) return cap;
  return compare(points, negate(cap)) < 0 ? negate(cap) : points;
}

/** Each veto with the count it was asked about. One that was not checked has not fired. */
export function checkVetoes({ veto }: Rulebook, inputs: Inputs, subject: number): VetoCheck[] {
  return veto.map((one) => {
    const fact = inputs.factOf(subject, one.when.id);
    return { veto: one, ...fact, fired: fact.checked && holds(one.when, fact.count) };
  });
}

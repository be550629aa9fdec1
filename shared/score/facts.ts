import { holds } from '../ballots/holds.ts';
import type { Review } from '../ballots/review.ts';
import { once } from '../base/once.ts';
import { compare, multiply, negate, type Rational, sum } from '../exact/rational.ts';
import type { Adjustment } from '../rulebook/model/rulebook.ts';
import type { Plan } from '../rulebook/plan/plan.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { AdjustmentScore, VetoCheck } from './model/scoring.ts';

/** What facts make of one subject. */
export interface SubjectFacts {
  readonly adjustments: readonly AdjustmentScore[];
  /** Every veto, fired or not. */
  readonly vetoes: readonly VetoCheck[];
  readonly fired: readonly VetoCheck[];
  /** A fired veto leaves no total. */
  readonly isStopped: boolean;
  /** Of the adjustments of the total, and of those alone that count for the grade; in base units. */
  readonly points: Rational;
  readonly bandingPoints: Rational;
  /** Of the adjustments that belong to a component, on its 0 to 100. */
  readonly pointsTo: (component: string) => Rational;
}

/** Most subjects have no row of facts, and all of those share one answer. */
export function factsBySubject(
  plan: Plan,
  review: Review,
  inputs: Inputs,
): (subject: number) => SubjectFacts {
  const withRows = new Map(
    review.facts.map(({ subject }) => [subject, once(() => factsOf(plan, inputs, subject))]),
  );
  const without = once(() => factsOf(plan, inputs, NOBODY));
  return (subject) => (withRows.get(subject) ?? without)();
}

/** An index that no row of facts names. */
const NOBODY = -1;

function factsOf(plan: Plan, inputs: Inputs, subject: number): SubjectFacts {
  const adjustments = scoreAdjustments(plan, inputs, subject);
  const vetoes = checkVetoes(plan, inputs, subject);
  const fired = vetoes.filter((check) => check.fired);
  return {
    adjustments,
    vetoes,
    fired,
    isStopped: fired.some(({ veto }) => veto.effect.kind === 'stop'),
    points: pointsOf(adjustments, ({ to }) => to === null),
    bandingPoints: pointsOf(adjustments, ({ to, banding }) => to === null && banding === 'counted'),
    pointsTo: (component) => pointsOf(adjustments, ({ to }) => to === component),
  };
}

const pointsOf = (
  adjustments: readonly AdjustmentScore[],
  counts: (adjustment: Adjustment) => boolean,
): Rational =>
  sum(adjustments.flatMap(({ adjustment, points }) => (counts(adjustment) ? [points] : [])));

/** Points × count for each adjustment, its own size limited by its own cap. */
const scoreAdjustments = (plan: Plan, inputs: Inputs, subject: number): AdjustmentScore[] =>
  plan.adjustments.map(({ adjustment, fact: { id } }) => {
    const fact = inputs.factOf(subject, id);
    const beforeCap = multiply(adjustment.points, fact.count);
    return {
      adjustment,
      isSkipped: false,
      ...fact,
      beforeCap,
      points: limitSize(beforeCap, adjustment.cap),
    };
  });

function limitSize(points: Rational, cap: Rational | null): Rational {
  if (cap === null) return points;
  if (compare(points, cap) > 0) return cap;
  return compare(points, negate(cap)) < 0 ? negate(cap) : points;
}

/** Each veto with the count it was asked about. One that was not checked has not fired. */
const checkVetoes = (plan: Plan, inputs: Inputs, subject: number): VetoCheck[] =>
  plan.vetoes.map(({ veto, fact: { id } }) => {
    const fact = inputs.factOf(subject, id);
    return { veto, ...fact, fired: fact.checked && holds(veto.when, fact.count) };
  });

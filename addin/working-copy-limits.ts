import type { Review } from '../shared/ballots/review.ts';
import type { ScoredReview } from '../shared/joint-review/prepare.ts';
import type { Problem } from '../shared/messages/problem.ts';
import { workingCopyProblem } from '../shared/messages/working-copy.ts';
import type { Component } from '../shared/rulebook/model/rulebook.ts';

/** Each month takes five columns of Workings. */
const MOST_MONTHS = 120;

function hasTooManyMonths({ readings }: Review): boolean {
  const months = new Map<number, number>();
  for (const { subject } of readings) months.set(subject, (months.get(subject) ?? 0) + 1);
  return [...months.values()].some((count) => count > MOST_MONTHS);
}

/** Kinds for which there are formulas. */
const WITH_FORMULAS: readonly Component['kind'][] = ['ballots', 'checklist', 'reading'];

/**
 * Why no working copy can be made of this review, though it can be scored: there are no formulas
 * for single ballots and for some kinds of components. Goes once there are.
 */
export function workingCopyLimits({ rulebook, scoring: { review } }: ScoredReview): Problem[] {
  const kinds = rulebook.components.filter(({ kind }) => !WITH_FORMULAS.includes(kind));
  if (kinds.length === 0 && review.ballots.length === 0 && !hasTooManyMonths(review)) return [];
  return [workingCopyProblem('working-copy-not-yet', {})];
}

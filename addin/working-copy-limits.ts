import { type Problem, problem } from '../shared/messages/problem.ts';
import type { Component } from '../shared/rulebook/rulebook.ts';
import type { ScoredReview } from './review.ts';

/** Kinds for which there are formulas. */
const WITH_FORMULAS: readonly Component['kind'][] = ['ballots', 'checklist', 'reading'];

/**
 * Why no working copy can be made of this review, though it can be scored: there are no formulas
 * for single ballots and for some kinds of components. Goes once there are.
 */
export function workingCopyLimits({ rulebook, scoring: { review } }: ScoredReview): Problem[] {
  const kinds = rulebook.components.filter(({ kind }) => !WITH_FORMULAS.includes(kind));
  if (kinds.length === 0 && review.ballots.length === 0) return [];
  return [problem('working-copy-not-yet', {})];
}

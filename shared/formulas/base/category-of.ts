import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import type { Scoring, SubjectScore } from '../../score/model/scoring.ts';

/** The rules of a subject's category. */
export function categoryOf(
  { plan, review }: Scoring,
  { index }: Pick<SubjectScore, 'index'>,
): CategoryPlan {
  const subject = review.subjects[index];
  if (!subject) throw new RangeError(`No subject ${index} in the review`);
  return plan.names.category(subject.category);
}

/** What a program needs that scores by a rulebook it has read: measured by `size.test.ts`. */
export { planRulebook } from '../../shared/rulebook/plan/plan-rulebook.ts';
export { scoreReview } from '../../shared/score/score.ts';

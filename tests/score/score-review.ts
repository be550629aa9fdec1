import type { Review } from '../../shared/ballots/review.ts';
import type { Rulebook } from '../../shared/rulebook/model/rulebook.ts';
import { planRulebook } from '../../shared/rulebook/plan/plan-rulebook.ts';
import type { Scoring } from '../../shared/score/model/scoring.ts';
import { scoreReview as scorePlanned } from '../../shared/score/score.ts';

/** Scores by a rulebook that is planned on the way. */
export const scoreReview = (rulebook: Rulebook, review: Review): Scoring =>
  scorePlanned(planRulebook(rulebook), review);

import type { Review } from '../ballots/review.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { scoreCategory } from './category.ts';
import { groupBy } from './group-by.ts';
import { indexReview } from './inputs.ts';
import { findNotes } from './notes.ts';
import type { Scoring, SubjectScore } from './scoring.ts';
import { sortProblems } from './sort-problems.ts';
import { standingOf } from './standing.ts';
import { scoreSubject } from './subject.ts';

/**
 * Applies a rulebook to a review: exact values from marks to ranks, and why each came about. The
 * order of the review's rows changes nothing but the order of `subjects`.
 * @param review its categories are declared in the rulebook; the reader lets no other pass
 */
export function scoreReview(rulebook: Rulebook, review: Review): Scoring {
  const inputs = indexReview(rulebook, review);
  const alone = review.subjects.map((subject, index) =>
    scoreSubject(rulebook, inputs, { subject, index }),
  );
  const standings = groupBy(
    review.subjects.flatMap((subject, index) => {
      const score = alone[index];
      return (score && standingOf(rulebook, score, subject)) ?? [];
    }),
    ({ subject }) => subject.category,
  );
  const scored = rulebook.categories.map(({ id }) =>
    scoreCategory(rulebook, id, standings.get(id) ?? []),
  );
  const places = new Map(scored.flatMap((one) => [...one.places]));
  const subjects = alone.map(
    (score): SubjectScore => ({ ...score, ...(places.get(score.index) ?? {}) }),
  );
  return {
    rulebook,
    review,
    subjects,
    categories: scored.map(({ category }) => category),
    problems: problemsOf(rulebook, review, subjects),
  };
}

function problemsOf(rulebook: Rulebook, review: Review, subjects: readonly SubjectScore[]) {
  const reported = new Set(review.problems);
  const found = subjects.flatMap(({ voids }) =>
    voids.flatMap((reason) => (reason.by === 'problem' ? [reason.problem] : [])),
  );
  const added = found.filter((problem) => !reported.has(problem));
  return sortProblems([...review.problems, ...added, ...findNotes(rulebook, review, subjects)]);
}

import type { Review } from '../ballots/review.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { scoreCategory } from './category.ts';
import { indexReview } from './inputs.ts';
import { findNotes } from './notes.ts';
import type { Scoring } from './scoring.ts';
import { sortProblems } from './sort-problems.ts';
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
  const scored = rulebook.categories.map(({ id }) =>
    scoreCategory(rulebook, review, {
      category: id,
      subjects: alone.filter(({ index }) => review.subjects[index]?.category === id),
    }),
  );
  const subjects = scored.flatMap((one) => one.subjects).sort((a, b) => a.index - b.index);
  const found = subjects.flatMap(({ voids }) =>
    voids.flatMap((reason) => (reason.by === 'problem' ? [reason.problem] : [])),
  );
  const reported = new Set(review.problems);
  const added = found.filter((problem) => !reported.has(problem));
  const notes = findNotes(rulebook, review, subjects);
  return {
    rulebook,
    review,
    subjects,
    categories: scored.map((one) => one.category),
    problems: sortProblems([...review.problems, ...added, ...notes]),
  };
}

import type { Review } from '../ballots/review.ts';
import { groupBy } from '../base/group-by.ts';
import { once } from '../base/once.ts';
import { equals } from '../exact/rational.ts';
import type { Problem } from '../messages/problem.ts';
import type { Rulebook } from '../rulebook/model/rulebook.ts';
import type { Plan } from '../rulebook/plan/plan.ts';
import { scoreCategory } from './category.ts';
import { indexReview } from './inputs/inputs.ts';
import { sortProblems } from './inputs/sort-problems.ts';
import type { Place, Scoring, SubjectScore, Total } from './model/scoring.ts';
import { findNotes } from './notes.ts';
import { quickStandings } from './quick/standings.ts';
import { standingOf } from './standing.ts';
import { scoreSubject } from './subject.ts';

/**
 * Applies a rulebook to a review: exact values from marks to ranks, and why each came about. The
 * order of the review's rows changes nothing but the order of `subjects`.
 * @param plan of the rulebook, made once after reading it
 * @param review its categories are declared in the rulebook; the reader lets no other pass
 */
export function scoreReview(plan: Plan, review: Review): Scoring {
  const { rulebook } = plan;
  const inputs = indexReview(rulebook, review);
  const traces: SubjectScore[] = [];
  const quick = quickStandings(rulebook, review, inputs);
  const standings = groupBy(
    quick?.standings ??
      review.subjects.flatMap(
        (subject, index) => standingOf(rulebook, traceOf(index), subject) ?? [],
      ),
    ({ subject }) => subject.category,
  );
  const scored = rulebook.categories.map(({ id }) =>
    scoreCategory(rulebook, id, standings.get(id) ?? []),
  );
  const places = review.subjects.map((): Place | null => null);
  for (const category of scored) for (const place of category.places) places[place.index] = place;
  const categories = scored.map(({ category }) => category);
  const toTell = quick ? [...quick.toTrace].sort((a, b) => a - b) : review.subjects.keys();
  const all = once(() => review.subjects.map((_, index) => subjectAt(index)));
  return {
    plan,
    rulebook,
    review,
    places,
    subjectAt,
    get subjects() {
      return all();
    },
    categories,
    problems: problemsOf(rulebook, review, {
      subjects: Array.from(toTell, subjectAt),
      categories,
    }),
  };

  function traceOf(index: number): SubjectScore {
    const subject = review.subjects[index];
    if (!subject) throw new RangeError(`No subject ${index} of ${review.subjects.length}`);
    traces[index] ??= scoreSubject(rulebook, inputs, { subject, index });
    return traces[index];
  }

  function subjectAt(index: number): SubjectScore {
    return placed(traceOf(index), places[index] ?? null);
  }
}

/** The trace and the place come from two computations: that they agree is never taken on trust. */
function placed(score: SubjectScore, place: Place | null): SubjectScore {
  const isSame = place ? score.total && isEqual(score.total, place.total()) : !score.total;
  if (!isSame) throw new Error(`Subject ${score.index}: two results of one computation`);
  return place ? { ...score, rank: place.rank, grading: place.grading } : score;
}

const isEqual = (one: Total, other: ReturnType<Place['total']>): boolean =>
  equals(one.exact, other.exact) &&
  equals(one.score, other.score) &&
  equals(one.banding, other.banding);

function problemsOf(
  rulebook: Rulebook,
  review: Review,
  scored: Pick<Scoring, 'subjects' | 'categories'>,
) {
  const reported = new Set(review.problems);
  const found = scored.subjects.flatMap(({ voids }) =>
    voids.flatMap((reason) => (reason.by === 'problem' ? [reason.problem] : [])),
  );
  const added = found.filter((problem) => !reported.has(problem));
  const notes = findNotes(rulebook, review, scored);
  return sortProblems(saidOnce([...review.problems, ...added, ...notes]));
}

/** A cell that leaves several subjects void is spoken of once. */
function saidOnce(problems: readonly Problem[]): Problem[] {
  const said = new Set<string>();
  return problems.filter(({ effect, code, place, values }) => {
    if (effect !== 'void') return true;
    const key = JSON.stringify([code, place, values]);
    return !said.has(key) && said.add(key);
  });
}

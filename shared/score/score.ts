import type { Review } from '../ballots/review.ts';
import { groupBy } from '../base/group-by.ts';
import { markedRows } from '../base/marked-rows.ts';
import { once } from '../base/once.ts';
import type { Problem } from '../messages/problem.ts';
import type { Plan, PlannedBallots } from '../rulebook/plan/plan.ts';
import { type CategoryColumns, scoreRows } from './category/category-columns.ts';
import { factsBySubject } from './facts.ts';
import { type Inputs, indexReview } from './inputs/inputs.ts';
import { sortProblems } from './inputs/sort-problems.ts';
import { type JudgedPanels, judgePanels } from './judged/judged-panels.ts';
import type { CategoryScore, Place, Scoring, SubjectScore } from './model/scoring.ts';
import { findNotes } from './notes.ts';
import { gradeRows } from './standing/grade-rows.ts';
import { rankRows } from './standing/rank-rows.ts';
import { PlaceView, subjectScore } from './trace/subject-score.ts';

/**
 * Applies a rulebook to a review: exact values from marks to ranks, and why each came about. Marks
 * are counted once; totals, ranks, grades and explanations are views of those counts. The order of
 * the review's rows changes nothing but the order of `subjects`.
 * @param plan of the rulebook, made once after reading it
 * @param review its categories are declared in the rulebook; the reader lets no other pass
 */
export function scoreReview(plan: Plan, review: Review): Scoring {
  const inputs = indexReview(plan, review);
  const columns = categoryColumns(plan, review, inputs);
  const places = review.subjects.map((): Place | null => null);
  const categories = columns.map((category) => placeRows(category, plan, { review, places }));
  const subjectAt = tracer(columns, review, places);
  const all = once(() => review.subjects.map((_, index) => subjectAt(index)));
  return {
    plan,
    review,
    places,
    subjectAt,
    get subjects() {
      return all();
    },
    categories,
    problems: problemsOf(review, [
      ...columns.flatMap((category) => voidProblems(category, subjectAt)),
      ...findNotes(plan, review, { columns, categories, places }),
    ]),
  };
}

function categoryColumns(plan: Plan, review: Review, inputs: Inputs): CategoryColumns[] {
  const factsOf = factsBySubject(plan, review, inputs);
  const panelsOf = panelsByComponent(inputs);
  const reported = new Set(
    review.problems.flatMap(({ effect, subject }) => (effect === 'void' ? (subject ?? []) : [])),
  );
  const byCategory = groupBy(
    [...review.subjects.keys()],
    (index) => review.subjects[index]?.category,
  );
  return plan.categories.map((category) => {
    const subjects = Uint32Array.from(byCategory.get(category.id) ?? []);
    const rows = { plan: category, subjects, inputs, panelsOf };
    return scoreRows(plan, rows, { factsOf, reported });
  });
}

/** The panels of a component, judged once for all categories. */
function panelsByComponent(inputs: Inputs): (planned: PlannedBallots) => JudgedPanels {
  const judged = new Map<string, JudgedPanels>();
  return ({ component }) => {
    const panels =
      judged.get(component.id) ?? judgePanels(inputs.countsOf(component.id), component);
    judged.set(component.id, panels);
    return panels;
  };
}

/** Ranks and grades one category, and gives each scored subject its place. */
function placeRows(
  category: CategoryColumns,
  { rulebook }: Plan,
  { review, places }: { readonly review: Review; readonly places: (Place | null)[] },
): CategoryScore {
  const ranked = rankRows(category, rulebook.ranking, review.subjects);
  const { gradings, quotas } = gradeRows(category, ranked);
  const listed: number[] = [];
  gradings.forEach((grading, place) => {
    const row = ranked.order[place] ?? 0;
    const subject = category.subjects[row] ?? 0;
    listed.push(subject);
    places[subject] = new PlaceView(category.total, row, ranked.ranks[place] ?? 0, grading);
  });
  return { category: category.plan.id, scored: listed.length, ranked: listed, quotas };
}

/** One subject with all its values, made when first asked for, and kept. */
function tracer(
  columns: readonly CategoryColumns[],
  review: Review,
  places: readonly (Place | null)[],
): Scoring['subjectAt'] {
  const rowOf = once(() => rowsBySubject(columns));
  const made: SubjectScore[] = [];
  return (index) => {
    const at = rowOf()[index];
    if (!at) throw new RangeError(`No subject ${index} of ${review.subjects.length}`);
    const { category, row } = at;
    made[index] ??= subjectScore({ review, category, row, place: places[index] ?? null });
    return made[index];
  };
}

function rowsBySubject(columns: readonly CategoryColumns[]) {
  const rows: { readonly category: CategoryColumns; readonly row: number }[] = [];
  for (const category of columns)
    for (const [row, subject] of category.subjects.entries()) rows[subject] = { category, row };
  return rows;
}

/** What the rules add about subjects without a total. */
function voidProblems(
  { isVoid, subjects }: CategoryColumns,
  subjectAt: Scoring['subjectAt'],
): Problem[] {
  return markedRows(isVoid).flatMap((row) =>
    subjectAt(subjects[row] ?? 0).voids.flatMap((reason) =>
      reason.by === 'problem' ? [reason.problem] : [],
    ),
  );
}

function problemsOf(review: Review, found: readonly Problem[]): Problem[] {
  const reported = new Set(review.problems);
  const added = found.filter((problem) => !reported.has(problem));
  return sortProblems(saidOnce([...review.problems, ...added]));
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

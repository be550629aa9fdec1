import { countMarks, type MarkCounts } from '../../ballots/mark-counts.ts';
import type {
  ChecklistRow,
  FactRow,
  MeasureRow,
  ReadingRow,
  Review,
} from '../../ballots/review.ts';
import { type FoundTally, tallyIn } from '../../ballots/tally-view.ts';
import { compareText } from '../../base/compare-text.ts';
import { groupBy } from '../../base/group-by.ts';
import { once } from '../../base/once.ts';
import { compare, type Rational, sum, ZERO } from '../../exact/rational.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Plan } from '../../rulebook/plan/plan.ts';
import { sortProblems } from './sort-problems.ts';

/** The review's rows by whom and what they are about, whatever their order in the sheets. */
export interface Inputs {
  /** All marks of a component that takes marks. */
  countsOf(component: string): MarkCounts;
  tallyOf(subject: number, component: string, group: string): FoundTally;
  checklistOf(subject: number, component: string): Found<ChecklistRow>;
  measureOf(subject: number, component: string): Found<MeasureRow>;
  /** Every readable value of a category, void subjects' too, ascending. */
  measuresIn(category: string, component: string): readonly Rational[];
  /** By month. */
  readingsOf(subject: number): readonly ReadingRow[];
  factOf(subject: number, fact: string): FactCount;
  /** Problems of effect `void` that name the subject. */
  voidsOf(subject: number): readonly Problem[];
}
/** `twice`: the reader reports it, and neither row may count. */
export type Found<T> = T | 'twice' | null;

export interface FactCount {
  /** False where facts were left out by the user's word, or a cell of them cannot be read. */
  readonly checked: boolean;
  /** 0 where it was not checked. */
  readonly count: Rational;
  /** Those with a column for the fact, by sheet and row. */
  readonly rows: readonly FactRow[];
}

export function indexReview(plan: Plan, review: Review): Inputs {
  const countsOf = countsByComponent(plan, review);
  const measures = rowsBySubject(review.measures);
  const checklists = rowsBySubject(review.checklists);
  const facts = groupBy(review.facts, ({ subject }) => subject);
  const readings = groupBy(review.readings, ({ subject }) => subject);
  const voids = groupBy(
    review.problems.filter(({ effect }) => effect === 'void'),
    ({ subject }) => subject,
  );
  return {
    countsOf,
    tallyOf: (subject, component, group) => tallyIn(countsOf(component), subject, group),
    measureOf: measures.find,
    measuresIn: measuresByCategory(review, measures),
    checklistOf: checklists.find,
    readingsOf: (subject) =>
      (readings.get(subject) ?? []).toSorted((a, b) => compareText(a.month, b.month)),
    factOf: (subject, fact) => countFact(facts.get(subject) ?? [], fact, review.factsGiven),
    voidsOf: (subject) => sortProblems(voids.get(subject) ?? []),
  };
}

/** Counted when first asked for. */
function countsByComponent(plan: Plan, review: Review): Inputs['countsOf'] {
  const indexOf = new Map(plan.categories.map(({ id }, index) => [id, index]));
  const categoryOf = new Uint16Array(review.subjects.length);
  review.subjects.forEach(({ category }, index) => {
    categoryOf[index] = indexOf.get(category) ?? 0;
  });
  const counts = new Map(
    plan.judged.map((rules) => [
      rules.component.id,
      once(() => countMarks({ ...rules, categoryOf }, review)),
    ]),
  );
  return (component) => {
    const own = counts.get(component);
    if (!own) throw new Error(`${component} takes no marks`);
    return own();
  };
}

interface Row {
  readonly subject: number;
  readonly component: string;
}

function rowsBySubject<T extends Row>(rows: readonly T[]) {
  const byComponent = new Map<string, Map<number, T | 'twice'>>();
  for (const row of rows) {
    const own = byComponent.get(row.component) ?? new Map<number, T | 'twice'>();
    byComponent.set(row.component, own);
    own.set(row.subject, own.has(row.subject) ? 'twice' : row);
  }
  const find = (subject: number, component: string): Found<T> =>
    byComponent.get(component)?.get(subject) ?? null;
  return { find, byComponent };
}

/** Of a subject with two rows neither counts, as everywhere. */
function measuresByCategory(
  { subjects }: Review,
  { byComponent }: ReturnType<typeof rowsBySubject<MeasureRow>>,
): Inputs['measuresIn'] {
  const sorted = new Map(
    [...byComponent].map(([component, rows]) => {
      const single = [...rows.values()].filter((row) => row !== 'twice');
      const values = groupBy(single, ({ subject }) => subjects[subject]?.category ?? '');
      return [component, new Map([...values].map(([id, own]) => [id, ascending(own)]))];
    }),
  );
  return (category, component) => sorted.get(component)?.get(category) ?? [];
}

const ascending = (rows: readonly MeasureRow[]): Rational[] =>
  rows.flatMap(({ value }) => (value === null ? [] : [value])).sort(compare);

function countFact(all: readonly FactRow[], fact: string, given: boolean): FactCount {
  const rows = all
    .filter(({ values }) => values.some((value) => value.fact === fact))
    .toSorted((a, b) => compareText(a.sheet, b.sheet) || a.row - b.row);
  const cells = rows.flatMap(({ values }) => values.filter((value) => value.fact === fact));
  const known = cells.flatMap(({ value }) => (value === null ? [] : [value]));
  const checked = given && known.length === cells.length;
  return { checked, count: checked ? sum(known) : ZERO, rows };
}

import type {
  ChecklistRow,
  FactRow,
  MeasureRow,
  ReadingRow,
  Review,
  Tally,
} from '../../ballots/review.ts';
import { compareText } from '../../base/compare-text.ts';
import { groupBy } from '../../base/group-by.ts';
import { compare, type Rational, sum, ZERO } from '../../exact/rational.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import { ballotTallies } from './ballot-tallies.ts';
import { sortProblems } from './sort-problems.ts';

/** The review's rows by whom and what they are about, whatever their order in the sheets. */
export interface Inputs {
  tallyOf(subject: number, component: string, group: string): Found<Tally>;
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

export function indexReview(rulebook: Rulebook, review: Review): Inputs {
  const tallies = findOne(review.tallies, (row) => [row.subject, row.component, row.group]);
  const counted = ballotTallies(rulebook, review);
  const measures = findOne(review.measures, (row) => [row.subject, row.component]);
  const checklists = findOne(review.checklists, (row) => [row.subject, row.component]);
  const facts = groupBy(review.facts, ({ subject }) => subject);
  const readings = groupBy(review.readings, ({ subject }) => subject);
  const voids = groupBy(
    review.problems.filter(({ effect }) => effect === 'void'),
    ({ subject }) => subject,
  );
  return {
    tallyOf: (...key) => either(tallies(key), counted(...key)),
    measureOf: (...key) => measures(key),
    measuresIn: measuresByCategory(review),
    checklistOf: (...key) => checklists(key),
    readingsOf: (subject) =>
      (readings.get(subject) ?? []).toSorted((a, b) => compareText(a.month, b.month)),
    factOf: (subject, fact) => countFact(facts.get(subject) ?? [], fact, review.factsGiven),
    voidsOf: (subject) => sortProblems(voids.get(subject) ?? []),
  };
}

type Key = readonly (string | number)[];

function findOne<T>(rows: readonly T[], keyOf: (row: T) => Key): (key: Key) => Found<T> {
  const found = new Map<string, Found<T>>();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row));
    found.set(key, found.has(key) ? 'twice' : row);
  }
  return (key) => found.get(JSON.stringify(key)) ?? null;
}

/** Counts on a tally sheet and single ballots of the same group cannot both be meant. */
const either = (sheet: Found<Tally>, counted: Tally | null): Found<Tally> =>
  sheet !== null && counted !== null ? 'twice' : (sheet ?? counted);

/** Of a subject with two rows neither counts, as everywhere. */
function measuresByCategory({ measures, subjects }: Review): Inputs['measuresIn'] {
  const keyOf = (category: string, component: string) => JSON.stringify([category, component]);
  const rows = groupBy(measures, ({ subject, component }) => keyOf(`${subject}`, component));
  const single = [...rows.values()].flatMap((found) => (found.length === 1 ? found : []));
  const byCategory = groupBy(single, ({ subject, component }) =>
    keyOf(subjects[subject]?.category ?? '', component),
  );
  const sorted = new Map(
    [...byCategory].map(([key, found]) => [
      key,
      found.flatMap(({ value }) => (value === null ? [] : [value])).sort(compare),
    ]),
  );
  return (category, component) => sorted.get(keyOf(category, component)) ?? [];
}

function countFact(all: readonly FactRow[], fact: string, given: boolean): FactCount {
  const rows = all
    .filter(({ values }) => values.some((value) => value.fact === fact))
    .toSorted((a, b) => compareText(a.sheet, b.sheet) || a.row - b.row);
  const cells = rows.flatMap(({ values }) => values.filter((value) => value.fact === fact));
  const known = cells.flatMap(({ value }) => (value === null ? [] : [value]));
  const checked = given && known.length === cells.length;
  return { checked, count: checked ? sum(known) : ZERO, rows };
}

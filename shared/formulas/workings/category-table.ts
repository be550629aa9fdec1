import type { Band } from '../../rulebook/model/rulebook.ts';
import type { CategoryScore, Scoring } from '../../score/model/scoring.ts';
import { mustAgree } from '../base/agree.ts';
import { type Plain, plain } from '../base/draft.ts';
import { ANY_CATEGORY, countOfCategory } from '../base/standings.ts';
import {
  is,
  joined,
  literal,
  opposite,
  over,
  plus,
  times,
  words,
} from '../expression/expression.ts';
import { choose, floor, unlessError } from '../expression/functions.ts';
import { cellAt, placeIn, sumOf, sumOver } from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';
import { wholeNumber } from '../expression/value.ts';
import type { GradingContext } from './grading-place.ts';
import { isInOrder } from './in-place.ts';

/** Where the counts of suggested grades stand, for the chart. */
export interface Distribution {
  /** 1 while every subject's row is where it was written. */
  readonly inOrder: CellNode;
  /** The grades' names and counts. */
  readonly labels: RangeNode;
  readonly values: RangeNode;
}

/** The titles of the table of categories and what each is called, which every subject's row reads. */
export function putCategoryNames(context: GradingContext): void {
  const { draft, scoring, labels, plan } = context;
  draft.put({ row: plan.categoryRow - 1, column: 1 }, plain(labels.categories), 'section');
  for (const [index, title] of titlesOf(context).entries())
    draft.put({ row: plan.categoryRow, column: index + 1 }, plain(title), 'header');
  for (const [index, { category }] of scoring.categories.entries())
    draft.put({ row: plan.categoryRow + 1 + index, column: 1 }, plain(category));
}

/** How many are scored in each category, the places of each quota, and how many got each grade. */
export function putCategoryTable(context: GradingContext): Distribution {
  const { scoring, plan } = context;
  const suggested = countSuggested(scoring);
  const counts = scoring.categories.flatMap((category, index) =>
    putCategory(context, category, { row: plan.categoryRow + 1 + index, suggested }),
  );
  // A grade asks for the places of its own category, wherever that stands.
  for (const { cell, count, what } of counts) mustAgree(cell, wholeNumber(count), what);
  return putDistribution(context);
}

function titlesOf({ scoring, labels }: GradingContext): string[] {
  const { bands } = scoring.plan.rulebook.grades;
  return [
    labels.category,
    labels.categoryNumber,
    labels.count,
    ...bands.flatMap(({ grade, quota }) => (quota ? [`${grade} ${labels.places}`] : [])),
    ...bands.map(({ grade }) => grade),
    labels.pending,
  ];
}

/** Counts by category and grade. */
type Suggested = (category: string, grade: string) => number;

function countSuggested({ subjects, review }: Scoring): Suggested {
  const counts = new Map<string, number>();
  const key = (category: string, grade: string) => JSON.stringify([category, grade]);
  for (const { index, grading } of subjects) {
    const subject = review.subjects[index];
    if (!subject || !grading) continue;
    const own = key(subject.category, grading.suggested);
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return (category, grade) => counts.get(key(category, grade)) ?? 0;
}

interface Place {
  readonly row: number;
  readonly suggested: Suggested;
}

function putCategory(
  context: GradingContext,
  { category, scored, quotas }: CategoryScore,
  { row, suggested }: Place,
): Counted[] {
  const { draft, ranges, plan, scoring } = context;
  const put = (column: number, content: Expression | Plain) =>
    draft.put({ row, column }, content, 'whole');
  const own = put(2, plain(plan.categoryNumber(category)));
  const countOf = (key: string, value: number) =>
    sumOver(times(is(ranges('categoryNumber'), '=', own), is(ranges(key), '=', literal(value))));
  const all = put(3, countOf('flag', 1));
  const places = quotas.map(({ band: { grade, quota }, places: count }) => ({
    cell: put(plan.placesColumn(grade), placesFor(context, all, { grade, quota })),
    count,
    what: `places for ${grade} in ${category}`,
  }));
  const grades = scoring.plan.rulebook.grades.bands.map(({ grade }, index) => ({
    cell: put(plan.countColumn(grade), countOf('grade', index + 1)),
    count: suggested(category, grade),
    what: `how many get ${grade} in ${category}`,
  }));
  draft.put({ row, column: plan.pendingColumn }, pendingIn(context, own));
  return [
    { cell: all, count: scored, what: `how many are scored in ${category}` },
    ...places,
    ...grades,
  ];
}

/** Whose row the category waits for: the first one's name, and that there are more. */
function pendingIn({ ranges, labels }: GradingContext, own: Expression): Expression {
  const leaves = ranges('leaves');
  const count = countOfCategory(leaves, own);
  const at = unlessError(placeIn(leaves, own), placeIn(leaves, literal(ANY_CATEGORY)));
  const more = choose(is(count, '>', literal(1)), words(labels.andOthers), words(''));
  const name = joined([cellAt(ranges('name'), at), more]);
  return choose(is(count, '=', literal(0)), words(''), name);
}

/** A cell and the core's count. */
interface Counted {
  readonly cell: CellNode;
  readonly count: number;
  readonly what: string;
}

/** N × max in whole numbers: the quotient of two integers, rounded as the quota says. */
function placesFor(
  { rules }: GradingContext,
  all: Expression,
  { grade, quota }: Pick<Band, 'grade' | 'quota'>,
): Expression {
  const product = times(all, rules.of('quota', grade, 'num'));
  const den = rules.of('quota', grade, 'den');
  if (quota?.round === 'down') return floor(over(product, den));
  if (quota?.round === 'up') return opposite(floor(over(opposite(product), den)));
  return floor(over(plus(times(literal(2), product), den), times(literal(2), den)));
}

/** The row below the categories: each grade over all of them, which the chart draws. */
function putDistribution(context: GradingContext): Distribution {
  const { draft, scoring, plan, labels } = context;
  const {
    categories,
    plan: { rulebook },
  } = scoring;
  const [top, row] = [plan.categoryRow + 1, plan.categoryRow + categories.length + 1];
  draft.put({ row, column: 1 }, plain(labels.all));
  const columns = rulebook.grades.bands.map(({ grade }) => plan.countColumn(grade));
  for (const column of columns)
    draft.put(
      { row, column },
      sumOf(draft.range({ row: top, column }, { row: row - 1, column })),
      'whole',
    );
  const [first = 1, last = first] = [columns[0], columns.at(-1)];
  const across = (of: number) => draft.range({ row: of, column: first }, { row: of, column: last });
  const holds = choose(isInOrder(context), literal(1), literal(0));
  const inOrder = draft.put({ row, column: plan.pendingColumn }, holds, 'whole');
  return { labels: across(plan.categoryRow), values: across(row), inOrder };
}

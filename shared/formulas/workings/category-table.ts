import type { Quota } from '../../rulebook/model/rulebook.ts';
import type { CategoryScore, Scoring } from '../../score/model/scoring.ts';
import { plain } from '../base/draft.ts';
import {
  type Expression,
  known,
  literal,
  opposite,
  over,
  plus,
  times,
} from '../expression/expression.ts';
import { floor, wholeNumber } from '../expression/functions.ts';
import type { GradingContext } from './grading-place.ts';

/** Where the counts of suggested grades stand, for the chart. */
export interface Distribution {
  /** The grades' names and counts, as absolute ranges. */
  readonly labels: string;
  readonly values: string;
  readonly counts: readonly number[];
}

/** How many are scored in each category, the places of each quota, and how many got each grade. */
export function putCategoryTable(context: GradingContext): Distribution {
  const { draft, scoring, labels, plan } = context;
  draft.put({ row: plan.categoryRow - 1, column: 1 }, plain(labels.categories), 'section');
  for (const [index, title] of titlesOf(context).entries())
    draft.put({ row: plan.categoryRow, column: index + 1 }, plain(title), 'header');
  const suggested = countSuggested(scoring);
  for (const [index, category] of scoring.categories.entries())
    putCategory(context, category, { row: plan.categoryRow + 1 + index, suggested });
  return putDistribution(context, suggested);
}

function titlesOf({ scoring, labels }: GradingContext): string[] {
  const { bands } = scoring.rulebook.grades;
  return [
    labels.category,
    labels.categoryNumber,
    labels.count,
    ...bands.flatMap(({ grade, quota }) => (quota ? [`${grade} ${labels.places}`] : [])),
    ...bands.map(({ grade }) => grade),
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
  { category, scored }: CategoryScore,
  { row, suggested }: Place,
): void {
  const { draft, ranges, plan, scoring } = context;
  const at = (column: number) => ({ row, column });
  draft.put(at(1), plain(category));
  const number = draft.put(at(2), plain(plan.categoryNumber(category)), 'whole');
  const count = (column: string, value: number) =>
    `SUMPRODUCT((${ranges('categoryNumber')}=${number.text})*(${ranges(column)}=${value}))`;
  const all = draft.put(at(3), known(count('flag', 1), wholeNumber(scored)), 'whole');
  for (const [index, { grade, quota }] of scoring.rulebook.grades.bands.entries()) {
    const value = wholeNumber(suggested(category, grade));
    if (quota)
      draft.put(at(plan.placesColumn(grade)), placesFor(context, all, { grade, quota }), 'whole');
    draft.put(at(plan.countColumn(grade)), known(count('grade', index + 1), value), 'whole');
  }
}

/** N × max in whole numbers: the quotient of two integers, rounded as the quota says. */
function placesFor(
  { rules }: GradingContext,
  all: Expression,
  { grade, quota }: { grade: string; quota: Quota },
): Expression {
  const product = times(all, rules.of('quota', grade, 'num'));
  const den = rules.of('quota', grade, 'den');
  if (quota.round === 'down') return floor(over(product, den));
  if (quota.round === 'up') return opposite(floor(over(opposite(product), den)));
  return floor(over(plus(times(literal(2), product), den), times(literal(2), den)));
}

/** The row below the categories: each grade over all of them, which the chart draws. */
function putDistribution(
  { draft, scoring, plan, labels }: GradingContext,
  suggested: Suggested,
): Distribution {
  const { categories, rulebook } = scoring;
  const [top, row] = [plan.categoryRow + 1, plan.categoryRow + categories.length + 1];
  draft.put({ row, column: 1 }, plain(labels.all));
  const grades = rulebook.grades.bands.map(({ grade }) => grade);
  const counts = grades.map((grade) => {
    const column = plan.countColumn(grade);
    const above = draft.range({ row: top, column }, { row: row - 1, column }, []).text;
    const count = categories.reduce((sum, { category }) => sum + suggested(category, grade), 0);
    draft.put({ row, column }, known(`SUM(${above})`, wholeNumber(count)), 'whole');
    return count;
  });
  const first = plan.countColumn(grades[0] ?? '');
  const last = plan.countColumn(grades.at(-1) ?? '');
  const across = (of: number) =>
    draft.range({ row: of, column: first }, { row: of, column: last }, []).text;
  return { labels: across(plan.categoryRow), values: across(row), counts };
}

import type { Language } from '../messages/problem.ts';
import type { SHEET_WORDS } from '../messages/sheets.ts';
import type { Quota } from '../rulebook/rulebook.ts';
import type { Scoring } from '../score/scoring.ts';
import { type Draft, plain } from './draft.ts';
import {
  type Expression,
  floor,
  known,
  literal,
  opposite,
  over,
  plus,
  times,
  type Value,
} from './expression.ts';
import type { RuleCells } from './rules-sheet.ts';
import type { ColumnRanges, TablePlan } from './table-plan.ts';

interface Input {
  readonly draft: Draft;
  readonly scoring: Scoring;
  readonly rules: RuleCells;
  readonly labels: (typeof SHEET_WORDS)[Language];
  readonly ranges: ColumnRanges;
  readonly plan: TablePlan;
}

/** How many are scored in each category, the places of each quota, and how many got each grade. */
export function putCategories({ draft, scoring, rules, labels, ranges, plan }: Input) {
  const { rulebook } = scoring;
  const row = plan.categoryRow;
  const { bands } = rulebook.grades;
  draft.put({ row: row - 1, column: 1 }, plain(labels.categories), 'section');
  const quotas = bands.flatMap(({ grade, quota }) => (quota ? [{ grade, quota }] : []));
  const header = [
    labels.category,
    labels.categoryNumber,
    labels.count,
    ...quotas.map(({ grade }) => `${grade} ${labels.places}`),
    ...bands.map(({ grade }) => grade),
  ];
  for (const [index, title] of header.entries())
    draft.put({ row, column: index + 1 }, plain(title), 'header');
  for (const [index, { category, scored }] of scoring.categories.entries()) {
    const at = (column: number) => ({ row: row + 1 + index, column });
    draft.put(at(1), plain(category));
    const number = draft.put(at(2), plain(plan.categoryNumber(category)), 'whole');
    const count = `SUMPRODUCT((${ranges('categoryNumber')}=${number.text})*(${ranges('flag')}=1))`;
    const all = draft.put(at(3), known(count, wholeValue(scored)), 'whole');
    for (const { grade, quota } of quotas) {
      const places = placesFor(all, quota, {
        num: rules.of('quota', grade, 'num'),
        den: rules.of('quota', grade, 'den'),
      });
      draft.put(at(plan.placesColumn(grade)), places, 'whole');
    }
    for (const [position, { grade }] of bands.entries()) {
      const text = `SUMPRODUCT((${ranges('categoryNumber')}=${number.text})*(${ranges('grade')}=${position + 1}))`;
      draft.put(
        at(plan.countColumn(grade)),
        known(text, wholeValue(suggestedIn(scoring, category, grade))),
        'whole',
      );
    }
  }
  return putDistribution({ draft, scoring, plan });
}

const wholeValue = (count: number): Value => ({ num: BigInt(count), den: 1n });

const suggestedIn = ({ subjects, review }: Scoring, category: string, grade: string): number =>
  subjects.filter(
    ({ index, grading }) =>
      review.subjects[index]?.category === category && grading?.suggested === grade,
  ).length;

/** N × max in whole numbers: the quotient of two integers, rounded as the quota says. */
function placesFor(
  all: Expression,
  { round }: Quota,
  { num, den }: { num: Expression; den: Expression },
): Expression {
  const product = times(all, num);
  if (round === 'down') return floor(over(product, den));
  if (round === 'up') return opposite(floor(over(opposite(product), den)));
  return floor(over(plus(times(literal(2), product), den), times(literal(2), den)));
}

/** The row below the categories: each grade over all of them, which the chart draws. */
function putDistribution({ draft, scoring, plan }: Pick<Input, 'draft' | 'scoring' | 'plan'>) {
  const { categories, rulebook } = scoring;
  const row = plan.categoryRow + categories.length + 1;
  const { bands } = rulebook.grades;
  const counts = bands.map(({ grade }) => {
    const column = plan.countColumn(grade);
    const above = draft.range(
      { row: plan.categoryRow + 1, column },
      { row: row - 1, column },
      [],
    ).text;
    const count = categories.reduce(
      (sum, { category }) => sum + suggestedIn(scoring, category, grade),
      0,
    );
    draft.put({ row, column }, known(`SUM(${above})`, wholeValue(count)), 'whole');
    return count;
  });
  const [first, last] = [
    plan.countColumn(bands[0]?.grade ?? ''),
    plan.countColumn(bands.at(-1)?.grade ?? ''),
  ];
  return {
    labels: draft.range(
      { row: plan.categoryRow, column: first },
      { row: plan.categoryRow, column: last },
      [],
    ).text,
    values: draft.range({ row, column: first }, { row, column: last }, []).text,
    counts,
  };
}

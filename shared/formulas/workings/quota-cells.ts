import type { GradingStep, SubjectScore } from '../../score/model/scoring.ts';
import type { RowContext } from '../base/row-context.ts';
import { type Expression, known, type Value } from '../expression/expression.ts';
import { wholeNumber } from '../expression/functions.ts';
import type { GradingContext } from './grading-place.ts';
import { type GradeStep, isCandidate } from './requires-cells.ts';

interface QuotaStep extends GradeStep {
  readonly rank: Expression;
}

/** A candidate for whom there is no place goes to the next grade. */
export function putQuota(
  context: GradingContext,
  { grading }: SubjectScore,
  step: QuotaStep,
): Expression {
  const { put, grade, band, number } = step;
  const asked = isCandidate(step);
  const text = `IF(${asked.text},IF(${keeps(context, step)},${number},${number + 1}),${grade.text})`;
  const value = asked.value() === true ? settled(grading?.steps ?? [], step) : grade.value();
  const title = `${band.grade} ${context.labels.quota}`;
  return put(`quota:${band.grade}`, title, known(text, value), 'whole');
}

/** Whether the places reach to the subject's rank, by how many candidates are before or beside it. */
function keeps(context: GradingContext, { band, number, cells, rank }: QuotaStep): string {
  const { ranges } = context;
  const own = cells.get('categoryNumber')?.text ?? '';
  const candidates =
    band.requires.length > 0 ? `requires:${band.grade}` : previousKey(context, number);
  const among = `(${ranges('categoryNumber')}=${own})*(${ranges(candidates)}=${number})*(${ranges('fixed')}=0)`;
  const count = (sign: '<=' | '<') => `SUMPRODUCT(${among}*(${ranges('rank')}${sign}${rank.text}))`;
  const places = `INDEX(${placesRange(context, band.grade)},${own})`;
  if (band.quota?.ties === 'all-keep') return `AND(${places}>0,${count('<')}<${places})`;
  return `${count('<=')}<=${places}`;
}

function placesRange({ draft, plan, scoring }: GradingContext, grade: string): string {
  const column = plan.placesColumn(grade);
  const first = plan.categoryRow + 1;
  const last = plan.categoryRow + scoring.categories.length;
  return draft.range({ row: first, column }, { row: last, column }, []).text;
}

/** The column that holds the grade before this one's own: of the last grade with conditions or a quota. */
function previousKey({ scoring }: RowContext, number: number): string {
  const above = scoring.rulebook.grades.bands.slice(0, number - 1);
  const found = above.findLast(({ requires, quota }) => quota || requires.length > 0);
  if (!found) return 'afterVeto';
  return found.quota ? `quota:${found.grade}` : `requires:${found.grade}`;
}

function settled(steps: readonly GradingStep[], { band, number }: QuotaStep): Value {
  const step = steps.find((one) => one.kind === 'quota' && one.grade === band.grade);
  if (step?.kind !== 'quota')
    throw new Error(`A candidate for ${band.grade} whom the core did not ask about places`);
  return wholeNumber(step.kept ? number : number + 1);
}

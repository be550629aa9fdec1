import type { RowContext } from '../base/row-context.ts';
import { is, literal, product } from '../expression/expression.ts';
import { all, choose } from '../expression/functions.ts';
import { cellAt, sumOver } from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';
import type { GradingContext } from './grading-place.ts';
import { whenSettled } from './pending-cells.ts';
import { type GradeStep, isCandidate } from './requires-cells.ts';

interface QuotaStep extends GradeStep {
  readonly rank: CellNode;
}

/** A candidate for whom there is no place goes to the next grade. */
export function putQuota(context: GradingContext, step: QuotaStep): CellNode {
  const { put, grade, band, number } = step;
  const placed = choose(keeps(context, step), literal(number), literal(number + 1));
  const settled = whenSettled(step, placed);
  const title = `${band.grade} ${context.labels.quota}`;
  return put(`quota:${band.grade}`, title, choose(isCandidate(step), settled, grade), 'whole');
}

/** Whether the places reach to the subject's rank, by how many candidates are before or beside it. */
function keeps(context: GradingContext, { band, number, own, rank }: QuotaStep): Expression {
  const { ranges } = context;
  const category = own('categoryNumber');
  const candidates =
    band.requires.length > 0 ? `requires:${band.grade}` : previousKey(context, number);
  const count = (sign: '<=' | '<') =>
    sumOver(
      product([
        is(ranges('categoryNumber'), '=', category),
        is(ranges(candidates), '=', literal(number)),
        is(ranges('fixed'), '=', literal(0)),
        is(ranges('rank'), sign, rank),
      ]),
    );
  const places = cellAt(placesRange(context, band.grade), category);
  if (band.quota?.ties === 'all-keep')
    return all([is(places, '>', literal(0)), is(count('<'), '<', places)]);
  return is(count('<='), '<=', places);
}

function placesRange({ draft, plan, scoring }: GradingContext, grade: string): RangeNode {
  const column = plan.placesColumn(grade);
  const first = plan.categoryRow + 1;
  const last = plan.categoryRow + scoring.categories.length;
  return draft.range({ row: first, column }, { row: last, column });
}

/** The column that holds the grade before this one's own: of the last grade with conditions or a quota. */
function previousKey({ scoring }: RowContext, number: number): string {
  const above = scoring.plan.rulebook.grades.bands.slice(0, number - 1);
  const found = above.findLast(({ requires, quota }) => quota || requires.length > 0);
  if (!found) return 'afterVeto';
  return found.quota ? `quota:${found.grade}` : `requires:${found.grade}`;
}

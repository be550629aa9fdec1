import { ROOM } from '../base/standings.ts';
import { is, literal, minus, plus, times } from '../expression/expression.ts';
import { all, choose, isNumeric, unlessError } from '../expression/functions.ts';
import { cellAt, countUpTo } from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';
import type { GradingContext } from './grading-place.ts';
import { putInOrder } from './in-order.ts';
import { whenSettled } from './pending-cells.ts';
import { type GradeStep, isCandidate } from './requires-cells.ts';

interface QuotaStep extends GradeStep {
  readonly rank: CellNode;
}

/** A candidate for whom there is no place goes to the next grade. */
export function putQuota(context: GradingContext, step: QuotaStep): CellNode {
  const { put, grade, band, number } = step;
  const placed = choose(
    keeps(context, step, putCandidates(context, step)),
    literal(number),
    literal(number + 1),
  );
  const settled = whenSettled(step, placed);
  const title = `${band.grade} ${context.labels.quota}`;
  return put(`quota:${band.grade}`, title, choose(isCandidate(step), settled, grade), 'whole');
}

interface Candidates {
  /** By category and rank; 0 for all others. */
  readonly own: CellNode;
  /** The same of all, in order. */
  readonly all: RangeNode;
}

/** Candidates category by category, the best first, so that those before one are found by halving. */
function putCandidates(context: GradingContext, step: QuotaStep): Candidates {
  const { put, own, band, rank } = step;
  const name = `candidate:${band.grade}`;
  const title = `${band.grade} ${context.labels.candidate}`;
  const standing = plus(times(own('categoryNumber'), ROOM), rank);
  const isAsked = all([isCandidate(step), isNumeric(rank)]);
  const mine = put(name, title, choose(isAsked, standing, literal(0)), 'whole');
  return { own: mine, all: putInOrder(context, { name, title }, step) };
}

/** Whether the places reach to the subject's rank, by how many candidates are before or beside it. */
function keeps(
  context: GradingContext,
  { band, own }: QuotaStep,
  candidates: Candidates,
): Expression {
  const category = own('categoryNumber');
  const upTo = (standing: Expression) =>
    unlessError(countUpTo(candidates.all, standing), literal(0));
  const before = upTo(times(category, ROOM));
  const places = cellAt(placesRange(context, band.grade), category);
  if (band.quota?.ties !== 'all-keep') return is(minus(upTo(candidates.own), before), '<=', places);
  const better = minus(upTo(minus(candidates.own, literal(1))), before);
  return all([is(places, '>', literal(0)), is(better, '<', places)]);
}

function placesRange({ draft, plan, scoring }: GradingContext, grade: string): RangeNode {
  const column = plan.placesColumn(grade);
  const first = plan.categoryRow + 1;
  const last = plan.categoryRow + scoring.categories.length;
  return draft.range({ row: first, column }, { row: last, column });
}

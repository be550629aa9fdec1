import type { SubjectScore } from '../../score/model/scoring.ts';
import type { RowContext } from '../base/row-context.ts';
import { is, literal, minus } from '../expression/expression.ts';
import { call, choose } from '../expression/functions.ts';
import { sumOf } from '../expression/ranges.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import type { GradingContext, GradingPlace } from './grading-place.ts';
import { HEADER_ROW } from './table-plan.ts';

/**
 * The subject's number, as long as its row stands where it was written: Scores names rows of
 * Workings by their places, and whoever sorts Workings leaves other people in them.
 */
export function putInPlace(
  { labels }: RowContext,
  { index }: SubjectScore,
  { put, own }: Pick<GradingPlace, 'put' | 'own'>,
): void {
  const stands = is(numberOfRow({ own }), '=', literal(index + 1));
  put('place', labels.place, choose(stands, literal(index + 1), literal(0)), 'whole');
}

/** From 1, wherever the row stands now. */
export function numberOfRow({ own }: Pick<GradingPlace, 'own'>): Expression {
  const name = own('name');
  const header: CellNode = {
    ...name,
    at: { ...name.at, row: HEADER_ROW },
    anchor: { row: true, column: false },
  };
  return minus(call('ROW', name), call('ROW', header));
}

/** Whether all rows stand so: else ranks and places in them mean nothing. */
export function isInOrder({ ranges, scoring }: GradingContext): Expression {
  const count = scoring.subjects.length;
  return is(sumOf(ranges('place')), '=', literal((count * (count + 1)) / 2));
}

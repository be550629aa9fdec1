import type { MeasureRow } from '../../ballots/review.ts';
import { divide, HUNDRED, type Rational } from '../../exact/rational.ts';
import type { GivenScore } from '../../score/model/scoring.ts';
import { type Plain, plain } from '../base/draft.ts';
import type { PutNext, RowContext } from '../base/row-context.ts';
import {
  AMOUNT_PLACES,
  MOST_PLACES,
  mostPlaces,
  type Places,
  placesOf,
  placesTogether,
} from '../base/snap.ts';
import { evaluate } from '../expression/evaluate.ts';
import { words } from '../expression/expression.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import { isNumber } from '../expression/value.ts';
import type { TotalRules } from './kind-formulas.ts';

/** The number of the sheets that a measure, a rank or a ratio is taken from; nothing where there is none. */
export function putGiven(
  context: RowContext,
  { component, row }: GivenScore,
  { put, places }: { readonly put: PutNext; readonly places: Places },
): CellNode {
  const title = `${context.title(component)} ${component.column}`;
  const content = row ? contentOf(context, row, places) : plain('');
  return put(`given:${component.id}`, title, content, 'general');
}

/** A number that is compared with others may have any decimals. */
export const putAnyNumber = (context: RowContext, score: GivenScore, put: PutNext): CellNode =>
  putGiven(context, score, { put, places: null });

/**
 * A number that is there and was not taken (a share where its full mark is 100, one that another
 * sheet has too) stays a wrong entry: no formula sees the reason, which does not go with the number.
 */
function contentOf(
  { inputs, labels, numberScale }: RowContext,
  row: MeasureRow,
  places: Places,
): Expression | Plain {
  const read = inputs.number(row, { places, scale: numberScale(row.component) });
  const isNotTaken = row.value === null && isNumber(evaluate(read));
  return isNotTaken ? words(labels.entry) : read;
}

/** Decimals that a share of `full` leaves for what is entered, so that the total stays exact. */
export function placesBeside(full: Rational, { base, weights }: TotalRules): number {
  const taken = placesTogether(
    placesOf(divide(HUNDRED, full)),
    mostPlaces(weights.map(placesOf)),
    placesOf(divide(base, HUNDRED)),
  );
  return Math.max(AMOUNT_PLACES, taken === null ? 0 : MOST_PLACES - taken);
}

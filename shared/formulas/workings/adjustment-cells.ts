import type { AdjustmentScore, SubjectScore } from '../../score/model/scoring.ts';
import { agree } from '../base/agree.ts';
import type { PutNext, RowContext } from '../base/row-context.ts';
import {
  AMOUNT_PLACES,
  mostPlaces,
  type Places,
  placesOf,
  placesTogether,
  SHOWN,
  snap,
} from '../base/snap.ts';
import { literal, opposite, times, total, words } from '../expression/expression.ts';
import { all, choose, isNumeric, largest, smallest } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';
import type { FactCells } from './fact-cells.ts';

/** What one adjustment adds, and whether the banding total has it too. */
export interface AdjustmentCell {
  readonly cell: Expression;
  readonly places: Places;
  readonly counts: boolean;
  /** The component whose score it moves; null where it moves the total. */
  readonly to: string | null;
}

interface Place {
  readonly put: PutNext;
  readonly facts: FactCells;
}

/** Each adjustment, and the sum of those that move the total, which people read; it is added up from the single ones. */
export function putAdjustments(
  context: RowContext,
  subject: SubjectScore,
  { put, facts }: Place,
): AdjustmentCell[] {
  const { rules, title, labels } = context;
  const written = subject.adjustments.map(({ adjustment, points, isSkipped }) => {
    const { id, each, banding, to } = adjustment;
    const places = placesTogether(AMOUNT_PLACES, placesOf(adjustment.points));
    const fact = isSkipped ? undefined : facts.get(each);
    const content = pointsOf({ rules, adjustment, places }, fact);
    const cell = put(`adjust:${id}`, title(adjustment), content, 'general');
    agree(cell, points, { subject, what: `adjustment ${id}` });
    return { cell, places, counts: banding === 'counted', to };
  });
  const cells = written.filter(({ to }) => to === null);
  const places = mostPlaces(cells.map((one) => one.places));
  const sum = snap(total(cells.map(({ cell }) => cell)), places, SHOWN.component);
  const known = [...facts.values()].map(isNumeric);
  const shown = known.length > 0 ? choose(all(known), sum, words('')) : sum;
  if (cells.length > 0) put('adjustments', labels.adjustments, shown, 'general');
  return written;
}

interface Rule extends Pick<RowContext, 'rules'>, Pick<AdjustmentScore, 'adjustment'> {
  readonly places: Places;
}

/** Points × fact within the cap; 0 where the fact is not known. */
function pointsOf({ rules, adjustment, places }: Rule, fact: Expression | undefined): Expression {
  if (!fact) return literal(0);
  const { id, cap } = adjustment;
  const raw = snap(times(rules.of('points', id), fact), places, SHOWN.component);
  const limit = cap && rules.of('cap', id);
  const capped = limit ? largest([opposite(limit), smallest(limit, raw)]) : raw;
  return choose(isNumeric(fact), capped, literal(0));
}

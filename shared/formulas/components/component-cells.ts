import type { ComponentScore } from '../../score/model/scoring.ts';
import type { RowContext } from '../base/row-context.ts';
import { literal } from '../expression/expression.ts';
import { putBallots } from './ballots.ts';
import { putChecklist } from './checklist.ts';
import type { ComponentPlace, Part } from './part.ts';
import { putReading } from './reading.ts';

/** Writes one component's cells of a subject's row. */
export function putComponent(
  context: RowContext,
  score: ComponentScore,
  place: ComponentPlace,
): Part {
  if (score.kind === 'ballots') return putBallots(context, score, place);
  if (score.kind === 'checklist') return putChecklist(context, score, place);
  if (score.kind === 'reading') return putReading(context, score, place);
  // Kinds without formulas do not get here: no working copy is made of them.
  return { score, value: score.value === null ? null : literal(0), places: 0 };
}

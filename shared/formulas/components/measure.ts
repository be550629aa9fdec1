import { divide, HUNDRED } from '../../exact/rational.ts';
import type { MeasureComponent } from '../../rulebook/model/rulebook.ts';
import type { MeasureScore } from '../../score/model/scoring.ts';
import { agree } from '../base/agree.ts';
import type { PutNext, RowContext } from '../base/row-context.ts';
import type { RuleWriter } from '../base/rule-writer.ts';
import { type Places, placesOf, placesTogether, SHOWN, snap } from '../base/snap.ts';
import { is, literal, minus, over, times, words } from '../expression/expression.ts';
import { all, choose, isNumeric } from '../expression/functions.ts';
import type { CellNode, Expression } from '../expression/tree.ts';
import { putGiven } from './given.ts';
import type { ComponentPlace, Part, SharedScale } from './part.ts';

/** Its full mark. */
export function putMeasureRules(
  { words: { fullMark }, put }: RuleWriter,
  { id, cite, column, full }: MeasureComponent,
): void {
  put(['full', id], { what: column, of: fullMark, value: full, cite });
}

/** Its number, with as many decimals as leave the total exact. */
export const putMeasured = (context: RowContext, score: MeasureScore, put: PutNext): CellNode =>
  putGiven(context, score, { put, places: context.itemPlaces(score.component.id) });

/** 100 × the number ÷ its full mark, or of what is missing to it; nothing outside 0 to the full mark. */
export function putMeasure(
  context: RowContext,
  score: MeasureScore,
  { put, note, subject, shares }: ComponentPlace,
): Part {
  const { id, better } = score.component;
  const given = shares?.given ?? putMeasured(context, score, put);
  const full = context.rules.of('full', id);
  const reached = better === 'high' ? given : minus(full, given);
  const places = measurePlaces(score.component, context.itemPlaces(id));
  const points = snap(over(times(literal(100), reached), full), places, SHOWN.component);
  const inBounds = all([is(given, '>=', literal(0)), is(given, '<=', full)]);
  const inScale = shares ? choose(isUnclear(shares), words(''), points) : points;
  const shown = choose(isNumeric(given), choose(inBounds, inScale, words('')), words(''));
  const value = put(`component:${id}`, context.title(score.component), shown, 'general');
  agree(value, score.value, { subject, what: `component ${id}` });
  // What is not asked for is shown beside the total, and its absence is no fault.
  if (score.weight.num !== 0n) note(`unread:${id}`, value);
  return { score, value, places, mayDropOut: false, readable: isNumeric(value) };
}

/** A share among numbers, or nearly nothing: the core asks. */
const isUnclear = ({ given, isMixed }: SharedScale): Expression =>
  all([is(isMixed, '=', literal(1)), is(given, '>', literal(0)), is(given, '<=', literal(1))]);

export const measurePlaces = ({ full }: MeasureComponent, ofNumber: Places): Places =>
  placesTogether(ofNumber, placesOf(divide(HUNDRED, full)));

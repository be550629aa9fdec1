import type { RankComponent } from '../../rulebook/model/rulebook.ts';
import type { RankScore } from '../../score/model/scoring.ts';
import { agree } from '../base/agree.ts';
import type { RowContext } from '../base/row-context.ts';
import type { RuleWriter } from '../base/rule-writer.ts';
import { mostPlaces, type Places, placesOf, SHOWN, snap } from '../base/snap.ts';
import { literal, minus, times, words } from '../expression/expression.ts';
import { choose, isNumeric, largest } from '../expression/functions.ts';
import { putComparedState, whenCompared } from './compared-state.ts';
import type { ComponentPlace, Part } from './part.ts';

/** Points of the first place, what each place down costs, and where that ends. */
export function putRankRules(
  { words: { firstPlace, stepDown, leastPoints }, put }: RuleWriter,
  { id, cite, column, first, step, least }: RankComponent,
): void {
  put(['first', id], { what: column, of: firstPlace, value: first, cite });
  put(['step', id], { what: column, of: stepDown, value: step, cite });
  put(['least', id], { what: column, of: leastPoints, value: least, cite });
}

/** The place among the category's numbers, and its points. */
export function putRankPoints(context: RowContext, score: RankScore, place: ComponentPlace): Part {
  const { put, subject, compared } = place;
  if (!compared) throw new Error('A rank compares');
  const { id } = score.component;
  const title = context.title(score.component);
  putComparedState(context, score, { put, compared });
  const at = put(
    `place:${id}`,
    `${title} ${context.labels.rank}`,
    whenCompared(compared, compared.place),
    'whole',
  );
  const { of } = context.rules;
  const lost = times(of('step', id), minus(at, literal(1)));
  const places = rankPlaces(score.component);
  const points = snap(
    largest([of('least', id), minus(of('first', id), lost)]),
    places,
    SHOWN.component,
  );
  const value = put(`component:${id}`, title, choose(isNumeric(at), points, words('')), 'general');
  agree(value, score.value, { subject, what: `component ${id}` });
  return { score, value, places, mayDropOut: false, readable: isNumeric(compared.given) };
}

export const rankPlaces = ({ first, step, least }: RankComponent): Places =>
  mostPlaces([first, step, least].map(placesOf));

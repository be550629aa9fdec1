import type { RatioScore } from '../../score/model/scoring.ts';
import { agree } from '../base/agree.ts';
import type { RowContext } from '../base/row-context.ts';
import { SHOWN, snap } from '../base/snap.ts';
import { is, literal, over, times, words } from '../expression/expression.ts';
import { choose, isNumeric } from '../expression/functions.ts';
import { putComparedState, whenCompared } from './compared-state.ts';
import type { ComponentPlace, Part } from './part.ts';

/** It has no constants: its best number stands among those of the category. */
export const putRatioRules = (): void => {};

/** 100 × the number ÷ the category's best, which must be above 0. */
export function putRatio(context: RowContext, score: RatioScore, place: ComponentPlace): Part {
  const { put, subject, compared } = place;
  if (!compared) throw new Error('A ratio compares');
  const { id } = score.component;
  const title = context.title(score.component);
  const best = put(
    `best:${id}`,
    `${title} ${context.labels.best}`,
    whenCompared(compared, compared.best),
    'general',
  );
  const isMeasure = is(best, '>', literal(0));
  putComparedState(context, score, { put, compared, isMeasure });
  const share = snap(over(times(literal(100), compared.compared), best), null, SHOWN.component);
  const shown = choose(isNumeric(best), choose(isMeasure, share, words('')), words(''));
  const value = put(`component:${id}`, title, shown, 'general');
  agree(value, score.value, { subject, what: `component ${id}` });
  return { score, value, places: null, mayDropOut: false, readable: isNumeric(compared.given) };
}

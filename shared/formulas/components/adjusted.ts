import type { Component } from '../../rulebook/model/rulebook.ts';
import type { ComponentScore, SubjectScore } from '../../score/model/scoring.ts';
import { agree } from '../base/agree.ts';
import { plain } from '../base/draft.ts';
import type { PutNext, RowContext } from '../base/row-context.ts';
import { mostPlaces, type Places, SHOWN, snap } from '../base/snap.ts';
import { literal, plus } from '../expression/expression.ts';
import { choose, isNumeric, largest, smallest } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';
import type { Part } from './part.ts';

/** Whether adjustments belong to it. */
const isAdjusted = ({ scoring }: RowContext, { id }: Component): boolean =>
  scoring.plan.adjustments.some(({ to }) => to?.id === id);

/** The component as its kind writes it: where adjustments belong to it, in a column before its own. */
export function beforeAdjusting<Score extends ComponentScore>(
  context: RowContext,
  score: Score,
  put: PutNext,
): { readonly score: Score; readonly put: PutNext } {
  const { component, adjusted, value } = score;
  if (!isAdjusted(context, component)) return { score, put };
  const key = `component:${component.id}`;
  const { own, ownTitle } = {
    own: `own:${component.id}`,
    ownTitle: context.labels.beforeAdjusting,
  };
  return {
    score: { ...score, value: adjusted ? adjusted.own : value },
    put: (of, title, ...content) =>
      of === key ? put(own, `${title} ${ownTitle}`, ...content) : put(of, title, ...content),
  };
}

interface Adjusting {
  readonly put: PutNext;
  readonly subject: SubjectScore;
  readonly score: ComponentScore;
  /** What each adjustment of it adds. */
  readonly points: readonly { readonly cell: Expression; readonly places: Places }[];
}

/** The component with the points that belong to it, from 0 to 100; without a value it gets none by them. */
export function putAdjusted(
  context: RowContext,
  part: Part,
  { put, subject, score, points }: Adjusting,
): Part {
  const { component } = score;
  if (!isAdjusted(context, component)) return part;
  const isCounted = score.weight.num !== 0n;
  const places = mostPlaces([part.places, ...points.map((one) => one.places)]);
  const shown = part.value === null ? plain(context.labels.notHandedIn) : part.value;
  const content =
    part.value === null || !isCounted
      ? shown
      : choose(isNumeric(part.value), withPoints(part.value, points, places), part.value);
  const value = put(`component:${component.id}`, context.title(component), content, 'general');
  if (part.value === null) return { ...part, score };
  agree(value, score.value, { subject, what: `component ${component.id}` });
  return { ...part, score, value, places };
}

const MOST = literal(100);
const LEAST = literal(0);

function withPoints(own: Expression, points: Adjusting['points'], places: Places): Expression {
  const sum = points.reduce((rest, { cell }) => plus(rest, cell), own);
  return snap(largest([LEAST, smallest(MOST, sum)]), places, SHOWN.component);
}

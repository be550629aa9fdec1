import type { RankKey } from '../../rulebook/model/rulebook.ts';
import type { SubjectScore } from '../../score/model/scoring.ts';
import type { RowContext } from '../base/row-context.ts';
import { is, literal, over, times, words } from '../expression/expression.ts';
import { choose, isNumeric } from '../expression/functions.ts';
import { sumOver } from '../expression/ranges.ts';
import type { Expression } from '../expression/tree.ts';
import type { PanelBlock } from '../panels/panel-block.ts';
import type { GradingPlace } from './grading-place.ts';

/** What a subject without a component's value, or without a counted mark, is compared by. */
const NOTHING = -1;
/** Below every total, clamped or not. */
const NO_TOTAL = -1_000_000_000;

/** Writes what the ranking compares, first key first, and gives their columns' keys. */
export function putRankKeys(
  context: RowContext,
  subject: SubjectScore,
  place: GradingPlace,
): string[] {
  const { order } = context.scoring.rulebook.ranking;
  return order.flatMap((key, index) => {
    if (key.by === 'name') return [];
    const name = `key:${index}`;
    const title = `${context.labels.key} ${index + 1}`;
    place.put(name, title, keyOf(context, key, { subject, place }), 'general');
    return [name];
  });
}

interface KeyInput {
  readonly subject: SubjectScore;
  readonly place: GradingPlace;
}

function keyOf(
  context: RowContext,
  key: Exclude<RankKey, { by: 'name' }>,
  { subject, place }: KeyInput,
): Expression {
  const { total, blocks } = place;
  if (key.by === 'share')
    return shareKey(context, key, { subject, block: blocks.get(key.component) });
  if (key.by !== 'component')
    return choose(is(total.flag, '=', literal(1)), total[key.by], literal(NO_TOTAL));
  const component = total.components.get(key.component);
  if (!component) return literal(NOTHING);
  return choose(isNumeric(component), component, literal(NOTHING));
}

interface ShareInput {
  readonly subject: SubjectScore;
  readonly block: PanelBlock | undefined;
}

/** Share of a level among the counted marks of the scored panels; nothing counted is lowest. */
function shareKey(
  { scoring, labels }: RowContext,
  key: RankKey & { by: 'share' },
  { subject, block }: ShareInput,
): Expression {
  const { scales } = scoring.rulebook;
  const score = subject.components.find(({ component }) => component.id === key.component);
  const isNothing = !block || block.size === 0 || score?.weight.num === 0n;
  if (score?.kind !== 'ballots' || isNothing) return literal(NOTHING);
  const scale = scales.find(({ id }) => id === score.component.scale);
  const position = scale?.levels.findIndex(({ id }) => id === key.level) ?? -1;
  if (position < 0) return literal(NOTHING);
  const counted = is(block.states, '=', words(labels.scored));
  const marks = sumOver(times(counted, block.marks));
  const given = sumOver(times(counted, block.level(position)));
  return choose(is(marks, '=', literal(0)), literal(NOTHING), over(given, marks));
}

import type { PlannedBallots, PlannedKey } from '../../rulebook/plan/plan.ts';
import type { SubjectScore } from '../../score/model/scoring.ts';
import { categoryOf } from '../base/category-of.ts';
import type { RowContext } from '../base/row-context.ts';
import { is, literal, over, times, words } from '../expression/expression.ts';
import { choose, isNumeric, unlessError } from '../expression/functions.ts';
import { sumOver } from '../expression/ranges.ts';
import type { Expression } from '../expression/tree.ts';
import type { PanelBlock } from '../panels/panel-block.ts';
import type { GradingPlace } from './grading-place.ts';

/** What a subject without a component's value, or without a counted mark, is compared by. */
const NOTHING = literal(-1);
/** Below every total, clamped or not. */
const NO_TOTAL = literal(-1_000_000_000);

/** Writes what the ranking compares, first key first, and gives their columns' keys. */
export function putRankKeys(
  context: RowContext,
  subject: SubjectScore,
  place: GradingPlace,
): string[] {
  return categoryOf(context.scoring, subject).keys.map((key, index) => {
    const name = `key:${index}`;
    const title = `${context.labels.key} ${index + 1}`;
    place.put(name, title, keyOf(context, key, place), 'general');
    return name;
  });
}

function keyOf(context: RowContext, key: PlannedKey, { total, blocks }: GradingPlace): Expression {
  if (!('planned' in key)) return choose(is(total.flag, '=', literal(1)), total[key.by], NO_TOTAL);
  if (!key.planned) return NOTHING;
  const { id } = key.planned.component;
  if (key.by === 'share')
    return shareKey(context, blocks.get(id), { ...key, planned: key.planned });
  const component = total.components.get(id);
  return component ? choose(isNumeric(component), component, NOTHING) : NOTHING;
}

/**
 * Share of a level among the counted marks of the scored panels; nothing counted is lowest. So is an
 * error: a count that cannot be read is words, its subject is void, and nobody else is to lose a rank.
 */
function shareKey(
  { labels }: RowContext,
  block: PanelBlock | undefined,
  { planned, level }: { readonly planned: PlannedBallots; readonly level: string },
): Expression {
  const position = planned.scale.levels.findIndex(({ id }) => id === level);
  if (!block || block.size === 0 || position < 0) return NOTHING;
  const { marks, given } = shareOf(block, position, labels);
  return unlessError(choose(is(marks, '=', literal(0)), NOTHING, over(given, marks)), NOTHING);
}

/** Counted marks of the scored panels, and those of one level, by its position in the scale. */
export function shareOf(
  block: PanelBlock,
  position: number,
  labels: RowContext['labels'],
): { readonly marks: Expression; readonly given: Expression } {
  const counted = is(block.states, '=', words(labels.scored));
  return {
    marks: sumOver(times(counted, block.marks)),
    given: sumOver(times(counted, block.level(position))),
  };
}

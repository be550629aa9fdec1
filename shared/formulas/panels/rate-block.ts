import type { PlannedLeaf, PlannedRate } from '../../rulebook/plan/plan.ts';
import type { RateGroup, RateScore, SubjectScore } from '../../score/model/scoring.ts';
import { agree } from '../base/agree.ts';
import { type CategoryNow, ruleNow } from '../base/category-now.ts';
import { plain } from '../base/draft.ts';
import type { RowContext } from '../base/row-context.ts';
import { is, literal, over, total, words } from '../expression/expression.ts';
import { choose } from '../expression/functions.ts';
import { countOf, countUnwhole, sumOf } from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';
import { type CountCells, putCounts } from './count-cells.ts';
import type { PanelBlock } from './panel-block.ts';
import { columnOf, FIRST_LEVEL } from './panel-columns.ts';
import { putPanelLabels } from './panel-row.ts';

interface RateInput {
  readonly planned: PlannedRate;
  readonly score: RateScore;
  readonly firstRow: number;
}

/** A row a group: its votes, and the share of them that have one of the levels. */
export function putRateBlock(
  context: RowContext,
  subject: SubjectScore,
  { planned, score, firstRow }: RateInput,
): PanelBlock {
  const { draft } = context;
  const category = context.categoryNow(subject.index);
  const [leaf] = planned.leaves;
  const groups = leaf ? score.groups : [];
  for (const [index, group] of groups.entries())
    if (leaf) putGroup(context, { subject, planned, category, leaf, group, row: firstRow + index });
  const down = (column: number): RangeNode =>
    draft.range({ row: firstRow, column }, { row: firstRow + groups.length - 1, column });
  return {
    size: groups.length,
    states: down(columnOf('state', context)),
    values: down(columnOf('value', context)),
    weights: down(columnOf('weight', context)),
    marks: down(columnOf('marks', context)),
    level: (position) => down(FIRST_LEVEL + position),
    leafStates: [],
    places: null,
  };
}

interface GroupPlace {
  readonly subject: SubjectScore;
  readonly planned: PlannedRate;
  readonly category: CategoryNow;
  readonly leaf: PlannedLeaf;
  readonly group: RateGroup;
  readonly row: number;
}

function putGroup(context: RowContext, place: GroupPlace): void {
  const { draft, labels, rules } = context;
  const { subject, planned, category, leaf, group, row } = place;
  const { component, scale } = planned;
  const at = (key: Parameters<typeof columnOf>[0]) => ({ row, column: columnOf(key, context) });
  putPanelLabels(context, { subject, component, category, leaf, group: group.group, row });
  const ballots = ballotsOf(context, place);
  const counts = putCounts(context, {
    row,
    scale,
    panel: { counts: group.tally?.counts[0] ?? null },
    ballots,
  });
  const count = ballots && component.among === 'ballots' ? ballots.answered : undefined;
  const marks = draft.put(at('marks'), count ?? marksOf(context, place, counts), 'whole');
  const within = total(counts.levels.filter((_, index) => isOf(planned, index)));
  const both = draft.across(row, at('marks').column, at('marks').column);
  const stated = stateOf(context, { counts, marks, both, within });
  // A tally that stands in the sheets twice has no cells to refer to.
  const isTwice = group.state === 'unreadable' && group.tally === null;
  const state = draft.put(at('state'), isTwice ? plain(labels.entry) : stated, 'center');
  // Not rounded: the share of all groups shows as many digits as can be sure.
  const share = over(within, marks);
  const shown = choose(is(state, '=', words(labels.scored)), share, words(''));
  const value = draft.put(at('value'), shown, 'general');
  const weight = ruleNow(rules, category, (id) => ['group', component.id, group.group, id]);
  draft.put(at('weight'), weight, 'percent');
  agree(value, group.share, { subject, what: `${component.id} by ${group.group}` });
}

/** Undefined where a sheet of counts says how the group voted. */
function ballotsOf({ marks }: RowContext, { subject, planned, leaf, group }: GroupPlace) {
  const key = { component: planned.component.id, subject: subject.index, leaf: leaf.leaf.id };
  const ballots = marks.panel({ ...key, group: group.group });
  return group.tally && !group.tally.ballots ? undefined : ballots;
}

const isOf = ({ component, scale }: PlannedRate, level: number): boolean =>
  component.of.includes(scale.levels[level]?.id ?? '');

/** All counted marks, or the valid ballots by the sheet's own word. */
function marksOf(
  { inputs, labels }: RowContext,
  { planned: { component }, group: { tally } }: GroupPlace,
  { counts, answers, asked }: CountCells,
): Expression {
  if (component.among === 'marks')
    return choose(is(countOf(answers), '=', literal(asked)), sumOf(counts), literal(0));
  if (!tally) return literal(0);
  const { valid } = tally.turnout;
  return inputs.firstCount(valid ? [valid] : [], words(labels.entry));
}

interface StateInput {
  readonly counts: CountCells;
  readonly marks: CellNode;
  /** The same as a range. */
  readonly both: RangeNode;
  readonly within: Expression;
}

/** More ballots with the level than valid ones cannot be. */
function stateOf(
  { labels }: RowContext,
  { counts: { answers, asked }, marks, both, within }: StateInput,
): Expression {
  const entry = words(labels.entry);
  const filled = choose(is(marks, '=', literal(0)), words(labels.empty), words(labels.scored));
  const possible = choose(is(within, '<=', marks), filled, entry);
  const whole = (range: RangeNode, content: Expression) =>
    choose(is(countUnwhole(range), '=', literal(0)), content, entry);
  const known = choose(is(countOf(both), '=', literal(1)), whole(both, possible), entry);
  return choose(is(countOf(answers), '=', literal(asked)), whole(answers, known), entry);
}

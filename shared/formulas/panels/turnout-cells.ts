import { answerCells } from '../../ballots/turnout.ts';
import { weightedLeaves } from '../../rulebook/weighted-leaves.ts';
import { type Plain, plain } from '../draft.ts';
import { type Expression, is, literal, times, total, words } from '../expression/expression.ts';
import { choose, isSummable, largest } from '../expression/functions.ts';
import type { Range } from '../expression/ranges.ts';
import type { RowContext } from '../row-context.ts';
import type { Bars } from './bars.ts';
import { columnOf } from './panel-columns.ts';
import type { PanelPlace } from './panel-place.ts';

/** Who should have taken part and who did, as they stand side by side. */
export interface TurnoutCells {
  readonly expected: Expression;
  readonly present: Expression;
  readonly both: Range;
}

/** Writes both; empty where the rulebook asks for no turnout. */
export function putTurnout(context: RowContext, place: PanelPlace): TurnoutCells {
  const { draft, inputs, levels } = context;
  const { row, score, panel } = place;
  const check = score.turnouts.find(({ group }) => group === panel.group);
  const at = (key: 'expected' | 'present') => ({ row, column: columnOf(key, levels) });
  const due = check ? inputs.count(check.expectedFrom[0]) : plain('');
  const expected = draft.put(at('expected'), due, 'whole');
  const took = check ? presentOf(context, place) : plain('');
  const present = draft.put(at('present'), took, 'whole');
  const both = draft.range(at('expected'), at('present'), [expected, present]);
  return { expected, present, both };
}

/** 收回, or else the most answers that a leaf has. */
function presentOf(
  { inputs, labels }: RowContext,
  { panel: { tally }, scale, score, category }: PanelPlace,
): Expression | Plain {
  if (!tally) return plain('');
  if (tally.turnout.returned) return inputs.count(tally.turnout.returned);
  const asked = weightedLeaves(score.component.indicators, category).map(({ leaf }) => leaf.id);
  const leaves = tally.counts
    .filter(({ indicator }) => asked.includes(indicator))
    .map((leaf) => answerCells(leaf, scale.notMarks));
  const most = largest([
    ...(leaves.length === 0 ? [literal(0)] : []),
    ...leaves.map((cells) => total(cells.map(inputs.count))),
  ]);
  if (leaves.flat().every(({ value }) => value !== null)) return most;
  return choose(isSummable(most, leaves.flat().map(inputs.count)), most, words(labels.entry));
}

/** present ÷ expected against a share, in whole numbers: no quotient is rounded. */
export function isEnough({ component, rules }: Bars, { expected, present }: TurnoutCells) {
  const share = {
    num: rules.of('turnout', component.id, 'num'),
    den: rules.of('turnout', component.id, 'den'),
  };
  return is(
    times(present, share.den),
    component.turnout?.min.op ?? '>',
    times(expected, share.num),
  );
}

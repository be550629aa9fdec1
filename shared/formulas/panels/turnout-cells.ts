import type { At } from '../../ballots/review.ts';
import { type Plain, plain } from '../base/draft.ts';
import type { RowContext } from '../base/row-context.ts';
import { is, literal, minus, times, words } from '../expression/expression.ts';
import { largest, unlessError } from '../expression/functions.ts';
import type { Expression, RangeNode } from '../expression/tree.ts';
import type { Bars } from './bars.ts';
import { answersOf } from './count-cells.ts';
import { columnOf } from './panel-columns.ts';
import type { PanelPlace } from './panel-place.ts';

/** Who should have taken part and who did, as they stand side by side. */
export interface TurnoutCells {
  readonly expected: Expression;
  readonly present: Expression;
  readonly both: RangeNode;
}

/** Writes both; nothing where the rulebook asks for no turnout. */
export function putTurnout(context: RowContext, place: PanelPlace): TurnoutCells | null {
  const { draft } = context;
  const { row, score, panel } = place;
  if (!score.turnouts.some(({ group }) => group === panel.group)) return null;
  const at = (key: 'expected' | 'present') => ({ row, column: columnOf(key, context) });
  const expected = draft.put(at('expected'), expectedOf(context, place), 'whole');
  const present = draft.put(at('present'), presentOf(context, place), 'whole');
  return {
    expected,
    present,
    both: draft.across(row, at('expected').column, at('present').column),
  };
}

/** 应到, or else 发出; with neither there is nothing to compare with. */
function expectedOf(context: RowContext, place: PanelPlace): Expression {
  const { expected, issued } = place.panel.tally?.turnout ?? {};
  const given = [expected, issued].filter((one) => one !== undefined);
  return statedCount(context, place, { given, none: words(context.labels.entry) });
}

const ballotsOf = (
  { marks }: RowContext,
  { subject, score, panel: { group, tally } }: PanelPlace,
) => tally?.ballots && marks.box({ component: score.component.id, subject: subject.index, group });

/** A ballot on oneself was never due, and never came back. */
function statedCount(
  context: RowContext,
  place: PanelPlace,
  { given, none }: { readonly given: readonly At<number>[]; readonly none: Expression },
): Expression {
  const self = ballotsOf(context, place)?.self ?? 0;
  if (self === 0 || given.length === 0) return context.inputs.firstCount(given, none);
  const entered = given.map(({ value, at }) => ({ value: value && value + self, at }));
  const count = context.inputs.firstCount(entered, none);
  const due = largest([literal(0), minus(count, literal(self))]);
  return unlessError(due, words(context.labels.entry));
}

/** 收回, or else the most answers that a leaf has. */
function presentOf(context: RowContext, place: PanelPlace): Expression | Plain {
  const {
    panel: { tally },
    scale,
    leaves,
  } = place;
  if (!tally) return plain('');
  const { returned } = tally.turnout;
  const counted = () =>
    largest([...leaves.map((leaf) => answersOf(context, scale, leaf)), literal(0)]);
  const none = ballotsOf(context, place)?.present ?? counted();
  // What was counted from single ballots stands in no cell.
  const given = returned?.at.cell === undefined ? [] : [returned];
  return statedCount(context, place, { given, none });
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

import type { SheetWords } from '../../messages/sheets.ts';
import { is, literal, words } from '../expression/expression.ts';
import { choose } from '../expression/functions.ts';
import { countOf, countUnwhole } from '../expression/ranges.ts';
import type { Expression, RangeNode } from '../expression/tree.ts';
import type { Bars } from './bars.ts';
import { isEnough, type TurnoutCells } from './turnout-cells.ts';

interface StateInput {
  readonly answers: RangeNode;
  /** Whether each count is a number. */
  readonly complete: Expression;
  /** Null where the rulebook asks for none. */
  readonly turnout: TurnoutCells | null;
  readonly labels: SheetWords;
}

/** Whether a panel is scored, and what withholds it: a wrong entry first, then turnout, then no marks. */
export function panelState(bars: Bars, input: StateInput): Expression {
  const { answers, complete, turnout, labels } = input;
  const filled = choose(
    is(bars.kept?.count ?? bars.marks, '=', literal(0)),
    words(labels.empty),
    words(labels.scored),
  );
  const voids = bars.component.turnout?.short === 'void';
  const judged =
    turnout && voids ? choose(isEnough(bars, turnout), filled, words(labels.short)) : filled;
  const entry = words(labels.entry);
  const whole = (range: RangeNode, content: Expression) =>
    choose(is(countUnwhole(range), '=', literal(0)), content, entry);
  const readable = turnout
    ? choose(is(countOf(turnout.both), '=', literal(2)), whole(turnout.both, judged), entry)
    : judged;
  return choose(complete, whole(answers, readable), entry);
}

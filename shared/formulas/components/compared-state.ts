import type { GivenScore } from '../../score/model/scoring.ts';
import { plain } from '../base/draft.ts';
import type { PutNext, RowContext } from '../base/row-context.ts';
import { is, literal, truth, words } from '../expression/expression.ts';
import { choose, isNumeric } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';
import type { ComparedCells } from './part.ts';

/** Only where the subject has a number, and all numbers that it is compared with are known. */
export const whenCompared = ({ given, doubts }: ComparedCells, content: Expression): Expression =>
  choose(isNumeric(given), choose(is(doubts, '=', literal(0)), content, words('')), words(''));

interface StateInput {
  readonly put: PutNext;
  readonly compared: ComparedCells;
  /** Whether the best number is one to be measured by. */
  readonly isMeasure?: Expression;
}

/** What withholds the component, if anything; nothing is said of one that is not asked for. */
export function putComparedState(
  { title, labels }: RowContext,
  { component, weight }: GivenScore,
  { put, compared, isMeasure = truth(true) }: StateInput,
): void {
  const scored = choose(isMeasure, words(labels.scored), words(labels.noBest));
  const sure = choose(is(compared.doubts, '=', literal(0)), scored, words(labels.rivals));
  const state = choose(isNumeric(compared.given), sure, words(labels.entry));
  put(
    `state:${component.id}`,
    `${title(component)} ${labels.state}`,
    weight.num === 0n ? plain('') : state,
    'center',
  );
}

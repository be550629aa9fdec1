import { reasonsFor } from '../../explain/reasons.ts';
import type { SubjectScore, VoidReason } from '../../score/model/scoring.ts';
import { ROW_NOT_TAKEN } from '../../score/trace/voids.ts';
import { plain } from '../base/draft.ts';
import type { PutNext, RowContext } from '../base/row-context.ts';
import type { Part } from '../components/part.ts';
import { evaluate } from '../expression/evaluate.ts';
import { is, literal, total, truth, words } from '../expression/expression.ts';
import { all, choose, isNumeric, isOne } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';
import type { FactCells } from './fact-cells.ts';
import { withValue } from './weighted-sum.ts';

interface Input {
  readonly put: PutNext;
  /** Empty while the subject's rows are where they were. */
  readonly moved: Expression;
  /** Of the components that count. */
  readonly parts: readonly Part[];
  readonly facts: FactCells;
  readonly vetoes: ReadonlyMap<string, Expression>;
}

/** 1 where the subject has a total. A reason that no cell can show stands beside it as words. */
export function putFlag(context: RowContext, subject: SubjectScore, input: Input): Expression {
  const { labels } = context;
  const live = liveConditions(context, input);
  const other = input.put(
    'otherVoid',
    labels.otherVoid,
    plain(otherReason(context, subject, live)),
    'wrapped',
  );
  const isStill = is(input.moved, '=', words(''));
  const isScored = all([is(other, '=', words('')), isStill, ...live]);
  const flag = input.put('flag', labels.flag, choose(isScored, literal(1), literal(0)), 'whole');
  if ((subject.status === 'scored') !== isOne(flag))
    throw new Error(`Formula and core differ in who is scored: subject ${subject.index}`);
  return flag;
}

/** Where a row was not taken as the subject's, or every condition that cells can show holds all the same. */
function otherReason(
  { scoring, language, labels }: RowContext,
  { index, status, voids }: SubjectScore,
  live: readonly Expression[],
): string {
  if (status === 'scored') return '';
  const reasons = reasonsFor(scoring, index, language);
  const notTaken = reasons.filter((_, at) => isRowNotTaken(voids[at]));
  if (notTaken.length > 0) return notTaken.join(labels.separator);
  const isShown = live.some((test) => evaluate(test) !== true);
  return isShown ? '' : reasons.join(labels.separator);
}

const hasNumber = (parts: readonly Part[]): Expression =>
  is(
    total(parts.map(({ value }) => choose(isNumeric(value ?? words('')), literal(1), literal(0)))),
    '>',
    literal(0),
  );

const isRowNotTaken = (reason: VoidReason | undefined): boolean =>
  reason?.by === 'problem' && ROW_NOT_TAKEN.includes(reason.problem.code);

/** Whether no cell of the subject's holds what cannot be read: what else withholds a total, a rule does. */
export function isReadable({ parts, facts }: Pick<Input, 'parts' | 'facts'>): Expression {
  const known = [
    ...parts.flatMap(({ readable }) => readable ?? []),
    ...[...facts.values()].map(isNumeric),
  ];
  return known.length === 0 ? truth(true) : all(known);
}

/** What must hold for a total, as far as cells can show it. */
function liveConditions({ scoring }: RowContext, { parts, facts, vetoes }: Input): Expression[] {
  const stops = scoring.plan.rulebook.veto.filter(({ effect }) => effect.kind === 'stop');
  const counted = withValue(parts);
  return [
    ...parts
      .filter(({ mayDropOut }) => !mayDropOut)
      .map(({ value }) => isNumeric(value ?? words(''))),
    ...counted.flatMap(({ sound }) => sound ?? []),
    // Where readings alone make the total, one of them at least must have a value.
    ...(counted.length > 0 && counted.every(({ sound }) => sound) ? [hasNumber(counted)] : []),
    ...[...facts.values()].map(isNumeric),
    ...stops.map(({ id }) => is(vetoes.get(id) ?? literal(0), '=', literal(0))),
  ];
}

/** Nothing for a void subject. */
export const whenScored = (flag: Expression, content: Expression): Expression =>
  choose(is(flag, '=', literal(1)), content, words(''));

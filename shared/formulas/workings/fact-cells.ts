import type { SubjectScore } from '../../score/model/scoring.ts';
import type { AddedFacts } from '../base/added-facts.ts';
import type { PutNext, RowContext } from '../base/row-context.ts';
import { AMOUNT_PLACES } from '../base/snap.ts';
import { is, literal, times, total, words } from '../expression/expression.ts';
import { call, choose, rounded, unlessError } from '../expression/functions.ts';
import { cellAt, sumOver } from '../expression/ranges.ts';
import type { Expression, RangeNode } from '../expression/tree.ts';

/** A subject's facts by id. Empty without facts sheets. */
export type FactCells = ReadonlyMap<string, Expression>;

/** Each fact of the subject, its rows added up. */
export function putFacts(context: RowContext, { index }: SubjectScore, put: PutNext): FactCells {
  const {
    plan: { rulebook },
    review,
  } = context.scoring;
  if (!review.factsGiven) return new Map();
  return new Map(
    rulebook.facts.map((fact) => {
      const { added } = context;
      const sum = added
        ? addedSum(context, added, { index, fact: fact.id })
        : sumOfAmounts(context, ownAmounts(context, { index, fact: fact.id }));
      return [fact.id, put(`fact:${fact.id}`, context.title(fact), sum, 'general')] as const;
    }),
  );
}

interface Whose {
  readonly index: number;
  readonly fact: string;
}

const ownAmounts = ({ factRows, inputs }: RowContext, { index, fact }: Whose): Expression[] =>
  factRows(index)
    .flatMap(({ values }) => values)
    .filter((one) => one.fact === fact)
    .map(inputs.fact);

/** The word for a wrong entry where one of them is one. */
function sumOfAmounts({ labels }: RowContext, amounts: readonly Expression[]): Expression {
  const [single, ...others] = amounts;
  if (!single) return literal(0);
  return others.length === 0 ? single : unlessError(sumOf(amounts), words(labels.entry));
}

const sumOf = (amounts: readonly Expression[]): Expression =>
  rounded(total(amounts), literal(AMOUNT_PLACES));

/** Of the rows that there were, or, as soon as there are others, of whichever are the subject's. */
function addedSum(context: RowContext, added: AddedFacts, whose: Whose): Expression {
  const columns = added.amounts.get(whose.fact) ?? [];
  const rows = context.factRows(whose.index).flatMap(({ row }) => added.rowNow(row) ?? []);
  const own = columns.flatMap((column) => rows.map((row) => cellAt(column, row)));
  const isWhole = is(added.whole, '=', literal(1));
  return choose(isWhole, sumOfAmounts(context, own), sumAmong(context, added, whose));
}

function sumAmong({ labels }: RowContext, added: AddedFacts, { index, fact }: Whose): Expression {
  const columns = added.amounts.get(fact) ?? [];
  if (columns.length === 0) return literal(0);
  const isOwn = is(added.whose, '=', literal(index + 1));
  const wrong = (column: RangeNode) => sumOver(times(isOwn, is(column, '=', words(labels.entry))));
  const given = (column: RangeNode) => call('SUMPRODUCT', times(isOwn, literal(1)), column);
  const isRead = is(total(columns.map(wrong)), '=', literal(0));
  return choose(isRead, sumOf(columns.map(given)), words(labels.entry));
}

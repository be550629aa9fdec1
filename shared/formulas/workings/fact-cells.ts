import type { SubjectScore } from '../../score/scoring.ts';
import { type Expression, is, literal, total, words } from '../expression/expression.ts';
import { all, choose, isSummable } from '../expression/functions.ts';
import type { PutNext, RowContext } from '../row-context.ts';

/** A subject's facts by id. Empty without facts sheets. */
export type FactCells = ReadonlyMap<string, Expression>;

/** Each fact of the subject, its rows added up. */
export function putFacts(context: RowContext, { index }: SubjectScore, put: PutNext): FactCells {
  const { rulebook, review } = context.scoring;
  if (!review.factsGiven) return new Map();
  const values = context.factRows(index).flatMap((row) => row.values);
  return new Map(
    rulebook.facts.map((fact) => {
      const cells = values.filter((one) => one.fact === fact.id).map(context.inputs.amount);
      const sum = sumOfAmounts(cells, words(context.labels.entry));
      return [fact.id, put(`fact:${fact.id}`, context.title(fact), sum, 'general')] as const;
    }),
  );
}

/** The word for a wrong entry where one of them is no number, or less than 0. */
function sumOfAmounts(cells: readonly Expression[], entry: Expression): Expression {
  if (cells.length === 0) return literal(0);
  const sum = total([literal(0), ...cells]);
  const positive = cells.map((cell) => is(cell, '>=', literal(0)));
  return choose(isSummable(sum, cells), choose(all(positive), sum, entry), entry);
}

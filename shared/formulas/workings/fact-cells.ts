import type { SubjectScore } from '../../score/model/scoring.ts';
import type { PutNext, RowContext } from '../base/row-context.ts';
import { literal, total, words } from '../expression/expression.ts';
import { unlessError } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';

/** A subject's facts by id. Empty without facts sheets. */
export type FactCells = ReadonlyMap<string, Expression>;

/** Each fact of the subject, its rows added up. */
export function putFacts(context: RowContext, { index }: SubjectScore, put: PutNext): FactCells {
  const {
    plan: { rulebook },
    review,
  } = context.scoring;
  if (!review.factsGiven) return new Map();
  const values = context.factRows(index).flatMap((row) => row.values);
  return new Map(
    rulebook.facts.map((fact) => {
      const cells = values.filter((one) => one.fact === fact.id).map(context.inputs.fact);
      const sum = sumOfAmounts(cells, words(context.labels.entry));
      return [fact.id, put(`fact:${fact.id}`, context.title(fact), sum, 'general')] as const;
    }),
  );
}

/** The word for a wrong entry where one of them is one. */
function sumOfAmounts(cells: readonly Expression[], entry: Expression): Expression {
  const [single, ...others] = cells;
  if (!single) return literal(0);
  return others.length === 0 ? single : unlessError(total(cells), entry);
}

import type { SubjectScore } from '../../score/model/scoring.ts';
import type { PutNext, RowContext } from '../base/row-context.ts';
import { is, literal } from '../expression/expression.ts';
import { choose, isNumeric, isOne } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';
import type { FactCells } from './fact-cells.ts';

interface Place {
  readonly put: PutNext;
  readonly facts: FactCells;
}

/** 1 for each veto that fired, 0 for the others, by id. */
export function putVetoes(
  { rules, title }: RowContext,
  subject: SubjectScore,
  { put, facts }: Place,
): Map<string, Expression> {
  return new Map(
    subject.vetoes.map(({ veto, fired }) => {
      const fact = facts.get(veto.when.id);
      const asked = fact && is(fact, veto.when.op, rules.of('veto', veto.id));
      const content = asked
        ? choose(isNumeric(fact), choose(asked, literal(1), literal(0)), literal(0))
        : literal(0);
      const cell = put(`veto:${veto.id}`, title(veto), content, 'whole');
      if (isOne(cell) !== fired)
        throw new Error(`Formula and core differ in veto ${veto.id} of subject ${subject.index}`);
      return [veto.id, cell] as const;
    }),
  );
}

import { compare, type Rational } from '../../exact/rational.ts';
import type { SubjectScore } from '../../score/model/scoring.ts';
import { evaluate } from '../expression/evaluate.ts';
import { toExcel } from '../expression/to-excel.ts';
import type { Expression } from '../expression/tree.ts';
import { isNumber } from '../expression/value.ts';

/**
 * A formula's exact value must be the core's: a difference is a bug, never a tolerance.
 * @param value null where the formula shows an empty text
 */
export function mustAgree(expression: Expression, value: Rational | null, what: string): void {
  const known = evaluate(expression);
  const same = value === null ? known === '' : isNumber(known) && compare(known, value) === 0;
  if (!same) throw new Error(`Formula and core differ in ${what}: ${toExcel(expression)}`);
}

/** Of a subject; whoever a problem in the input leaves without a total has none to agree on. */
export function agree(
  expression: Expression,
  value: Rational | null,
  { subject, what }: { subject: SubjectScore; what: string },
): void {
  if (subject.voids.some(({ by }) => by === 'problem')) return;
  mustAgree(expression, value, `${what} of subject ${subject.index}`);
}

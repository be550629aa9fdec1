import { compare, type Rational } from '../../exact/rational.ts';
import type { SubjectScore } from '../../score/model/scoring.ts';
import type { Expression } from '../expression/expression.ts';

/**
 * The formula's exact value must be the core's: a difference is a bug, never a tolerance. Whoever a
 * problem in the input leaves without a total has none to agree on.
 * @param value null where the formula shows an empty text
 */
export function agree(
  expression: Expression,
  value: Rational | null,
  { subject, what }: { subject: SubjectScore; what: string },
): void {
  if (subject.voids.some(({ by }) => by === 'problem')) return;
  const found = expression.value();
  const same =
    value === null ? found === '' : typeof found === 'object' && compare(found, value) === 0;
  if (!same)
    throw new Error(
      `Formula and core differ in ${what} of subject ${subject.index}: ${expression.text}`,
    );
}

import { compare, multiply, type Rational, whole } from '../exact/rational.ts';
import type { Condition } from '../rulebook/model/rulebook.ts';

/** Whether `value op condition.value` is true, compared exactly. */
export function holds({ op, value: limit }: Condition, value: Rational): boolean {
  const order = compare(value, limit);
  if (op === '>=') return order >= 0;
  if (op === '>') return order > 0;
  if (op === '<=') return order <= 0;
  return op === '<' ? order < 0 : order === 0;
}

/**
 * Whether the share `part ÷ all` satisfies the condition. Multiplied out, so that nobody expected
 * (0 of 0) is a question with an answer: 0 is not more than half of 0.
 */
export const holdsForShare = ({ op, value }: Condition, part: number, all: number): boolean =>
  holds({ op, value: multiply(value, whole(all)) }, whole(part));

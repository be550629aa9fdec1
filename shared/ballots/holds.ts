import { compare, multiply, type Rational, whole } from '../exact/rational.ts';
import type { Condition } from '../rulebook/model/rulebook.ts';

/** Whether `value op condition.value` is true, compared exactly. */
export const holds = ({ op, value: limit }: Condition, value: Rational): boolean =>
  isTrue(op, compare(value, limit));

/** @param order negative, 0 or positive as the left side is less, equal or more */
function isTrue(op: Condition['op'], order: number): boolean {
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

/** `holdsForShare` of one condition, asked many times: in doubles as far as they hold the products. */
export function shareRule(condition: Condition): (part: number, all: number) => boolean {
  const [num, den] = [Number(condition.value.num), Number(condition.value.den)];
  const most = Number.MAX_SAFE_INTEGER / Math.max(num, den);
  return (part, all) =>
    part > most || all > most
      ? holdsForShare(condition, part, all)
      : isTrue(condition.op, part * den - all * num);
}

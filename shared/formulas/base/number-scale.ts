import { compare, ONE, type Rational, ZERO } from '../../exact/rational.ts';
import { is, literal, over, plus } from '../expression/expression.ts';
import { call } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';

/** Of which numbers a column consists. */
export interface NumberScale {
  /** Whether any are above 0 and below 1; or none, and 1 is none either. */
  readonly parts: 'any' | 'none' | 'none-nor-one';
  /** Above it a number is of another scale than they, which may be shares; null where they are not. */
  readonly most: Rational | null;
}

export const ANY_SCALE: NumberScale = { parts: 'any', most: null };

/** The number of a cell, or an error where it is none of that scale; its own, as it was, always is. */
export function ofScale(
  { cell, value }: { readonly cell: Expression; readonly value: Rational | null },
  { parts }: NumberScale,
  number: Expression,
): Expression {
  const own = call('VALUE', cell);
  const isWithin = (bound: Expression, sign: '>' | '>=') =>
    over(number, plus(is(own, '<=', literal(0)), is(own, sign, bound)));
  if (parts !== 'any' && !(value && isBetween(value, parts)))
    return isWithin(literal(1), parts === 'none' ? '>=' : '>');
  return number;
}

const isBetween = (value: Rational, parts: NumberScale['parts']): boolean =>
  compare(value, ZERO) > 0 && compare(value, ONE) < (parts === 'none' ? 0 : 1);

import { add, divide, multiply, negate, type Rational, subtract } from '../../exact/rational.ts';
import type { Sign } from './tree.ts';
import { cellError, isError, isSame, order, toNumber, toText, type Value } from './value.ts';

type Operator = (left: Value, right: Value) => Value;

const arithmetic =
  (compute: (left: Rational, right: Rational) => Value): Operator =>
  (left, right) => {
    const [a, b] = [toNumber(left), toNumber(right)];
    if (isError(a)) return a;
    return isError(b) ? b : compute(a, b);
  };

const comparison =
  (compare: (left: Value, right: Value) => boolean): Operator =>
  (left, right) => {
    if (isError(left)) return left;
    return isError(right) ? right : compare(left, right);
  };

function join(left: Value, right: Value): Value {
  const [a, b] = [toText(left), toText(right)];
  if (typeof a !== 'string') return a;
  return typeof b === 'string' ? a + b : b;
}

/** What each operator gives. */
export const OPERATORS: { readonly [S in Sign]: Operator } = {
  '+': arithmetic(add),
  '-': arithmetic(subtract),
  '*': arithmetic(multiply),
  '/': arithmetic((a, b) => (b.num === 0n ? cellError('#DIV/0!') : divide(a, b))),
  '&': join,
  '=': comparison(isSame),
  '<>': comparison((a, b) => !isSame(a, b)),
  '>': comparison((a, b) => order(a, b) > 0),
  '>=': comparison((a, b) => order(a, b) >= 0),
  '<': comparison((a, b) => order(a, b) < 0),
  '<=': comparison((a, b) => order(a, b) <= 0),
};

export function negative(value: Value): Value {
  const number = toNumber(value);
  return isError(number) ? number : negate(number);
}

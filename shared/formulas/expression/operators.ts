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

/** Most are counts, points and truths, which need no reducing. */
const areWhole = (a: Rational, b: Rational): boolean => a.den === 1n && b.den === 1n;

function quotient(a: Rational, b: Rational): Value {
  if (b.num === 0n) return cellError('#DIV/0!');
  return b.num === b.den ? a : divide(a, b);
}

/** What each operator gives. */
export const OPERATORS: { readonly [S in Sign]: Operator } = {
  '+': arithmetic((a, b) => (areWhole(a, b) ? { num: a.num + b.num, den: 1n } : add(a, b))),
  '-': arithmetic((a, b) => (areWhole(a, b) ? { num: a.num - b.num, den: 1n } : subtract(a, b))),
  '*': arithmetic((a, b) => (areWhole(a, b) ? { num: a.num * b.num, den: 1n } : multiply(a, b))),
  '/': arithmetic(quotient),
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

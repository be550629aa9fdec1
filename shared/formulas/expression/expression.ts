import type { Rational } from '../../exact/rational.ts';
import { formatDecimal, formatFraction } from '../../exact/text.ts';
import type { Comparison, Expression, NumberNode, Sign } from './tree.ts';
import { wholeNumber } from './value.ts';

/** A number in the formula itself: only 0, 1, 100 and the like; the rulebook's stand on Rules. */
export const literal = (value: number): NumberNode => ({
  kind: 'number',
  value: wholeNumber(value),
  text: `${value}`,
});

/** As it stands in a formula. */
export const OWN_ROW = 'ROW()';

/** The row that the formula stands in, which is this one: whatever is inserted or sorted above. */
export const ownRow = (row: number): NumberNode => ({
  kind: 'number',
  value: wholeNumber(row),
  text: OWN_ROW,
});

/** A number as its shortest decimal. */
export function decimal(value: Rational): NumberNode {
  const text = formatDecimal(value);
  if (text === undefined) throw new Error(`No decimal: ${formatFraction(value)}`);
  return { kind: 'number', value, text };
}

/** 10 to a power, as `1E9`. */
export const powerOfTen = (power: number): NumberNode => {
  const size = 10n ** BigInt(Math.abs(power));
  const value = power < 0 ? { num: 1n, den: size } : { num: size, den: 1n };
  return { kind: 'number', value, text: `1E${power}` };
};

export const words = (text: string): Expression => ({ kind: 'text', value: text });

export const truth = (value: boolean): Expression => ({ kind: 'boolean', value });

const operation =
  (sign: Sign) =>
  (left: Expression, right: Expression): Expression => ({
    kind: 'operation',
    sign,
    left,
    right,
  });

export const plus = operation('+');
export const minus = operation('-');
export const times = operation('*');
export const over = operation('/');

export const total = (terms: readonly Expression[]): Expression =>
  terms.length === 0 ? literal(0) : terms.reduce(plus);

/** All of them times each other. */
export const product = (factors: readonly Expression[]): Expression =>
  factors.length === 0 ? literal(1) : factors.reduce(times);

export const opposite = (of: Expression): Expression => ({ kind: 'negative', of });

export const is = (left: Expression, sign: Comparison, right: Expression): Expression =>
  operation(sign)(left, right);

/** Of words: how a broken number would look depends on the program. */
export const joined = (parts: readonly Expression[]): Expression => parts.reduce(operation('&'));

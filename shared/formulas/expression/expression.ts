import {
  add,
  compare,
  divide,
  multiply,
  negate,
  type Rational,
  subtract,
} from '../../exact/rational.ts';

/** What a cell may hold here; numbers are exact, whatever the spreadsheet makes of them. */
export type Value = Rational | string | boolean;

/**
 * A formula and its exact value, built together, so that the cached value of a cell follows from
 * the very formula that stands in it. `value` is asked for lazily: the branch of an IF that is not
 * taken may divide by 0.
 */
export interface Expression {
  readonly text: string;
  readonly value: () => Value;
  /** How tightly its outermost operator binds: 1 comparison, 2 sum, 3 product, 9 a unit. */
  readonly binds: number;
  /** Decimals that its cell shows where the exact value has no known number of them. */
  readonly shown?: () => number | undefined;
}

const UNIT = 9;

export const isNumber = (value: Value): value is Rational => typeof value === 'object';

/** @throws Error where a formula of ours would show #VALUE!, which is a bug */
export function numberOf({ value, text }: Expression): Rational {
  const known = value();
  if (!isNumber(known)) throw new Error(`No number: ${text} is ${String(known)}`);
  return known;
}

/** What needs no brackets anywhere: a cell, a constant, a function. */
export const unit = (text: string, value: () => Value): Expression => ({
  text,
  value: once(value),
  binds: UNIT,
});

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** A cell by its address as the formula names it. */
export const cell = (address: string, value: Value): Expression => unit(address, () => value);

/** A formula that is written as text, its value known from elsewhere. */
export const known = (text: string, value: Value): Expression => ({
  text,
  value: () => value,
  binds: 0,
});

/** A number in the formula itself: only 0, 1, 100 and the like; the rulebook's stand on Rules. */
export const literal = (value: number): Expression =>
  unit(`${value}`, () => ({ num: BigInt(value), den: 1n }));

export const words = (text: string): Expression =>
  unit(`"${text.replaceAll('"', '""')}"`, () => text);

const wrap = ({ text, binds }: Expression, least: number): string =>
  binds < least ? `(${text})` : text;

function operation(
  [left, sign, right]: readonly [Expression, string, Expression],
  binds: number,
  compute: () => Value,
): Expression {
  // The right side of - and / must bind more tightly: a-(b-c).
  const text = `${wrap(left, binds)}${sign}${wrap(right, binds + 1)}`;
  return { text, value: once(compute), binds };
}

export const plus = (a: Expression, b: Expression): Expression =>
  operation([a, '+', b], 2, () => add(numberOf(a), numberOf(b)));
export const minus = (a: Expression, b: Expression): Expression =>
  operation([a, '-', b], 2, () => subtract(numberOf(a), numberOf(b)));
export const times = (a: Expression, b: Expression): Expression =>
  operation([a, '*', b], 3, () => multiply(numberOf(a), numberOf(b)));
export const over = (a: Expression, b: Expression): Expression =>
  operation([a, '/', b], 3, () => divide(numberOf(a), numberOf(b)));

export const total = (terms: readonly Expression[]): Expression =>
  terms.length === 0 ? literal(0) : terms.reduce(plus);

export const opposite = (a: Expression): Expression => ({
  text: `-${wrap(a, UNIT)}`,
  value: once(() => negate(numberOf(a))),
  binds: 2,
});

const COMPARISONS = {
  '=': (order: number) => order === 0,
  '<>': (order: number) => order !== 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
} as const;
export type Comparison = keyof typeof COMPARISONS;

/** Numbers with numbers, or words with words by = and <>. */
export const is = (a: Expression, sign: Comparison, b: Expression): Expression =>
  operation([a, sign, b], 1, () => {
    const [left, right] = [a.value(), b.value()];
    if (isNumber(left) && isNumber(right)) return COMPARISONS[sign](compare(left, right));
    // A cell with words equals no number, and no order between them is relied on.
    if (sign !== '=' && sign !== '<>') throw new Error(`Order of words: ${a.text}${sign}${b.text}`);
    return (left === right) === (sign === '=');
  });

/** Of words alone: how a number would look depends on the program. */
export const joined = (parts: readonly Expression[]): Expression =>
  parts.reduce((left, right) =>
    operation([left, '&', right], 1.5, () => `${wordsOf(left)}${wordsOf(right)}`),
  );

function wordsOf({ value, text }: Expression): string {
  const found = value();
  if (typeof found !== 'string') throw new Error(`No words: ${text}`);
  return found;
}

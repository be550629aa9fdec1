import {
  add,
  compare,
  divide,
  multiply,
  negate,
  type Rational,
  subtract,
  ZERO,
} from '../exact/rational.ts';
import { type RoundMode, round } from '../exact/round.ts';
import { formatDecimal } from '../exact/text.ts';

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

const unit = (text: string, value: () => Value): Expression => ({
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

const call = (name: string, inputs: readonly Expression[], compute: () => Value): Expression =>
  unit(`${name}(${inputs.map(({ text }) => text).join(',')})`, compute);

export const choose = (test: Expression, yes: Expression, no: Expression): Expression => {
  const taken = () => (isTrue(test) ? yes : no);
  return { ...call('IF', [test, yes, no], () => taken().value()), shown: () => taken().shown?.() };
};

const isTrue = (test: Expression): boolean => test.value() === true;

/** Spreadsheets evaluate every part of an AND: none may be an error. */
export const all = (tests: readonly Expression[]): Expression => {
  const [first, ...rest] = tests;
  if (!first) throw new Error('AND of nothing');
  return rest.length === 0 ? first : call('AND', tests, () => tests.every(isTrue));
};

export const largest = (inputs: readonly Expression[]): Expression => {
  const [first, ...rest] = inputs;
  if (!first) throw new Error('MAX of nothing');
  return rest.length === 0
    ? first
    : call('MAX', inputs, () =>
        inputs.map(numberOf).reduce((a, b) => (compare(a, b) >= 0 ? a : b)),
      );
};

export const smallest = (a: Expression, b: Expression): Expression =>
  call('MIN', [a, b], () => (compare(numberOf(a), numberOf(b)) <= 0 ? numberOf(a) : numberOf(b)));

const ROUNDINGS = { 'half-up': 'ROUND', down: 'ROUNDDOWN', up: 'ROUNDUP' } as const;

/** The spreadsheet's three roundings are the core's: half away from zero, toward zero, away from it. */
export const rounded = (
  a: Expression,
  places: Expression,
  mode: RoundMode = 'half-up',
): Expression =>
  call(ROUNDINGS[mode], [a, places], () =>
    round(numberOf(a), { places: Number(numberOf(places).num), mode }),
  );

/** Its cell shows so many decimals; what follows from it is worked out from the exact value. */
export const approximate = (a: Expression, places: number): Expression => ({
  ...call('ROUND', [a, literal(places)], a.value),
  shown: () => places,
});

/** Toward minus infinity, as INT does. */
export const floor = (a: Expression): Expression =>
  call('INT', [a], () => {
    const { num, den } = numberOf(a);
    const down = num / den;
    return { num: num < 0n && num % den !== 0n ? down - 1n : down, den: 1n };
  });

export const isNumeric = (a: Expression): Expression =>
  call('ISNUMBER', [a], () => isNumber(a.value()));

/** Whether every term is a number (blank cells are 0 in a sum): ISNUMBER of the sum. */
export const isSummable = (sum: Expression, terms: readonly Expression[]): Expression =>
  unit(`ISNUMBER(${sum.text})`, () => terms.every(({ value }) => isNumber(value())));

/** The number that a cell holds as text. */
export const numberIn = (a: Expression, value: Rational): Expression =>
  call('VALUE', [a], () => value);

export const joined = (parts: readonly Expression[]): Expression =>
  parts.reduce((left, right) =>
    operation([left, '&', right], 1.5, () => `${String(left.value())}${String(right.value())}`),
  );

/** Cells side by side or one below the other, as `A2:D2`. */
export interface Range {
  readonly text: string;
  readonly cells: readonly Expression[];
}

const overRange = (name: string, range: Range, compute: (values: Value[]) => Value): Expression =>
  unit(`${name}(${range.text})`, () => compute(range.cells.map(({ value }) => value())));

export const countOf = (range: Range): Expression =>
  overRange('COUNT', range, (values) => ({ num: BigInt(values.filter(isNumber).length), den: 1n }));

export const sumOf = (range: Range): Expression =>
  overRange('SUM', range, (values) => values.filter(isNumber).reduce(add, ZERO));

/** How many cells hold these words. */
export const countWords = (range: Range, text: string): Expression =>
  unit(`COUNTIF(${range.text},${words(text).text})`, () => ({
    num: BigInt(range.cells.filter(({ value }) => value() === text).length),
    den: 1n,
  }));

/** Σ a×b; words count as 0, as they do in the spreadsheet. */
export const sumOfProducts = (a: Range, b: Range): Expression =>
  unit(`SUMPRODUCT(${a.text},${b.text})`, () =>
    a.cells
      .map((one, index) => [one.value(), b.cells[index]?.value() ?? ZERO] as const)
      .map(([x, y]) => (isNumber(x) && isNumber(y) ? multiply(x, y) : ZERO))
      .reduce(add, ZERO),
  );

/** The most ballots that a cell can hold; more is a slip of the hand. */
const MOST_BALLOTS = 10n ** 9n;

/** How many cells hold what is no number of ballots: negative, broken or beyond all measure. Asked only where all are numbers. */
export const countUnwhole = (range: Range): Expression =>
  unit(
    `SUMPRODUCT((${range.text}<0)+(${range.text}<>INT(${range.text}))+(${range.text}>1E9))`,
    () => {
      const wrong = range.cells
        .map(numberOf)
        .filter(({ num, den }) => num < 0n || den !== 1n || num > MOST_BALLOTS);
      return { num: BigInt(wrong.length), den: 1n };
    },
  );

/** The exact value as a number to stand in a formula's text; only short decimals do. */
export const decimal = (value: Rational): Expression => {
  const text = formatDecimal(value);
  if (text === undefined) throw new Error('A fraction has no decimal text');
  return unit(text, () => value);
};

import { compare } from '../../exact/rational.ts';
import { type RoundMode, round } from '../../exact/round.ts';
import { type Expression, isNumber, literal, numberOf, unit, type Value } from './expression.ts';

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

/** LibreOffice takes TRUE for a number; nobody enters it for one. Asked of a number. */
const isNoTruth = (a: Expression): Expression => unit(`NOT(ISLOGICAL(${a.text}))`, () => true);

/** A number, and no truth value. */
export const isPlain = (a: Expression): Expression => all([isNumeric(a), isNoTruth(a)]);

/** Whether every term is a number (blank cells are 0 in a sum): ISNUMBER of the sum. */
export const isSummable = (sum: Expression, terms: readonly Expression[]): Expression =>
  unit(`ISNUMBER(${sum.text})`, () => terms.every(({ value }) => isNumber(value())));

/** The sum, or something else where one of its terms is no number. */
export const sumOr = (
  sum: Expression,
  terms: readonly Expression[],
  other: Expression,
): Expression =>
  unit(`IFERROR(${sum.text},${other.text})`, () =>
    terms.every(({ value }) => isNumber(value())) ? sum.value() : other.value(),
  );

/** The most characters that a cell can hold. */
const LONGEST_TEXT = 32_767;

/** All of a text but its first `skipped` characters. */
export const textFrom = (a: Expression, skipped: number): Expression =>
  call('MID', [a, literal(skipped + 1), literal(LONGEST_TEXT)], () =>
    String(a.value()).slice(skipped),
  );

/** Whether a cell of ours that holds 1 or 0 holds 1. */
export function isOne(flag: Expression): boolean {
  const value = flag.value();
  return isNumber(value) && value.num === 1n && value.den === 1n;
}

/** A count as a formula's value. */
export const wholeNumber = (count: number): Value => ({ num: BigInt(count), den: 1n });

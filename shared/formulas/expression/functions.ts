import type { RoundMode } from '../../exact/round.ts';
import { evaluate } from './evaluate.ts';
import { literal } from './expression.ts';
import { type Expression, FUNCTIONS, type FunctionName } from './tree.ts';
import { isNumber } from './value.ts';

/** @throws RangeError for more or fewer inputs than the function takes */
export function call(name: FunctionName, ...inputs: readonly Expression[]): Expression {
  const [fewest, most] = FUNCTIONS[name];
  if (inputs.length < fewest || inputs.length > most)
    throw new RangeError(`${name} of ${inputs.length}`);
  return { kind: 'call', name, inputs };
}

export const choose = (test: Expression, yes: Expression, no: Expression): Expression =>
  call('IF', test, yes, no);

/** A function of one is that one. */
const ofAll =
  (name: FunctionName) =>
  (inputs: readonly Expression[]): Expression => {
    const [first, ...others] = inputs;
    return first && others.length === 0 ? first : call(name, ...inputs);
  };

/** Spreadsheets evaluate every part of an AND: none may be an error. */
export const all = ofAll('AND');

export const largest = ofAll('MAX');

export const smallest = (a: Expression, b: Expression): Expression => call('MIN', a, b);

const ROUNDINGS = { 'half-up': 'ROUND', down: 'ROUNDDOWN', up: 'ROUNDUP' } as const;

export const rounded = (
  a: Expression,
  places: Expression,
  mode: RoundMode = 'half-up',
): Expression => call(ROUNDINGS[mode], a, places);

/** Its cell shows so many decimals; what follows from it is worked out from the exact value. */
export const approximate = (of: Expression, places: number): Expression => ({
  kind: 'approximate',
  of,
  places,
});

/** Toward minus infinity. */
export const floor = (a: Expression): Expression => call('INT', a);

export const isNumeric = (a: Expression): Expression => call('ISNUMBER', a);

/** A number, and no truth value: LibreOffice takes TRUE for a number; nobody enters it for one. */
export const isPlain = (a: Expression): Expression =>
  all([isNumeric(a), call('NOT', call('ISLOGICAL', a))]);

/** The value, or something else where it is an error: a sum, say, with words among its terms. */
export const unlessError = (a: Expression, other: Expression): Expression =>
  call('IFERROR', a, other);

/** The most characters that a cell can hold. */
const LONGEST_TEXT = 32_767;

/** All of a text but its first `skipped` characters. */
export const textFrom = (a: Expression, skipped: number): Expression =>
  call('MID', a, literal(skipped + 1), literal(LONGEST_TEXT));

/** Whether a cell of ours that holds 1 or 0 holds 1. */
export function isOne(flag: Expression): boolean {
  const value = evaluate(flag);
  return isNumber(value) && value.num === 1n && value.den === 1n;
}

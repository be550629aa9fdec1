import { fromCellNumber, toCellNumber } from '../../exact/cell-number.ts';
import { compare, ONE, type Rational, rational, whole, ZERO } from '../../exact/rational.ts';
import { formatDecimal } from '../../exact/text.ts';

/** What a cell holds or a formula gives; numbers are exact, whatever a program makes of them. */
export type Value = Rational | string | boolean | Blank | CellError;
/** Of an empty cell, which is 0, "" or FALSE, as it is asked. */
export type Blank = null;
export interface CellError {
  readonly error: '#DIV/0!' | '#N/A' | '#REF!' | '#VALUE!';
}

export const cellError = (error: CellError['error']): CellError => ({ error });

export const isNumber = (value: Value): value is Rational =>
  typeof value === 'object' && value !== null && 'num' in value;

export const isError = (value: Value): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;

/** A count as a formula's value. */
export const wholeNumber = whole;

/** As operators take it: truth counts 1, text the number that it spells. */
export function toNumber(value: Value): Rational | CellError {
  if (typeof value === 'string') return numberIn(value) ?? cellError('#VALUE!');
  if (typeof value === 'boolean') return value ? ONE : ZERO;
  return value ?? ZERO;
}

/** As operators take it: a number shows 15 digits, without a format. */
export function toText(value: Value): string | CellError {
  if (isNumber(value)) return shownDigits(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value ?? '';
}

export function toTruth(value: Value): boolean | CellError {
  if (typeof value === 'string') return cellError('#VALUE!');
  if (isNumber(value)) return value.num !== 0n;
  return value ?? false;
}

const NUMBER = /^ *[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)? *$/i;

/**
 * The number that a text spells to every program. Shares, days and digits of full width are numbers
 * to some of them only; here they are none, and no formula of ours rests on what they are.
 */
export function numberIn(text: string): Rational | undefined {
  if (!NUMBER.test(text)) return undefined;
  const double = Number(text);
  return Number.isFinite(double) ? fromCellNumber(double) : undefined;
}

function shownDigits(value: Rational): string {
  if (value.den === 1n) return `${value.num}`;
  const { num, den } = fromCellNumber(toCellNumber(value));
  return formatDecimal(rational(num, den)) ?? '';
}

/** Small and capital letters are equal to a spreadsheet. */
export const foldCase = (text: string): string => text.toLowerCase();

/** A blank is equal to 0, to "" and to FALSE. */
export function isSame(a: Value, b: Value): boolean {
  const [left, right] = [unblank(a, b), unblank(b, a)];
  if (isNumber(left) && isNumber(right)) return compare(left, right) === 0;
  if (typeof left === 'string' && typeof right === 'string')
    return foldCase(left) === foldCase(right);
  return left === right;
}

/**
 * Negative, 0 or positive. Every text comes behind every number, and truth behind both.
 * @throws RangeError for two words: their order depends on the program's language
 */
export function order(a: Value, b: Value): number {
  const [left, right] = [unblank(a, b), unblank(b, a)];
  if (isNumber(left) && isNumber(right)) return compare(left, right);
  const between = rankOf(left) - rankOf(right);
  if (between !== 0) return between;
  if (typeof left === 'boolean') return Number(left) - Number(right);
  if (isSame(left, right)) return 0;
  if (left === '' || right === '') return left === '' ? -1 : 1;
  if (areDigits(`${left}`, `${right}`)) return `${left}` < `${right}` ? -1 : 1;
  throw new RangeError(`Order of words: ${String(left)}, ${String(right)}`);
}

/** As many each: every program puts these in order as numbers. */
const areDigits = (left: string, right: string): boolean =>
  left.length === right.length && /^\d+$/.test(left + right);

const rankOf = (value: Value): number =>
  typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0;

/** What a blank is beside another value. */
function unblank(value: Value, other: Value): Value {
  if (value !== null) return value;
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : ZERO;
}

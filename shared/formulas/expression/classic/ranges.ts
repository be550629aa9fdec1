import { add, multiply, ONE, type Rational, ZERO } from '../../../exact/rational.ts';
import { type Line, lengthOf, type RangeNode } from '../tree.ts';
import {
  cellError,
  foldCase,
  isError,
  isNumber,
  isSame,
  toNumber,
  type Value,
  wholeNumber,
} from '../value.ts';
import type { Classic } from './classic.ts';
import { lastUpTo } from './in-order.ts';
import { likeness } from './likeness.ts';

/** What COUNTIF would read as an operator, a number or a truth value. */
const NO_PLAIN_WORD = /^[<>=]|^[\d.+-]|^(true|false)$/i;

/**
 * How many cells hold a number, or a text, which may be a pattern.
 * @throws RangeError for a text that COUNTIF takes for an operator, a number or truth
 */
export const COUNTIF: Classic = ([range, sought], { value, each }) => {
  const text = sought && value(sought);
  if (range && text !== undefined && isNumber(text))
    return wholeNumber(each(range).filter((one) => isNumber(one) && isSame(one, text)).length);
  if (!range || typeof text !== 'string' || NO_PLAIN_WORD.test(text))
    throw new RangeError(`COUNTIF of ${String(text)}`);
  const isLike = likeness(text);
  const isSought = (one: Value) =>
    typeof one === 'string' ? isLike(one) : one === null && text === '';
  return wholeNumber(each(range).filter(isSought).length);
};

/** The cell at a place of a range, from 1. */
export const INDEX: Classic = ([range, place], { value, each }) => {
  if (!range || !place) throw new RangeError('INDEX has two inputs');
  const number = toNumber(value(place));
  if (isError(number)) return number;
  const index = Number(number.num / number.den) - 1;
  // INDEX(range,0) is the whole range, of which a cell shows whatever stands in its own row.
  if (index < 0) throw new RangeError('INDEX from 1');
  // Of a whole column one cell is asked for.
  if (range.kind === 'range')
    return index < lengthOf(range) ? range.line.at(index) : cellError('#REF!');
  const values = each(range);
  return index < values.length ? (values[index] ?? null) : cellError('#REF!');
};

/** No longer text can be sought. */
const LONGEST_SOUGHT = 255;

/**
 * Where the first of these cells stands that holds a number or a text, from 1; with type 1 the last
 * that is not greater than a number, in cells that ascend.
 */
export const MATCH: Classic = ([sought, range, type], evaluator) => {
  const known = sought ? evaluator.value(sought) : null;
  if (!range || type?.kind !== 'number') throw new RangeError('MATCH of one among others');
  if (type.text === '1' && isNumber(known)) return lastUpTo(known, range, evaluator);
  if (type.text !== '0') throw new RangeError(`MATCH of type ${type.text}`);
  if (typeof known === 'string' && known.length > LONGEST_SOUGHT) return cellError('#VALUE!');
  const key = placeKey(known);
  const index =
    range.kind === 'range' && key !== undefined
      ? placeAmong(range, key)
      : evaluator.each(range).findIndex(isSought(known));
  return index === -1 ? cellError('#N/A') : wholeNumber(index + 1);
};

function isSought(known: Value): (one: Value) => boolean {
  if (isNumber(known)) return (one) => isNumber(one) && isSame(one, known);
  if (typeof known !== 'string') throw new RangeError('MATCH of a number or a text');
  const isLike = likeness(known);
  return (one) => typeof one === 'string' && isLike(one);
}

const PATTERN = /[*?~]/;

/** Undefined for what is no plain value, and for patterns. */
function placeKey(value: Value): string | undefined {
  if (typeof value === 'string' && !PATTERN.test(value)) return `text ${foldCase(value)}`;
  return isNumber(value) ? `number ${value.num}/${value.den}` : undefined;
}

/** By what a cell holds, the first that does: long lists are asked for each of their rows. */
const knownPlaces = new WeakMap<Line, { upTo: number; readonly places: Map<string, number> }>();

function placeAmong(range: RangeNode, key: string): number {
  const known = knownPlaces.get(range.line) ?? { upTo: 0, places: new Map() };
  knownPlaces.set(range.line, known);
  for (const length = lengthOf(range); known.upTo < length; known.upTo++) {
    const own = placeKey(range.line.at(known.upTo));
    if (own !== undefined && !known.places.has(own)) known.places.set(own, known.upTo);
  }
  const index = known.places.get(key) ?? -1;
  return index < lengthOf(range) ? index : -1;
}

/** Sum over the cells of products; what is no number counts 0. */
export const SUMPRODUCT: Classic = (inputs, evaluator) => {
  const factors = inputs.map(evaluator.each);
  const wrong = factors.flatMap((values) => values.find(isError) ?? [])[0];
  if (wrong) return wrong;
  const length = factors[0]?.length ?? 0;
  if (factors.some((values) => values.length !== length)) return cellError('#VALUE!');
  return Array.from({ length }, (_, index) => productAt(factors, index)).reduce(add, ZERO);
};

const productAt = (factors: readonly (readonly Value[])[], index: number): Rational =>
  factors.reduce<Rational>((product, values) => {
    const value = values[index];
    return value !== undefined && isNumber(value) ? multiply(product, value) : ZERO;
  }, ONE);

import { add, multiply, ONE, type Rational, ZERO } from '../../../exact/rational.ts';
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
import { countWhere } from './count-where.ts';

/** What COUNTIF would read as an operator, a number, a pattern or a truth value. */
const NO_PLAIN_WORD = /^[<>=]|[*?~]|^[\d.+-]|^(true|false)$/i;

/**
 * How many cells hold a text.
 * @throws RangeError for a text that COUNTIF takes for more than itself
 */
export const COUNTIF: Classic = ([range, sought], { value, each }) => {
  const text = sought && value(sought);
  if (!range || typeof text !== 'string' || NO_PLAIN_WORD.test(text))
    throw new RangeError(`COUNTIF of ${String(text)}`);
  const isSought = (one: Value) =>
    typeof one === 'string' ? foldCase(one) === foldCase(text) : one === null && text === '';
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
  const values = each(range);
  return index < values.length ? (values[index] ?? null) : cellError('#REF!');
};

/** Where the first of these cells stands that holds a number, from 1. */
export const MATCH: Classic = ([sought, range, type], { value, each }) => {
  const number = sought && value(sought);
  if (!range || !isNumber(number ?? null) || type?.kind !== 'number' || type.text !== '0')
    throw new RangeError('MATCH of a number among others');
  const index = each(range).findIndex((one) => isNumber(one) && isSame(one, number ?? null));
  return index === -1 ? cellError('#N/A') : wholeNumber(index + 1);
};

/** Sum over the cells of products; what is no number counts 0. */
export const SUMPRODUCT: Classic = (inputs, evaluator) => {
  const [only, ...others] = inputs;
  const counted = only && others.length === 0 ? countWhere(only, evaluator.value) : undefined;
  if (counted !== undefined) return wholeNumber(counted);
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

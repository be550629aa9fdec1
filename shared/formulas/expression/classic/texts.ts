import { ZERO } from '../../../exact/rational.ts';
import { formatFixed } from '../../../exact/text.ts';
import {
  cellError,
  isError,
  isNumber,
  numberIn,
  toNumber,
  toText,
  type Value,
  wholeNumber,
} from '../value.ts';
import { type Classic, ofValues } from './classic.ts';

/** A function whose first input is a text. */
const ofText = (compute: (text: string, ...others: readonly Value[]) => Value): Classic =>
  ofValues((first = '', ...others) => {
    const text = toText(first);
    return typeof text === 'string' ? compute(text, ...others) : text;
  });

/** Spaces at either end, and all but one between words; wide ones stay. */
export const TRIM = ofText((text) =>
  text.includes(' ') ? text.replace(/^ +| +$/g, '').replace(/ {2,}/g, ' ') : text,
);

/** In small letters. */
export const LOWER = ofText((text) => text.toLowerCase());

export const LEN = ofText((text) => wholeNumber(text.length));

/**
 * Where one text stands in another, from 1; small letters are not capital ones.
 * @throws RangeError for an empty text, which some programs find and others do not
 */
export const FIND = ofText((sought, within = null) => {
  if (sought === '') throw new RangeError('FIND of nothing');
  const text = toText(within);
  const index = typeof text === 'string' ? text.indexOf(sought) : -1;
  return index === -1 ? cellError('#VALUE!') : wholeNumber(index + 1);
});

export const MID = ofText((text, from = null, count = null) => {
  const [first, length] = [toNumber(from), toNumber(count)];
  if (isError(first)) return first;
  if (isError(length)) return length;
  const [start, taken] = [Number(first.num / first.den) - 1, Number(length.num / length.den)];
  return start < 0 || taken < 0 ? cellError('#VALUE!') : text.slice(start, start + taken);
});

/** Whether two texts are the same, capital letters and all. */
export const EXACT = ofText((text, other = null) => {
  const same = toText(other);
  return typeof same === 'string' ? text === same : same;
});

/** One text in place of another, wherever it stands; capital letters are not small ones. */
export const SUBSTITUTE = ofText((text, sought = null, other = null) => {
  const [from, to] = [toText(sought), toText(other)];
  if (typeof from !== 'string') return from;
  if (typeof to !== 'string') return to;
  return from === '' ? text : text.replaceAll(from, () => to);
});

/** With so many decimals, and without marks between thousands. */
export const FIXED = ofValues((value = null, decimals = null) => {
  const [number, places] = [toNumber(value), toNumber(decimals)];
  if (isError(number)) return number;
  return isError(places) ? places : formatFixed(number, Number(places.num));
});

/** The number that a text spells; a truth value spells none. */
export const VALUE = ofValues((value = null) => {
  if (isNumber(value)) return value;
  if (value === null) return ZERO;
  return (typeof value === 'string' && numberIn(value)) || cellError('#VALUE!');
});

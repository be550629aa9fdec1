import {
  add,
  compare,
  divide,
  greatest,
  least,
  negate,
  type Rational,
  rational,
  sum,
  ZERO,
} from '../../../exact/rational.ts';
import { type RoundMode, round } from '../../../exact/round.ts';
import { isNumber, wholeNumber } from '../value.ts';
import { type Classic, ofAllNumbers, ofNumbers } from './classic.ts';

export const ABS = ofNumbers((number = ZERO) => (number.num < 0n ? negate(number) : number));

/** Toward minus infinity. */
export const INT = ofNumbers(({ num, den } = ZERO) => {
  const down = num / den;
  return rational(num < 0n && num % den !== 0n ? down - 1n : down);
});

/** The spreadsheet's three roundings are the core's: half away from zero, toward zero, away from it. */
const rounding = (mode: RoundMode): Classic =>
  ofNumbers((number = ZERO, places = ZERO) => round(number, { places: Number(places.num), mode }));
export const ROUND = rounding('half-up');
export const ROUNDDOWN = rounding('down');
export const ROUNDUP = rounding('up');

const chosen = (choose: (a: Rational, b: Rational) => Rational): Classic =>
  ofAllNumbers(([first = ZERO, ...others]) => others.reduce(choose, first));
export const MAX = chosen(greatest);
export const MIN = chosen(least);

export const MEDIAN = ofAllNumbers((numbers) => {
  const inOrder = [...numbers].sort(compare);
  const [below, above] = [inOrder[(inOrder.length - 1) >> 1], inOrder[inOrder.length >> 1]];
  return divide(add(below ?? ZERO, above ?? ZERO), rational(2n));
});

export const SUM = ofAllNumbers(sum);

/** Of ranges alone: what stands in none would be counted by other rules. */
export const COUNT: Classic = (inputs, { each }) => {
  let count = 0;
  for (const input of inputs) for (const value of each(input)) if (isNumber(value)) count++;
  return wholeNumber(count);
};

import { cellError, isError, isNumber, toTruth, type Value } from '../value.ts';
import { type Classic, isReference, ofValues } from './classic.ts';

/** Evaluates the branch that is taken and no other: that one may divide by 0. */
export const IF: Classic = ([test, yes, no], { value }) => {
  if (!test || !yes || !no) throw new RangeError('IF has three inputs');
  const truth = toTruth(value(test));
  if (isError(truth)) return truth;
  return value(truth ? yes : no);
};

export const IFERROR: Classic = ([first, other], { value }) => {
  if (!first || !other) throw new RangeError('IFERROR has two inputs');
  const known = value(first);
  return isError(known) ? value(other) : known;
};

/** Evaluates every part: none may be an error. What is text in a cell is passed over. */
export const AND: Classic = (inputs, evaluator) => {
  let [asked, areAll] = [0, true];
  for (const input of inputs) {
    const known = evaluator.value(input);
    if (!isTruth(known) && isReference(input, evaluator)) continue;
    const truth = toTruth(known);
    if (isError(truth)) return truth;
    asked++;
    areAll = areAll && truth;
  }
  return asked === 0 ? cellError('#VALUE!') : areAll;
};

const isTruth = (value: Value): boolean =>
  typeof value === 'boolean' || isNumber(value) || isError(value);

export const NOT = ofValues((value = null) => {
  const truth = toTruth(value);
  return isError(truth) ? truth : !truth;
});

export const ISNUMBER: Classic = (inputs, { value }) => inputs.map(value).every(isNumber);

export const ISLOGICAL: Classic = (inputs, { value }) =>
  inputs.map(value).every((known) => typeof known === 'boolean');

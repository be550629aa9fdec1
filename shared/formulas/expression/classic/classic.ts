import type { Rational } from '../../../exact/rational.ts';
import type { Expression } from '../tree.ts';
import { type CellError, isError, isNumber, toNumber, type Value } from '../value.ts';

/** What a function needs to evaluate its inputs, which it may leave alone. */
export interface Evaluator {
  readonly value: (tree: Expression) => Value;
  /** Of a range, or of what is worked out cell by cell from ranges, as SUMPRODUCT does. */
  readonly each: (tree: Expression) => readonly Value[];
}

/** What a function gives for its inputs. */
export type Classic = (inputs: readonly Expression[], evaluator: Evaluator) => Value;

/** No error. */
type Known = Exclude<Value, CellError>;
const isKnown = (value: Value): value is Known => !isError(value);

/** A function of single values: the first error among them is what it gives. */
export const ofValues =
  (compute: (...values: readonly Known[]) => Value): Classic =>
  (inputs, { value }) => {
    const values = inputs.map(value);
    return values.find(isError) ?? compute(...values.filter(isKnown));
  };

/** A function of single numbers. */
export const ofNumbers = (compute: (...numbers: readonly Rational[]) => Value): Classic =>
  ofValues((...values) => {
    const numbers = values.map(toNumber);
    return numbers.find(isError) ?? compute(...numbers.filter(isNumber));
  });

/** A function of all numbers that stand in ranges, whatever else stands there, and of single ones. */
export const ofAllNumbers =
  (compute: (numbers: readonly Rational[]) => Value): Classic =>
  (inputs, { value, each }) => {
    const numbers = inputs.flatMap((input) =>
      input.kind === 'range' ? each(input) : [toNumber(value(input))],
    );
    return numbers.find(isError) ?? compute(numbers.filter(isNumber));
  };

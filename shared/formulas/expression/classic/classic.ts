import type { Rational } from '../../../exact/rational.ts';
import type { Expression } from '../tree.ts';
import { type CellError, isError, isNumber, toNumber, toTruth, type Value } from '../value.ts';

/** What a function needs to evaluate its inputs, which it may leave alone. */
export interface Evaluator {
  readonly value: (tree: Expression) => Value;
  /** Of a range, or of what is worked out cell by cell from ranges, as SUMPRODUCT does. */
  readonly each: (tree: Expression) => readonly Value[];
}

/** What a function gives for its inputs. */
export type Classic = (inputs: readonly Expression[], evaluator: Evaluator) => Value;

/** No error. */
export type Known = Exclude<Value, CellError>;

/** A function of single values: the first error among them is what it gives. */
export const ofValues =
  (compute: (...values: readonly Known[]) => Value): Classic =>
  (inputs, { value }) => {
    const values: Known[] = [];
    for (const input of inputs) {
      const known = value(input);
      if (isError(known)) return known;
      values.push(known);
    }
    return compute(...values);
  };

/** A function of single numbers. */
export const ofNumbers = (compute: (...numbers: readonly Rational[]) => Value): Classic =>
  ofValues((...values) => {
    const numbers: Rational[] = [];
    for (const value of values) {
      const number = toNumber(value);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return compute(...numbers);
  });

/** A function of all numbers: in cells whatever else stands there is passed over. */
export const ofAllNumbers =
  (compute: (numbers: readonly Rational[]) => Value): Classic =>
  (inputs, evaluator) => {
    const values = inputs.flatMap((input) =>
      isReference(input, evaluator) ? evaluator.each(input) : [toNumber(evaluator.value(input))],
    );
    return values.find(isError) ?? compute(values.filter(isNumber));
  };

/**
 * Whether it names cells: what is text or truth in them is passed over where in the formula itself
 * it would count. IF and INDEX hand on the cell that they choose.
 */
export function isReference(tree: Expression, evaluator: Evaluator): boolean {
  if (tree.kind !== 'call') return tree.kind === 'range' || tree.kind === 'cell';
  const [test, yes, no] = tree.inputs;
  if (tree.name !== 'IF' || !test) return tree.name === 'INDEX';
  const taken = toTruth(evaluator.value(test)) === true ? yes : no;
  return taken !== undefined && isReference(taken, evaluator);
}

import { compare, type Rational } from '../../../exact/rational.ts';
import type { Evaluator } from '../classic/classic.ts';
import { type Expression, type Line, lengthOf, type RangeNode } from '../tree.ts';
import { cellError, isNumber, toNumber, type Value, wholeNumber } from '../value.ts';
import type { Classic } from './classic.ts';

/** A number of a range by its place from below, from 1. @throws RangeError beyond the last */
export const SMALL: Classic = ([range, place], { value }) => {
  const number = place && toNumber(value(place));
  if (!isRange(range) || !isNumber(number ?? null)) throw new RangeError('SMALL of a range');
  const found = ascending(range)[Number((number as Rational).num) - 1];
  if (!found) throw new RangeError('SMALL beyond the numbers that there are');
  return found;
};

/**
 * Where the last of a range's numbers stands that is not greater, by halving.
 * @throws RangeError where they do not ascend, which a spreadsheet would not tell
 */
export function lastUpTo(
  sought: Rational,
  range: Expression,
  { each }: Pick<Evaluator, 'each'>,
): Value {
  if (!isRange(range)) throw new RangeError('MATCH in a range');
  const numbers = known(inOrder, range, () => ascendingOnly(each(range)));
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const number = numbers[middle];
    if (number && compare(number, sought) <= 0) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? cellError('#N/A') : wholeNumber(low);
}

const isRange = (tree: Expression | undefined): tree is RangeNode => tree?.kind === 'range';

function ascendingOnly(values: readonly Value[]): Rational[] {
  const numbers = values.filter(isNumber);
  const isInOrder = numbers.every((number, index) => {
    const next = numbers[index + 1];
    return !next || compare(number, next) <= 0;
  });
  if (!isInOrder || numbers.length < values.length) throw new RangeError('MATCH out of order');
  return numbers;
}

/** Numbers of ranges, worked out once: every row asks for the same, and what a cell holds does not change. */
type Known = WeakMap<Line, { readonly length: number; readonly numbers: readonly Rational[] }>;
const inOrder: Known = new WeakMap();
const sorted: Known = new WeakMap();

function known(of: Known, range: RangeNode, make: () => readonly Rational[]): readonly Rational[] {
  const before = of.get(range.line);
  const length = lengthOf(range);
  if (before?.length === length) return before.numbers;
  const numbers = make();
  of.set(range.line, { length, numbers });
  return numbers;
}

const ascending = (range: RangeNode): readonly Rational[] =>
  known(sorted, range, () =>
    Array.from({ length: lengthOf(range) }, (_, index) => range.line.at(index))
      .filter(isNumber)
      .sort(compare),
  );

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../shared/formulas/expression/evaluate.ts';
import { is, literal, plus, product, times } from '../../shared/formulas/expression/expression.ts';
import { sumOver } from '../../shared/formulas/expression/ranges.ts';
import {
  type CellNode,
  type Comparison,
  type Expression,
  FIXED,
  FREE,
  type RangeNode,
} from '../../shared/formulas/expression/tree.ts';
import { type Value, wholeNumber } from '../../shared/formulas/expression/value.ts';

/** Few values, so that many rows are alike; a blank and an error have no place in an order. */
const orderly = fc.constantFrom<Value>(...[0, 1, 2, 3].map(wholeNumber), '');
const anything = fc.oneof(
  { weight: 9, arbitrary: orderly },
  { weight: 1, arbitrary: fc.constantFrom<Value>(null, { error: '#N/A' }, '好') },
);

function columnOf(values: readonly Value[], column: number): RangeNode {
  const line = { at: (index: number) => values[index] ?? null };
  const [first, last] = [
    { row: 1, column },
    { row: values.length, column },
  ];
  return { kind: 'range', sheet: '', first, last, anchor: FIXED, line };
}
function cellOf(values: readonly Value[], row: number, column: number): CellNode {
  const holds = { value: () => values[row] ?? null, decimals: () => undefined };
  return { kind: 'cell', sheet: '', at: { row: row + 1, column }, anchor: FREE, holds };
}
/** What gives no number but a thrown word is that word: the order of two words. */
function given(tree: Expression): unknown {
  try {
    return evaluate(tree);
  } catch (error) {
    return String(error);
  }
}

const sign = fc.constantFrom<Comparison>('>', '>=', '<', '<=');
const table = (value: fc.Arbitrary<Value>) =>
  fc.integer({ min: 1, max: 30 }).chain((rows) => {
    const column = fc.array(value, { minLength: rows, maxLength: rows });
    return fc.tuple(fc.array(column, { minLength: 4, maxLength: 4 }), sign);
  });

/** Every row asks of the columns what a rank asks, and what the first of equals asks. */
function questionsOf(columns: readonly (readonly Value[])[], direction: Comparison): Expression[] {
  const ranges = columns.map((values, index) => columnOf(values, index + 1));
  const [group, flag, first, second] = ranges;
  if (!group || !flag || !first || !second) throw new Error('Four columns');
  return (columns[0] ?? []).flatMap((_, row) => {
    const own = columns.map((values, index) => cellOf(values, row, index + 1));
    const [mine, , one, two] = own;
    if (!mine || !one || !two) throw new Error('Four cells');
    const among = [is(group, '=', mine), is(flag, '=', literal(1))];
    const nested = plus(is(first, '>', one), times(is(first, '=', one), is(second, '>', two)));
    const above = (range: RangeNode) => ({ ...range, last: { ...range.last, row } });
    const firsts = [is(above(group), '=', mine), is(above(first), '=', one)];
    return [
      product([...among, nested]),
      product([...among, is(first, direction, one)]),
      product([is(second, direction, two), is(flag, '=', literal(1))]),
      ...(row > 0 ? [product(firsts)] : []),
    ];
  });
}

/** A factor of 1 changes nothing, and is none of what the index knows. */
const rowByRow = (question: Expression): Expression => sumOver(times(question, literal(1)));

test.each([
  ['numbers and empty texts', orderly],
  ['blanks, errors and words too', anything],
])('what an index counts is what going through all rows counts: %s', (_, value) => {
  fc.assert(
    fc.property(table(value), ([columns, direction]) => {
      for (const question of questionsOf(columns, direction))
        expect(given(sumOver(question))).toEqual(given(rowByRow(question)));
    }),
    { numRuns: 150, seed: 20261129 },
  );
});

test('a condition alone is truth, which SUMPRODUCT does not add up', () => {
  const column = columnOf([wholeNumber(1), wholeNumber(2)], 1);
  const isOne = is(column, '=', literal(1));
  expect(evaluate(sumOver(isOne))).toEqual(wholeNumber(0));
  expect(evaluate(sumOver(times(isOne, isOne)))).toEqual(wholeNumber(1));
});

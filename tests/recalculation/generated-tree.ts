import fc from 'fast-check';
import {
  decimal,
  is,
  joined,
  literal,
  minus,
  opposite,
  over,
  plus,
  product,
  times,
  truth,
  words,
} from '../../shared/formulas/expression/expression.ts';
import {
  all,
  call,
  choose,
  floor,
  isNumeric,
  isPlain,
  largest,
  rounded,
  smallest,
  unlessError,
} from '../../shared/formulas/expression/functions.ts';
import {
  cellAt,
  countFilled,
  countOf,
  countUnwhole,
  countWords,
  placeIn,
  smallestAt,
  sumOf,
  sumOfProducts,
  sumOver,
} from '../../shared/formulas/expression/ranges.ts';
import {
  type Comparison,
  type Expression,
  FIXED,
  FREE,
} from '../../shared/formulas/expression/tree.ts';
import { cell, columnRange, half, ROWS } from './tree-cells.ts';

const row = fc.integer({ min: 1, max: ROWS });
const anchor = fc.constantFrom(FREE, FIXED, { row: false, column: true });
const cellIn = (...columns: readonly number[]) =>
  fc.tuple(row, fc.constantFrom(...columns), anchor).map((place) => cell(...place));
const numberCell = cellIn(1, 4);
const comparison = fc.constantFrom<Comparison>('=', '<>', '>', '>=', '<', '<=');
const equality = fc.constantFrom<Comparison>('=', '<>');
const mode = fc.constantFrom('half-up', 'down', 'up');
const places = fc.integer({ min: 0, max: 3 }).map(literal);
/** No 3 and no 7: quotients stay exact in a double; 0 makes errors. */
const divisor = fc.constantFrom(literal(2), literal(4), literal(0), decimal(half(1)));

const word = fc.constantFrom('好', '差', 'Anna', 'x', '', ' a  b ', '7').map(words);
const absolute = (of: Expression): Expression => call('ABS', of);

const numbers = columnRange(1);
const mixed = columnRange(2);
const texts = columnRange(3);
const groups = columnRange(4);

/** What is asked of whole columns. */
const overColumns = fc.oneof(
  fc.constantFrom(
    countOf(mixed),
    sumOf(mixed),
    sumOf(numbers),
    countUnwhole(numbers),
    sumOfProducts(numbers, groups),
    sumOfProducts(mixed, groups),
    sumOver(times(numbers, numbers)),
    sumOver(times(mixed, numbers)),
    countFilled(mixed),
    countFilled(texts),
  ),
  fc.constantFrom('好', '差', 'ANNA', '', '无').map((sought) => countWords(texts, sought)),
  fc
    .tuple(fc.constantFrom(numbers, mixed, groups), fc.integer({ min: 1, max: ROWS + 1 }))
    .map(([range, place]) => cellAt(range, literal(place))),
  row.map((place) => smallestAt(numbers, literal(place))),
);

/** Where a cell stands, and where a number is first found. */
const positions = fc.oneof(
  fc
    .tuple(fc.constantFrom('ROW', 'COLUMN'), cellIn(1, 2, 3, 4))
    .map(([name, of]) => call(name, of)),
  fc
    .tuple(fc.constantFrom(numbers, groups, mixed), numberCell)
    .map(([range, of]) => placeIn(range, of)),
);

/** How many of a group are before or behind a row, by one column or two. */
const ranks = fc
  .tuple(row, comparison, fc.boolean(), fc.constantFrom(numbers, mixed))
  .map(([own, sign, isNested, first]) => {
    const at = first === mixed ? 2 : 1;
    const inGroup = is(groups, '=', cell(own, 4));
    const single = is(first, sign, cell(own, at));
    const mine = cell(own, 4);
    const nested = plus(
      is(groups, '>', mine),
      times(is(groups, '=', mine), is(numbers, '>', cell(own, 1))),
    );
    return plus(literal(1), sumOver(product([inGroup, isNested ? nested : single])));
  });

/** Numbers, texts and truths, each made of the others. */
const { number, text, truthful } = fc.letrec<{
  number: Expression;
  text: Expression;
  truthful: Expression;
}>((tie) => {
  const a = tie('number');
  return {
    number: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.oneof(numberCell, cellIn(2), fc.integer({ min: -9, max: 99 }).map(literal)),
      fc
        .tuple(fc.constantFrom(plus, minus, times), a, a)
        .map(([operate, left, right]) => operate(left, right)),
      fc.tuple(a, divisor).map(([left, right]) => over(left, right)),
      a.map(opposite),
      fc.tuple(fc.constantFrom(floor, absolute), a).map(([apply, of]) => apply(of)),
      fc.tuple(a, places, mode).map(([of, to, how]) => rounded(of, to, how)),
      fc.array(a, { minLength: 2, maxLength: 4 }).map(largest),
      fc.tuple(a, a).map(([left, right]) => smallest(left, right)),
      fc.tuple(a, a, a).map((inputs) => call('MEDIAN', ...inputs)),
      fc.tuple(tie('truthful'), a, a).map((inputs) => choose(...inputs)),
      // Whether a cell that IFERROR chooses is handed on as a cell, programs may say differently.
      fc
        .tuple(a, divisor, a)
        .map(([first, by, other]) => unlessError(over(first, by), opposite(other))),
      tie('text').map((of) => call('LEN', of)),
      fc
        .tuple(fc.constantFrom('好', 'n', 'A', ' ').map(words), tie('text'))
        .map(([sought, within]) => call('FIND', sought, within)),
      fc.oneof(cellIn(1, 2, 3), word).map((of) => call('VALUE', of)),
      overColumns,
      positions,
      ranks,
    ),
    text: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      word,
      cellIn(3),
      fc.array(tie('text'), { minLength: 2, maxLength: 3 }).map(joined),
      fc.tuple(tie('text'), numberCell).map(joined),
      fc.tuple(fc.constantFrom('TRIM', 'LOWER'), tie('text')).map(([name, of]) => call(name, of)),
      fc
        .tuple(tie('text'), fc.constantFrom('好', 'n', 'A', ' ', '7').map(words), word)
        .map((inputs) => call('SUBSTITUTE', ...inputs)),
      fc
        .tuple(tie('text'), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
        .map(([of, from, count]) => call('MID', of, literal(from), literal(count))),
      fc.tuple(numberCell, places).map(([of, to]) => call('FIXED', of, to, truth(true))),
      fc.tuple(tie('truthful'), tie('text'), tie('text')).map((inputs) => choose(...inputs)),
    ),
    truthful: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.constantFrom(truth(true), truth(false)),
      fc.tuple(a, comparison, a).map((parts) => is(...parts)),
      fc.tuple(tie('text'), equality, tie('text')).map((parts) => is(...parts)),
      fc.tuple(tie('text'), tie('text')).map((parts) => call('EXACT', ...parts)),
      // Every text comes behind every number.
      fc.tuple(numberCell, comparison, word).map((parts) => is(...parts)),
      fc.array(tie('truthful'), { minLength: 2, maxLength: 3 }).map(all),
      tie('truthful').map((of) => call('NOT', of)),
      a.map(isNumeric),
      cellIn(1, 2, 3).map(isPlain),
      tie('truthful').map((of) => call('ISLOGICAL', of)),
    ),
  };
});

/** A few hundred formulas of every kind. */
export const trees: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 3, arbitrary: number },
  { weight: 1, arbitrary: text },
  { weight: 1, arbitrary: truthful },
);

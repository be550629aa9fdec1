import type { Expression, Line } from '../tree.ts';
import type { Value } from '../value.ts';
import { questionOf } from './question.ts';
import { type Columns, type RowIndex, rowIndex } from './row-index.ts';

/**
 * How many rows meet all conditions of a product, as SUMPRODUCT counts them. Ranks ask this of
 * whole columns once a row, which row by row would take the square of their number of steps: so
 * the columns are put in order once, and each row asks that order. Undefined for what is no such
 * product, and for values that have no place in an order: then every row is gone through.
 */
export function countWhere(
  product: Expression,
  value: (tree: Expression) => Value,
): number | undefined {
  const question = questionOf(product);
  if (!question) return undefined;
  const { length, equal, ordering } = question;
  const index = indexOf({
    equal: equal.map(({ range }) => range.line),
    ordering: ordering?.ranges.map(({ line }) => line) ?? [],
  });
  return index({
    length,
    equal: equal.map(({ to }) => value(to)),
    ordering: ordering && { sign: ordering.sign, to: ordering.to.map(value) },
  });
}

interface Known {
  readonly columns: Columns;
  readonly index: RowIndex;
}
/** By the first column: gone when the columns are. What a cell holds does not change. */
const known = new WeakMap<Line, Known[]>();

function indexOf(columns: Columns): RowIndex {
  const [first] = [...columns.equal, ...columns.ordering];
  if (!first) throw new RangeError('An index of no columns');
  const ofFirst = known.get(first) ?? [];
  known.set(first, ofFirst);
  const same = ofFirst.find((one) => isAlike(one.columns, columns));
  if (same) return same.index;
  const made = { columns, index: rowIndex(columns) };
  ofFirst.push(made);
  return made.index;
}

const isAlike = (a: Columns, b: Columns): boolean =>
  isSameList(a.equal, b.equal) && isSameList(a.ordering, b.ordering);

const isSameList = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length && a.every((line, index) => line === b[index]);

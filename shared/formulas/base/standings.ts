import { is, literal, plus, powerOfTen, times } from '../expression/expression.ts';
import { sumOver } from '../expression/ranges.ts';
import type { Expression, RangeNode } from '../expression/tree.ts';

/** Room for all standings before those of the next category: no sheet has more rows. */
export const ROOM = powerOfTen(6);

/** Stands for every category, where nobody knows any more which one somebody is in. */
export const ANY_CATEGORY = 0;

/** How many rows of a column name this category, or any. */
export function countOfCategory(column: RangeNode, category: Expression): Expression {
  const of = (number: Expression) => sumOver(times(is(column, '=', number), literal(1)));
  return plus(of(category), of(literal(ANY_CATEGORY)));
}

import { plain } from '../base/draft.ts';
import type { RowContext } from '../base/row-context.ts';
import { countOfCategory, ROOM } from '../base/standings.ts';
import { is, literal, minus, over, times, words } from '../expression/expression.ts';
import { choose, floor, unlessError } from '../expression/functions.ts';
import { cellAt, countOf } from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';
import { type Comparison, upTo } from './compared-row.ts';

/** Where the table of categories has room for a comparison. */
export interface CategoryPlace {
  /** Of its header; a row a category below it, then one for all. */
  readonly row: number;
  /** The first that is free. */
  readonly column: number;
}

/** So many columns a comparison takes there. */
export const CATEGORY_COLUMNS = 3;

/** What the rows of a category ask of it, by its number. */
export interface ComparedCategories {
  /** How many of all numbers stand up to the category's best. */
  readonly last: RangeNode;
  readonly best: RangeNode;
  readonly doubts: RangeNode;
}

/** Where the count of all numbers stands. */
export const countPlace = ({ row, column }: CategoryPlace, categories: number) => ({
  row: row + categories + 1,
  column,
});

/** Writes the count of all numbers, which the rows ask for. */
export const putCount = (
  { draft, scoring }: RowContext,
  { column }: Pick<Comparison, 'column'>,
  place: CategoryPlace,
): CellNode =>
  draft.put(countPlace(place, scoring.categories.length), countOf(column('compared')), 'whole');

/** Each category's best, and who must be looked at before anybody is compared. */
export function putComparedCategories(
  { draft, scoring, labels }: RowContext,
  comparison: Comparison,
  place: CategoryPlace,
): ComparedCategories {
  const titles = [labels.lastOfCategory, labels.best, labels.doubt];
  for (const [index, title] of titles.entries())
    draft.put(
      { row: place.row, column: place.column + index },
      plain(`${comparison.title} ${title}`),
      'header',
    );
  for (const index of scoring.categories.keys()) {
    const put = (column: number, content: Expression) =>
      draft.put({ row: place.row + 1 + index, column: place.column + column }, content, 'general');
    const number = index + 1;
    const last = put(0, lastOf(comparison, number));
    put(1, bestOf(comparison, last, number));
    put(2, countOfCategory(comparison.column('doubt'), literal(number)));
  }
  const down = (column: number) =>
    draft.range(
      { row: place.row + 1, column: place.column + column },
      { row: place.row + scoring.categories.length, column: place.column + column },
    );
  return { last: down(0), best: down(1), doubts: down(2) };
}

/** Behind every standing of the category. */
const endOf = (category: number): Expression =>
  minus(times(literal(category + 1), ROOM), literal(1));

function lastOf({ column, count }: Comparison, category: number): Expression {
  const found = unlessError(upTo(column('standingsInOrder'), endOf(category), count), literal(0));
  return choose(is(count, '=', literal(0)), literal(0), found);
}

/** The number at the category's greatest standing, if that one is the category's own. */
function bestOf({ column }: Comparison, last: CellNode, category: number): Expression {
  const key = cellAt(column('standingsInOrder'), last);
  const isOwn = is(floor(over(key, ROOM)), '=', literal(category));
  const standing = minus(key, times(literal(category), ROOM));
  const number = choose(isOwn, cellAt(column('ascending'), standing), words(''));
  return choose(is(last, '=', literal(0)), words(''), number);
}

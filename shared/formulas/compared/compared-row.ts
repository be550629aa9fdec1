import type { PutNext, RowContext } from '../base/row-context.ts';
import { ANY_CATEGORY, ROOM } from '../base/standings.ts';
import { is, literal, minus, opposite, plus, times, words } from '../expression/expression.ts';
import { choose, isNumeric, smallest } from '../expression/functions.ts';
import { countUpTo, smallestAt } from '../expression/ranges.ts';
import type { CellNode, Expression, RangeNode } from '../expression/tree.ts';

/** A subject's row while its numbers are written. */
export interface ComparedRow {
  readonly put: PutNext;
  /** A cell of the row that is written already. */
  readonly own: (key: string) => CellNode;
  /** From 1, wherever the row was sorted to. */
  readonly number: Expression;
  /** Whether its category still says what it said. */
  readonly inCategory: Expression;
}

/** One component whose numbers are compared. */
export interface Titled {
  readonly id: string;
  /** Before the titles of its columns. */
  readonly title: string;
  readonly better: 'high' | 'low';
}

/** The same over all rows. */
export interface Comparison extends Titled {
  /** A column of its own by its key, over all rows. */
  readonly column: (key: ComparedKey) => RangeNode;
  /** How many numbers there are. */
  readonly count: CellNode;
}
export type ComparedKey =
  | 'doubt'
  | 'compared'
  | 'ascending'
  | 'standing'
  | 'standingInCategory'
  | 'standingsInOrder';

export const columnKey = (key: ComparedKey, id: string): string => `${key}:${id}`;

/** The number that is compared. */
export function putNumber(
  { labels }: RowContext,
  { id, title, better }: Titled,
  { put, own }: ComparedRow,
): void {
  const given = own(`given:${id}`);
  const number = whenNumber(given, better === 'high' ? given : opposite(given));
  put(columnKey('compared', id), `${title} ${labels.compared}`, number, 'general');
}

/**
 * Numbers in order, found again by halving: a count of the better ones in each row would take the
 * square of the rows. First all numbers, each by how many are not greater; then these standings
 * category by category, as whole numbers.
 */
export function putStandings(
  { labels }: RowContext,
  { id, title, column, count }: Comparison,
  { put, own, number }: ComparedRow,
): void {
  const write = (key: ComparedKey, content: Expression): CellNode =>
    put(columnKey(key, id), `${title} ${labels[key]}`, content, 'general');
  const inOrder = (key: ComparedKey): Expression => {
    const next = smallestAt(column(key), smallest(number, count));
    return choose(is(count, '=', literal(0)), words(''), next);
  };
  const compared = own(columnKey('compared', id));
  write('ascending', inOrder('compared'));
  const among = upTo(column('ascending'), compared, count);
  const standing = write('standing', whenNumber(compared, among));
  const category = times(own('categoryNumber'), ROOM);
  write('standingInCategory', whenNumber(standing, plus(category, standing)));
  write('standingsInOrder', inOrder('standingInCategory'));
}

const whenNumber = (cell: CellNode, content: Expression): Expression =>
  choose(isNumeric(cell), content, words(''));

/** How many are not greater; the list ends with its last number again and again. */
export const upTo = (list: RangeNode, number: Expression, count: CellNode): Expression =>
  smallest(count, countUpTo(list, number));

/**
 * The category whose comparison waits for this row: it moved, or a number that counted cannot be
 * read by a formula any more and perhaps by a person.
 */
export function putDoubt(
  { labels }: RowContext,
  { id, title }: Titled,
  { put, own, inCategory, isRival }: ComparedRow & { readonly isRival: boolean },
): void {
  const category = own('categoryNumber');
  const isWrong = is(own(`given:${id}`), '=', words(labels.entry));
  const unread = isRival ? choose(isWrong, category, words('')) : words('');
  const left = choose(inCategory, category, literal(ANY_CATEGORY));
  const content = choose(is(own('moved'), '<>', words('')), left, unread);
  put(columnKey('doubt', id), `${title} ${labels.doubt}`, content, 'whole');
}

/** 1 and how many of the category are better, where so many stand up to its best. */
export const placeAmong = (
  { column, count }: Comparison,
  key: CellNode,
  last: Expression,
): Expression => plus(literal(1), minus(last, upTo(column('standingsInOrder'), key, count)));

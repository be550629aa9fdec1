import { smallestAt } from '../expression/ranges.ts';
import type { RangeNode } from '../expression/tree.ts';
import type { GradingContext, GradingPlace } from './grading-place.ts';
import { numberOfRow } from './in-place.ts';

/** The key of the column in which those of another one stand in order. */
export const orderKey = (name: string): string => `${name}:order`;

interface Key {
  /** Of a column that has a number in every row. */
  readonly name: string;
  readonly title: string;
}

/** Writes beside a column its numbers in order, the smallest first, one in each row: all of them. */
export function putInOrder(
  { ranges, labels }: GradingContext,
  { name, title }: Key,
  { put, own }: Pick<GradingPlace, 'put' | 'own'>,
): RangeNode {
  const next = smallestAt(ranges(name), numberOfRow({ own }));
  put(orderKey(name), `${title} ${labels.ascending}`, next, 'general');
  return ranges(orderKey(name));
}

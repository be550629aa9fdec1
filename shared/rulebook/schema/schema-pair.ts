import { isSeq } from 'yaml';
import { mapped, refuse, type Schema } from './schema.ts';
import { list } from './schema-collections.ts';

/** A list of exactly two. */
export function pair<T>(item: Schema<T>): Schema<readonly [T, T]> {
  const two = mapped(list(item, 2), ([first, second, ...more], spot) => {
    if (first !== undefined && second !== undefined && more.length === 0)
      return [first, second] as const;
    const value = isSeq(spot.node) ? `[… ${spot.node.items.length}]` : '[…]';
    return refuse(spot, 'rulebook-value-form', { value, form: '[0, 100]' });
  });
  return { read: two.read, shape: { kind: 'list', item: item.shape, least: 2, most: 2 } };
}

import type { Component } from './rulebook.ts';

export type Kind = Component['kind'];

/** A kind that is missing here does not compile. */
const ORDER: Readonly<Record<Kind, true>> = {
  ballots: true,
  rate: true,
  checklist: true,
  measure: true,
  rank: true,
  ratio: true,
  reading: true,
};
/** Every kind of component, in the order in which they are told about. */
export const KINDS = Object.keys(ORDER) as readonly Kind[];

/** The component of one kind. */
export type ComponentOf<K extends Kind> = Extract<Component, { readonly kind: K }>;

/** Kinds whose points come from marks: single ballots, or counts of them. */
export type JudgedKind = 'ballots' | 'rate';

/**
 * What a back-end does with each kind of component. Each back-end holds one such table, so that the
 * compiler names every place that a new kind is missing from; nobody compares kinds elsewhere.
 */
export type KindTable<
  Item extends { readonly kind: Kind },
  Rest extends readonly unknown[],
  Value,
> = { readonly [K in Kind]: (item: Item & { readonly kind: K }, ...rest: Rest) => Value };

/** The table's answer for this item, by its kind. */
export function byKind<
  Item extends { readonly kind: Kind },
  Rest extends readonly unknown[],
  Value,
>(table: KindTable<Item, Rest, Value>, item: Item, ...rest: Rest): Value {
  // The compiler does not see that the entry under an item's own kind takes that item.
  const answer = table[item.kind] as (item: Item, ...rest: Rest) => Value;
  return answer(item, ...rest);
}

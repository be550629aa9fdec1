import { type ComponentOf, KINDS, type Kind } from '../model/kinds.ts';
import type { Component } from '../model/rulebook.ts';
import { mapped, refuse, type Schema, type ValueOf } from '../schema/schema.ts';
import { byId, exactlyOne, type Optional, optional } from '../schema/schema-collections.ts';
import { cite, titled, weight } from '../schema/schema-parts.ts';
import { id } from '../schema/schema-text.ts';
import { ballots } from './define-ballots.ts';
import { checklist, measure, rank, rate, ratio, reading } from './define-kinds.ts';

const common = { ...titled, cite, weight };
type Common = keyof typeof common | 'id';

/** The definition's table of kinds: each is written under the one key of its name. */
export const DEFINITIONS: {
  readonly [K in Kind]: Optional<Omit<ComponentOf<K>, Common> | null>;
} = {
  ballots: optional(ballots, null),
  rate: optional(rate, null),
  checklist: optional(checklist, null),
  measure: optional(measure, null),
  rank: optional(rank, null),
  ratio: optional(ratio, null),
  reading: optional(reading, null),
};

const writtenComponent = exactlyOne({ ...common, ...DEFINITIONS }, KINDS, (spot) =>
  refuse(spot, 'rulebook-component-kind', { known: KINDS }),
);

function onlyKind(written: ValueOf<typeof writtenComponent>) {
  const { title, aliases, cite: cited, weight: share } = written;
  const kind = KINDS.map((key) => written[key]).find((body) => body !== null);
  if (!kind) throw new Error('A component without a kind has been refused');
  return { title, aliases, cite: cited, weight: share, ...kind };
}

export const components: Schema<readonly Component[]> = byId(
  id,
  mapped(writtenComponent, onlyKind),
);

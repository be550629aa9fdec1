import type { Component } from '../model/rulebook.ts';
import { mapped, refuse, type Schema, type ValueOf } from '../schema/schema.ts';
import { byId, exactlyOne, optional } from '../schema/schema-collections.ts';
import { cite, titled, weight } from '../schema/schema-parts.ts';
import { id } from '../schema/schema-text.ts';
import { ballots } from './define-ballots.ts';
import { checklist, measure, rank, rate, ratio, reading } from './define-kinds.ts';

/** The ways of scoring, each by the one key that a component says it with. */
const KINDS = ['ballots', 'rate', 'checklist', 'measure', 'rank', 'ratio', 'reading'] as const;

const writtenComponent = exactlyOne(
  {
    ...titled,
    cite,
    weight,
    ballots: optional(ballots, null),
    rate: optional(rate, null),
    checklist: optional(checklist, null),
    measure: optional(measure, null),
    rank: optional(rank, null),
    ratio: optional(ratio, null),
    reading: optional(reading, null),
  },
  KINDS,
  (spot) => refuse(spot, 'rulebook-component-kind', { known: KINDS.join(', ') }),
);

function onlyKind({
  ballots,
  rate,
  checklist,
  measure,
  rank,
  ratio,
  reading,
  ...common
}: ValueOf<typeof writtenComponent>) {
  const kind = ballots ?? rate ?? checklist ?? measure ?? rank ?? ratio ?? reading;
  if (!kind) throw new Error('A component without a kind has been refused');
  return { ...common, ...kind };
}

export const components: Schema<readonly Component[]> = byId(
  id,
  mapped(writtenComponent, onlyKind),
);

import { byKind, type KindTable } from '../model/kinds.ts';
import type {
  BallotsComponent,
  Component,
  Indicator,
  RankComponent,
  RateComponent,
  Trim,
  Turnout,
  Validity,
} from '../model/rulebook.ts';
import {
  type Canonical,
  condition,
  entries,
  number,
  rounding,
  titled,
  weight,
} from './canonical-parts.ts';

export const canonicalComponent = (component: Component): Canonical => ({
  ...titled(component),
  cite: component.cite,
  weight: weight(component.weight),
  [component.kind]: byKind(CANONICAL, component),
});

const rate = ({ scale, groups, of, among, bands }: RateComponent): Canonical => ({
  scale,
  groups: entries(groups, (group) => weight(group.weight)),
  of,
  among,
  bands: bands.map(({ from, points }) => ({ from: number(from), points: number(points) })),
});

const rank = ({ column, better, first, step, least }: RankComponent): Canonical => ({
  column,
  better,
  first: number(first),
  step: number(step),
  least: number(least),
});

const ballots = (component: BallotsComponent): Canonical => ({
  scale: component.scale,
  groups: entries(component.groups, (group) => weight(group.weight)),
  indicators: entries(component.indicators, indicator),
  trim: component.trim && trim(component.trim),
  aggregate: component.aggregate,
  round: rounding(component.round),
  turnout: component.turnout && turnout(component.turnout),
  empty: component.empty,
  valid: validity(component.valid),
  self: component.self,
});

const indicator = (given: Indicator): Canonical => ({
  ...titled(given),
  weight: weight(given.weight),
  of: entries(given.of, indicator),
});

const trim = ({ per, high, low, when }: Trim): Canonical => ({
  per,
  high: `${high}`,
  low: `${low}`,
  when: `marks ${condition(when)}`,
});

const turnout = ({ min, short }: Turnout): Canonical => ({
  min: condition(min),
  of: 'expected',
  short,
});

const validity = ({ items, allEqual, most }: Validity): Canonical => ({
  items,
  'all-equal': allEqual,
  most: most && { indicator: most.indicator, level: most.level, share: number(most.share) },
});

/** The canonical form's table of kinds: the members under a component's own key. */
export const CANONICAL: KindTable<Component, [], Canonical> = {
  ballots,
  rate,
  checklist: ({ items }) => ({
    items: entries(items, (item) => ({ ...titled(item), full: number(item.full) })),
  }),
  measure: ({ column, full, better }) => ({ column, full: number(full), better }),
  rank,
  ratio: ({ column, best }) => ({ column, best }),
  reading: ({ target, per, absent }) => ({ target: number(target), per, absent }),
};

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
  [component.kind]: kindOf(component),
});

function kindOf(component: Component): Canonical {
  switch (component.kind) {
    case 'ballots':
      return ballots(component);
    case 'rate':
      return rate(component);
    case 'checklist':
      return {
        items: entries(component.items, (one) => ({ ...titled(one), full: number(one.full) })),
      };
    case 'measure': {
      const { column, full, better } = component;
      return { column, full: number(full), better };
    }
    case 'rank':
      return rank(component);
    case 'ratio':
      return { column: component.column, best: component.best };
    case 'reading':
      return { target: number(component.target), per: component.per, absent: component.absent };
  }
}

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

const indicator = (one: Indicator): Canonical => ({
  ...titled(one),
  weight: weight(one.weight),
  of: entries(one.of, indicator),
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

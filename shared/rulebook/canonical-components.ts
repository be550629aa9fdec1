import {
  type Canonical,
  condition,
  entries,
  number,
  rounding,
  titled,
  weight,
} from './canonical-parts.ts';
import type {
  BallotsComponent,
  Component,
  Indicator,
  Trim,
  Turnout,
  Validity,
} from './rulebook.ts';

export const canonicalComponent = (component: Component): Canonical => ({
  ...titled(component),
  cite: component.cite,
  weight: weight(component.weight),
  [component.kind]: kindOf(component),
});

function kindOf(component: Component): Canonical {
  if (component.kind === 'ballots') return ballots(component);
  if (component.kind === 'checklist') {
    return {
      items: entries(component.items, (one) => ({ ...titled(one), full: number(one.full) })),
    };
  }
  if (component.kind !== 'reading') throw new Error(`No canonical form of ${component.kind} yet`);
  return { target: number(component.target), per: component.per, absent: component.absent };
}

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

const trim = ({ high, low, when }: Trim): Canonical => ({
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

import { groupBy } from '../../base/group-by.ts';
import { multiply, ONE } from '../../exact/rational.ts';
import { byKind, type KindTable } from '../model/kinds.ts';
import type { Component, Indicator, Rulebook, Titled } from '../model/rulebook.ts';
import { leavesOf } from './declared-leaves.ts';
import { finder, namesOf } from './names.ts';
import type {
  CategoryPlan,
  JudgedPlan,
  Plan,
  PlanNames,
  PlannedBallots,
  PlannedComponent,
  PlannedGroup,
  PlannedIndicator,
  PlannedJudged,
  PlannedKey,
  PlannedLeaf,
  PlanTable,
} from './plan.ts';
import { weightIn } from './weight-in.ts';

/**
 * Resolves a rulebook, once.
 * @param rulebook one that `readRulebook` accepted, so that every id and weight it names is there
 * @throws Error for an id that is not declared, or a category without a weight
 */
export function planRulebook(rulebook: Rulebook): Plan {
  const names = namesOf(rulebook);
  const categories = rulebook.categories.map(({ id }) => planCategory(rulebook, id, names));
  return {
    rulebook,
    categories,
    adjustments: rulebook.adjust.map((adjustment) => ({
      adjustment,
      fact: names.fact(adjustment.each),
      to: adjustment.to === null ? null : names.component(adjustment.to),
    })),
    vetoes: rulebook.veto.map((veto) => ({ veto, fact: names.fact(veto.when.id) })),
    judged: judgedIn(categories),
    names: { ...names, category: finder('category', categories) },
  };
}

type Names = Omit<PlanNames, 'category'>;

function planCategory(rulebook: Rulebook, category: string, names: Names): CategoryPlan {
  const components = rulebook.components.map((component) =>
    byKind(PLAN, component, { category, names }),
  );
  const counted = components.filter(({ weight }) => weight.num !== 0n);
  const find = (id: string) => counted.find(({ component }) => component.id === id) ?? null;
  return {
    id: category,
    components,
    counted,
    keys: rulebook.ranking.order.flatMap((key): PlannedKey[] => {
      if (key.by === 'name') return [];
      if (key.by === 'component') return [{ by: key.by, planned: find(key.component) }];
      if (key.by !== 'share') return [{ by: key.by }];
      const planned = find(key.component);
      return [{ ...key, planned: planned && byKind(SHARED, planned) }];
    }),
    bands: rulebook.grades.bands.map((band) => ({
      band,
      requires: band.requires.map((asked) => ({ asked, planned: find(asked.component) })),
    })),
    asks: asksOf(counted),
  };
}

interface Context {
  readonly category: string;
  readonly names: Names;
}

/** How each kind is resolved in a category. */
export const PLAN: KindTable<Component, [Context], PlannedComponent> = {
  ballots: (component, context) => {
    const indicators = planIndicators(component.indicators, context.category);
    const { valid, self, trim, turnout } = component;
    return {
      kind: 'ballots',
      component,
      ...judged(component, context),
      indicators,
      leaves: leavesBelow(indicators),
      ballotRules: { valid, self, trim, turnout, of: [] },
    };
  },
  rate: (component, context) => ({
    kind: 'rate',
    component,
    ...judged(component, context),
    leaves: leavesOf(component).map(({ indicator }) => ({
      leaf: indicator,
      weight: ONE,
      path: [indicator],
    })),
    ballotRules: { ...ANY_BALLOT, of: component.of },
  }),
  checklist: (component, context) => ({
    kind: 'checklist',
    component,
    ...weigh(component, context),
  }),
  measure: (component, context) => ({ kind: 'measure', component, ...weigh(component, context) }),
  rank: (component, context) => ({ kind: 'rank', component, ...weigh(component, context) }),
  ratio: (component, context) => ({ kind: 'ratio', component, ...weigh(component, context) }),
  reading: (component, context) => ({ kind: 'reading', component, ...weigh(component, context) }),
};

/** Of whose levels a share may be a ranking key. */
const SHARED: PlanTable<[], PlannedBallots | null> = {
  ballots: (planned) => planned,
  rate: () => null,
  checklist: () => null,
  measure: () => null,
  rank: () => null,
  ratio: () => null,
  reading: () => null,
};

/** Which take marks. */
const JUDGED: PlanTable<[], PlannedJudged[]> = {
  ballots: (planned) => [planned],
  rate: (planned) => [planned],
  checklist: () => [],
  measure: () => [],
  rank: () => [],
  ratio: () => [],
  reading: () => [],
};

function judgedIn(categories: readonly CategoryPlan[]): JudgedPlan[] {
  const all = categories.flatMap(({ components }) =>
    components.flatMap((planned) => byKind(JUDGED, planned)),
  );
  return [...groupBy(all, ({ component }) => component)].flatMap(([component, plans]) => {
    const [first] = plans;
    return first ? [{ component, scale: first.scale, ballotRules: first.ballotRules, plans }] : [];
  });
}

/** A rate takes every ballot with an answer. */
const ANY_BALLOT = {
  valid: { items: 'some', allEqual: 'valid', most: null },
  self: 'included',
  trim: null,
  turnout: null,
} as const;

const weigh = ({ weight }: Component, { category }: Context) => ({
  weight: weightIn(weight, category),
});

function judged(component: PlannedJudged['component'], context: Context) {
  const groups = component.groups.flatMap(({ id, weight: declared }): PlannedGroup[] => {
    const weight = weightIn(declared, context.category);
    return weight.num === 0n ? [] : [{ ...context.names.group(id), weight }];
  });
  return { ...weigh(component, context), scale: context.names.scale(component.scale), groups };
}

/** Those with a weight in the category, each with what is below it. */
const planIndicators = (indicators: readonly Indicator[], category: string): PlannedIndicator[] =>
  indicators.flatMap((indicator) => {
    const weight = weightIn(indicator.weight, category);
    if (weight.num === 0n) return [];
    return [{ indicator, weight, of: planIndicators(indicator.of, category) }];
  });

function leavesBelow(
  indicators: readonly PlannedIndicator[],
  above: Pick<PlannedLeaf, 'weight' | 'path'> = { weight: ONE, path: [] },
): PlannedLeaf[] {
  return indicators.flatMap(({ indicator, weight: own, of }) => {
    const weight = multiply(above.weight, own);
    const path = [...above.path, indicator];
    return indicator.of.length === 0
      ? [{ leaf: indicator, weight, path }]
      : leavesBelow(of, { weight, path });
  });
}

function asksOf(counted: readonly PlannedComponent[]): CategoryPlan['asks'] {
  const idsOf = (named: readonly Titled[]) => new Set(named.map(({ id }) => id));
  const asked = new Map(
    counted.map((planned) => {
      const groups = 'groups' in planned ? idsOf(planned.groups) : null;
      const leaves = 'leaves' in planned ? idsOf(planned.leaves.map(({ leaf }) => leaf)) : null;
      return [planned.component.id, { groups, leaves }] as const;
    }),
  );
  return (component, group, leaf) => {
    const own = asked.get(component);
    if (!own) return false;
    if (group !== undefined && own.groups?.has(group) === false) return false;
    return leaf === undefined || own.leaves?.has(leaf) !== false;
  };
}

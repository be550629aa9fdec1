import type { Ballots } from '../../ballots/ballots.ts';
import { multiply, ONE, sum, whole } from '../../exact/rational.ts';
import {
  type BallotsComponent,
  type Component,
  type Rulebook,
  weightIn,
} from '../../rulebook/model/rulebook.ts';
import { weightedLeaves } from '../../rulebook/model/weighted-leaves.ts';
import { scoreComponent } from '../components/component.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Counts } from './count.ts';
import { panelRule } from './panel-rule.ts';
import type { ShortGroups } from './short-groups.ts';
import { leastCommonMultiple, unitsOf } from './units.ts';

/** The value of one component in one category, as whole numbers of 1/perOne. */
export interface ComponentUnits {
  readonly perOne: number;
  /** NaN for a subject that a rule voids; null where a machine number does not hold the value. */
  readonly unitsOfSubject: (subject: number) => number | null;
}

export interface CountedBallots {
  readonly ballots: Ballots;
  readonly counts: Counts;
  /** Of all groups with ballots, those of a component that voids them. */
  readonly short: ShortGroups;
}

/** What `scoreBallots` computes from single ballots; null where it is not for machine numbers. */
export function ballotsUnits(
  component: BallotsComponent,
  category: string,
  { ballots, counts, short }: CountedBallots,
): ComponentUnits | null {
  const { round, empty } = component;
  if (round === null || component.trim?.per === 'ballot') return null;
  const panels = weightedPanels(component, category);
  const perOne = 10 ** round.places;
  const perWeight = leastCommonMultiple(panels.map(({ weight }) => Number(weight.den)));
  const { levels, groups } = ballots;
  const rule = panelRule(component, { levels, perOne, mostMarks: counts.mostMarks });
  if (!rule || !Number.isSafeInteger(perWeight * perOne * 100)) return null;
  const groupAt = Int32Array.from(panels, ({ group }) => groups.indexOf(group));
  const starts = Float64Array.from(panels, ({ leaf }, panel) =>
    counts.startOf(groupAt[panel] ?? -1, ballots.leaves.indexOf(leaf)),
  );
  const factors = Float64Array.from(panels, ({ weight }) => unitsOf(weight, perWeight) ?? 0);
  const unitsOfSubject = (subject: number): number | null => {
    const [first, ofSubject] = [subject * counts.ofSubject, subject * groups.length];
    let value = 0;
    for (let panel = 0; panel < factors.length; panel += 1) {
      const start = starts[panel] ?? 0;
      const isEmptied = start < 0 || short[ofSubject + (groupAt[panel] ?? 0)] === 1;
      const units = isEmptied ? Number.NaN : rule(counts.cells, first + start);
      if (!Number.isNaN(units)) value += units * (factors[panel] ?? 0);
      else if (empty !== 'zero') return empty === 'void' ? Number.NaN : null;
    }
    return value;
  };
  return { perOne: perOne * perWeight, unitsOfSubject };
}

/** Each panel that counts in the category, with its weight in the component. */
function weightedPanels({ indicators, groups }: BallotsComponent, category: string) {
  return weightedLeaves(indicators, category)
    .flatMap(({ leaf, weight }) =>
      groups.map((group) => ({
        leaf: leaf.id,
        group: group.id,
        weight: multiply(weight, weightIn(group.weight, category)),
      })),
    )
    .filter(({ weight }) => weight.num !== 0n);
}

/** Any other component: computed as ever, and taken where it comes out in such units; null where none fit. */
export function otherUnits(
  component: Component,
  { rulebook, inputs, category }: { rulebook: Rulebook; inputs: Inputs; category: string },
): ComponentUnits | null {
  const perOne = usualUnits(component);
  if (!Number.isSafeInteger(perOne)) return null;
  return {
    perOne,
    unitsOfSubject: (index) => {
      const { value } = scoreComponent(component, rulebook, { index, category, inputs });
      return value && unitsOf(value, perOne);
    },
  };
}

/** Numbers of the sheets and of the rulebook have up to 6 decimals. */
const MILLION = whole(1_000_000);

function usualUnits(component: Component): number {
  const full = component.kind === 'checklist' ? sum(component.items.map((item) => item.full)) : ONE;
  return Number(multiply(full, MILLION).num);
}

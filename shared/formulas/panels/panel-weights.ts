import { multiply } from '../../exact/rational.ts';
import type { BallotsComponent } from '../../rulebook/model/rulebook.ts';
import { type CategoryNow, ruleNow } from '../base/category-now.ts';
import type { RowContext } from '../base/row-context.ts';
import { mostPlaces, type Places, placesOf, SHOWN, snap } from '../base/snap.ts';
import { is, literal, over, times, total, words } from '../expression/expression.ts';
import { approximate, choose } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';
import { columnOf } from './panel-columns.ts';
import type { PanelEntry } from './panel-place.ts';

interface WeightInput {
  readonly component: BallotsComponent;
  readonly category: CategoryNow;
  readonly entries: readonly PanelEntry[];
  /** By entry. */
  readonly states: readonly Expression[];
  readonly firstRow: number;
}

/** Indicator weight × group weight of each panel; with `reweigh` over the leaf's groups that have marks. */
export function putWeights(context: RowContext, input: WeightInput): void {
  const shares =
    input.component.empty === 'reweigh'
      ? reweighed(context, input)
      : input.entries.map((entry) => fixedWeight(context, input, entry));
  const column = columnOf('weight', context);
  for (const [index, share] of shares.entries())
    context.draft.put({ row: input.firstRow + index, column }, share, 'percent');
}

const product = (context: RowContext, input: WeightInput, entry: PanelEntry): Expression =>
  times(leafWeight(context, input, entry), groupWeight(context, input, entry));

const leafWeight = (
  { rules }: RowContext,
  { component, category }: WeightInput,
  { leaf }: PanelEntry,
): Expression => ruleNow(rules, category, (id) => ['leaf', component.id, leaf.leaf.id, id]);

const groupWeight = (
  { rules }: RowContext,
  { component, category }: WeightInput,
  { panel }: PanelEntry,
): Expression => ruleNow(rules, category, (id) => ['group', component.id, panel.group, id]);

/** Decimals of a panel's weight, in whichever category its subject is. */
export function weightPlaces(
  { component, category }: Pick<WeightInput, 'component' | 'category'>,
  { leaf, panel }: PanelEntry,
): Places {
  const weights = category.plans.flatMap(({ plan }) => {
    const planned = plan.components.find((one) => one.component.id === component.id);
    if (!planned || !('leaves' in planned)) return [];
    const ofLeaf = planned.leaves.find((one) => one.leaf.id === leaf.leaf.id);
    const ofGroup = planned.groups.find(({ id }) => id === panel.group);
    return ofLeaf && ofGroup ? placesOf(multiply(ofLeaf.weight, ofGroup.weight)) : [];
  });
  return mostPlaces(weights);
}

function fixedWeight(context: RowContext, input: WeightInput, entry: PanelEntry): Expression {
  return snap(product(context, input, entry), weightPlaces(input, entry), SHOWN.weight);
}

function reweighed(context: RowContext, input: WeightInput): Expression[] {
  const scored = words(context.labels.scored);
  const isScored = input.states.map((state) => is(state, '=', scored));
  const counted = input.entries.map((entry, index) =>
    choose(isScored[index] ?? literal(0), groupWeight(context, input, entry), literal(0)),
  );
  const ofLeaf = (leaf: string) =>
    total(counted.filter((_, index) => input.entries[index]?.leaf.leaf.id === leaf));
  return input.entries.map((entry, index) => {
    const share = over(product(context, input, entry), ofLeaf(entry.leaf.leaf.id));
    const test = isScored[index] ?? literal(0);
    return choose(test, approximate(share, SHOWN.weight), literal(0));
  });
}

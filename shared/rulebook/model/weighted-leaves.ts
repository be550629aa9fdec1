import { multiply, ONE, type Rational } from '../../exact/rational.ts';
import { type Indicator, weightIn } from './rulebook.ts';

/** A leaf that counts in a category, its weight in the component, and the way down to it. */
export interface WeightedLeaf {
  readonly leaf: Indicator;
  /** Product of the weights along the way. */
  readonly weight: Rational;
  readonly path: readonly Indicator[];
}

/** Leaves of 0 % in the category are left out. */
export const weightedLeaves = (
  indicators: readonly Indicator[],
  category: string,
  above: Pick<WeightedLeaf, 'weight' | 'path'> = { weight: ONE, path: [] },
): WeightedLeaf[] =>
  indicators.flatMap((leaf) => {
    const weight = multiply(above.weight, weightIn(leaf.weight, category));
    const path = [...above.path, leaf];
    if (weight.num === 0n) return [];
    return leaf.of.length > 0
      ? weightedLeaves(leaf.of, category, { weight, path })
      : [{ leaf, weight, path }];
  });

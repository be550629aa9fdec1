import type { Indicator, Weight } from '../model/rulebook.ts';
import type { Path } from '../schema/schema.ts';

/** Weights that share out 100 %: components, a component's groups, or sibling indicators. */
export interface Siblings {
  /** How the file reaches them: `components.report.ballots.groups`. */
  readonly path: Path;
  readonly weights: readonly { readonly path: Path; readonly weight: Weight }[];
  /** Of what they are parts of, from the component down; none of components. */
  readonly above: readonly Weight[];
}

type Weighed = { readonly id: string; readonly weight: Weight };

export const groupWeights = (
  groups: readonly Weighed[],
  path: Path,
  component: Weight,
): Siblings => ({
  path,
  above: [component],
  weights: groups.map(({ id, weight }) => ({ path: [...path, id], weight })),
});

export function indicatorWeights(
  indicators: readonly Indicator[],
  path: Path,
  above: readonly Weight[],
): Siblings[] {
  if (indicators.length === 0) return [];
  const weights = indicators.map(({ id, weight }) => ({ path: [...path, id, 'weight'], weight }));
  const below = indicators.flatMap(({ id, of, weight }) =>
    indicatorWeights(of, [...path, id, 'of'], [...above, weight]),
  );
  return [{ path, weights, above }, ...below];
}

import { ONE } from '../../exact/rational.ts';
import { byKind, type KindTable } from '../model/kinds.ts';
import type { Component, Indicator, Weight } from '../model/rulebook.ts';
import type { DeclaredLeaf } from './plan.ts';

/** What takes marks in a component, whatever it weighs; nothing in one that takes none. */
export const leavesOf = (component: Component): readonly DeclaredLeaf[] =>
  byKind(LEAVES, component);

const none = () => [];
export const LEAVES: KindTable<Component, [], readonly DeclaredLeaf[]> = {
  ballots: ({ indicators }) => leavesBelow(indicators, []),
  // A rate is judged on one leaf, which is called as the rate itself.
  rate: ({ id, title, aliases }) => [
    {
      indicator: { id, title, aliases, weight: { all: ONE }, of: [] },
      branches: [],
      isWeighed: true,
    },
  ],
  checklist: none,
  measure: none,
  rank: none,
  ratio: none,
  reading: none,
};

const leavesBelow = (
  indicators: readonly Indicator[],
  branches: readonly Indicator[],
): DeclaredLeaf[] =>
  indicators.flatMap((indicator) => {
    const path = [...branches, indicator];
    return indicator.of.length === 0
      ? [{ indicator, branches, isWeighed: path.every(({ weight }) => weighsSomewhere(weight)) }]
      : leavesBelow(indicator.of, path);
  });

const weighsSomewhere = (weight: Weight): boolean =>
  'all' in weight ? weight.all.num !== 0n : weight.by.some(([, share]) => share.num !== 0n);

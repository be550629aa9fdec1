import type { Problem } from '../../messages/problem.ts';
import { byKind, type KindTable } from '../model/kinds.ts';
import type { Component, RankKey, Rulebook } from '../model/rulebook.ts';
import type { At, Path } from '../schema/schema.ts';
import {
  ballotBounds,
  ballotTrim,
  groupReferences,
  mostReferences,
  scaleReference,
} from './lint-ballots.ts';
import { lintRank } from './lint-given.ts';
import { lintRateBands, ofReferences } from './lint-rate.ts';
import { indicatorNames, type Nameable, under } from './named-things.ts';
import type { Reference } from './references.ts';
import { groupWeights, indicatorWeights, type Siblings } from './siblings.ts';

/** A rulebook as it is checked. */
export interface Linted {
  readonly rulebook: Rulebook;
  readonly components: readonly ComponentLint[];
}

/** What a component is checked for, besides what every component is. */
export interface ComponentLint {
  readonly id: string;
  /** The component's own key in the file: `components.report.ballots`. */
  readonly path: Path;
  /** What sheets name inside it. */
  readonly names: readonly Nameable[];
  /** The header of the column that its numbers stand in. */
  readonly column: string | null;
  /** Lists of weights inside it. */
  readonly weights: readonly Siblings[];
  /** What it names that is declared elsewhere. */
  readonly references: readonly Reference[];
  readonly scale: string | null;
  /** Where it speaks of levels, which a scale of numbers has none of. */
  readonly levelsAt: readonly Path[];
  /** Keys of the ranking that may name it. */
  readonly rankedBy: readonly RankKey['by'][];
  /** Bounds of its numbers. */
  readonly bounds: readonly Problem[];
  /** What its kind asks of it. */
  readonly rules: readonly Problem[];
}

interface Context {
  readonly rulebook: Rulebook;
  readonly at: At;
}

export const lintedRulebook = (rulebook: Rulebook, at: At): Linted => ({
  rulebook,
  components: rulebook.components.map((component) => lintComponent(component, { rulebook, at })),
});

const lintComponent = (component: Component, context: Context): ComponentLint => ({
  ...ANY,
  id: component.id,
  path: pathOf(component),
  ...byKind(LINT, component, context),
});

const ANY = {
  names: [],
  column: null,
  weights: [],
  references: [],
  scale: null,
  levelsAt: [],
  rankedBy: ['component'],
  bounds: [],
  rules: [],
} as const;

const pathOf = ({ id, kind }: Component): Path => ['components', id, kind];

/** The lint's table of kinds. */
export const LINT: KindTable<Component, [Context], Partial<ComponentLint>> = {
  ballots(component, { rulebook, at }) {
    const path = pathOf(component);
    const { scale, groups, indicators, valid } = component;
    return {
      names: indicatorNames(indicators, [...path, 'indicators']),
      weights: [
        groupWeights(groups, [...path, 'groups'], component.weight),
        ...indicatorWeights(indicators, [...path, 'indicators'], [component.weight]),
      ],
      references: [
        scaleReference(component, path, rulebook),
        ...groupReferences(component, path, rulebook),
        ...mostReferences(component, rulebook),
      ],
      scale,
      levelsAt: valid.most ? [[...path, 'valid', 'most', 'level']] : [],
      rankedBy: ['component', 'share'],
      bounds: ballotBounds(component, at),
      rules: ballotTrim(component, at),
    };
  },
  rate(component, { rulebook, at }) {
    const path = pathOf(component);
    return {
      weights: [groupWeights(component.groups, [...path, 'groups'], component.weight)],
      references: [
        scaleReference(component, path, rulebook),
        ...groupReferences(component, path, rulebook),
        ...ofReferences(component, rulebook),
      ],
      scale: component.scale,
      levelsAt: [[...path, 'scale']],
      rules: lintRateBands(component, at),
    };
  },
  checklist: (component) => ({ names: under([...pathOf(component), 'items'], component.items) }),
  measure: ({ column }) => ({ column }),
  rank: (component, { at }) => ({ column: component.column, rules: lintRank(component, at) }),
  ratio: ({ column }) => ({ column }),
  // Members are never ranked by what they read.
  reading: () => ({ rankedBy: [] }),
};

import type { Rational } from '../../exact/rational.ts';
import { byKind, type KindTable } from '../../rulebook/model/kinds.ts';
import type {
  BallotsComponent,
  ChecklistComponent,
  Component,
  RateComponent,
  Scale,
  Titled,
} from '../../rulebook/model/rulebook.ts';
import { finder } from '../../rulebook/plan/names.ts';
import type { DeclaredLeaf, Plan } from '../../rulebook/plan/plan.ts';

/** What a component asks of the sheets. Of which kind it is, layout asks here alone. */
export type Need = MarksNeed | ItemsNeed | NumberNeed | RecordNeed;

/** Ballots, single or counted. */
export interface MarksNeed extends Titled {
  readonly of: 'marks';
  readonly scale: Scale;
  readonly groups: readonly Titled[];
  readonly leaves: readonly DeclaredLeaf[];
  /** False where the only leaf is called as the component: then its title names sheets. */
  readonly leavesHeadColumns: boolean;
  /** Whether 应到, or 发出 in its stead, must be stated. */
  readonly turnout: boolean;
  /** Levels that are counted among the valid ballots; null where nobody asks how many were valid. */
  readonly amongValid: readonly string[] | null;
  /** Whether counts of marks do not suffice. */
  readonly wholeBallots: boolean;
  /** Rules that ask who gave a ballot, in the rulebook's own words. */
  readonly raterRules: readonly string[];
  /** Whether somebody without a mark of a group gets a score of it, or of the others, all the same. */
  readonly scoredWhenEmpty: boolean;
  /** Whether nobody may judge themselves. */
  readonly withoutSelf: boolean;
}
/** Points, a column an item. */
export interface ItemsNeed extends Titled {
  readonly of: 'items';
  readonly items: ChecklistComponent['items'];
}
/** One number. */
export interface NumberNeed extends Titled {
  readonly of: 'number';
  /** Title of the column that holds it. */
  readonly column: string;
  /** It is from 0 to this; null where any number will do. */
  readonly full: Rational | null;
}
/** Months of reading; somebody without any may be scored all the same. */
export interface RecordNeed extends Titled {
  readonly of: 'record';
}

/** All that a rulebook asks of the sheets. */
export interface Needs {
  /** In declared order. */
  readonly all: readonly Need[];
  readonly marks: readonly MarksNeed[];
  /** @throws Error for a component that takes no marks */
  marksOf(component: string): MarksNeed;
  readonly items: readonly ItemsNeed[];
  /** @throws Error for a component without items */
  itemsOf(component: string): ItemsNeed;
  readonly numbers: readonly NumberNeed[];
  readonly records: readonly RecordNeed[];
  readonly facts: readonly Titled[];
  /** Of raters, in the order in which sentences list them. */
  readonly groups: readonly Titled[];
}

export function needsOf(plan: Plan): Needs {
  const { components, facts, groups } = plan.rulebook;
  const all = components.map((component) => byKind(NEEDS, component, plan));
  const marks = all.filter((need) => need.of === 'marks');
  const items = all.filter((need) => need.of === 'items');
  return {
    all,
    marks,
    marksOf: finder('component with marks', marks),
    items,
    itemsOf: finder('component with items', items),
    numbers: all.filter((need) => need.of === 'number'),
    records: all.filter((need) => need.of === 'record'),
    facts,
    groups,
  };
}

/** Layout's table of kinds: which input each of them takes. */
export const NEEDS: KindTable<Component, [Plan], Need> = {
  ballots: (component, plan) => ({
    ...judged(component, plan),
    leavesHeadColumns: true,
    turnout: component.turnout !== null,
    amongValid: null,
    wholeBallots: component.trim?.per === 'ballot',
    raterRules: raterRules(component),
    scoredWhenEmpty: component.empty !== 'void',
    withoutSelf: component.self === 'excluded',
  }),
  rate: (component, plan) => ({
    ...judged(component, plan),
    leavesHeadColumns: false,
    turnout: false,
    amongValid: component.among === 'ballots' ? component.of : null,
    wholeBallots: false,
    raterRules: [],
    scoredWhenEmpty: false,
    withoutSelf: false,
  }),
  checklist: (component) => ({ of: 'items', ...titled(component), items: component.items }),
  measure: (component) => ({ ...given(component), full: component.full }),
  rank: (component) => ({ ...given(component), full: null }),
  ratio: (component) => ({ ...given(component), full: null }),
  reading: (component) => ({ of: 'record', ...titled(component) }),
};

const titled = ({ id, title, aliases }: Titled): Titled => ({ id, title, aliases });

const judged = (component: BallotsComponent | RateComponent, { names }: Plan) =>
  ({
    of: 'marks',
    ...titled(component),
    scale: names.scale(component.scale),
    groups: component.groups.map(({ id }) => names.group(id)),
    leaves: names.leaves(component.id),
  }) as const;

const given = (component: Titled & { readonly column: string }) =>
  ({ of: 'number', ...titled(component), column: component.column }) as const;

const raterRules = ({ valid: { most }, self }: BallotsComponent): string[] =>
  [most ? `most: ${most.level}` : '', self === 'excluded' ? 'self: excluded' : ''].filter(Boolean);

/** Whether one is a rate of the levels that the other asks for: of the same people, on one thing. */
export const sharesVotes = (rate: MarksNeed, other: MarksNeed): boolean =>
  !rate.leavesHeadColumns &&
  other.leavesHeadColumns &&
  rate.scale.id === other.scale.id &&
  rate.leaves.length === 1 &&
  other.leaves.length === 1 &&
  rate.groups.every(({ id }) => other.groups.some((group) => group.id === id));

/** The groups of these components, each once. */
export const groupsOf = (needs: Needs, components: readonly MarksNeed[]): Titled[] =>
  needs.groups.filter((group) => components.some(({ groups }) => groups.includes(group)));

import type { Rational } from '../../exact/rational.ts';
import type { Kind, KindTable } from '../model/kinds.ts';
import type {
  Adjustment,
  BallotsComponent,
  Band,
  ChecklistComponent,
  Component,
  Indicator,
  MeasureComponent,
  RankComponent,
  RateComponent,
  RatioComponent,
  ReadingComponent,
  Requirement,
  Rulebook,
  Scale,
  Titled,
  Veto,
} from '../model/rulebook.ts';

/**
 * A rulebook resolved: each id is the thing that it names, each weight the one in force, and what
 * weighs nothing in a category is not there. Made once, after reading (`planRulebook`); scoring,
 * formulas, explanation and layout walk it, and none of them looks an id up or asks for a weight.
 */
export interface Plan {
  readonly rulebook: Rulebook;
  /** In declared order. */
  readonly categories: readonly CategoryPlan[];
  readonly adjustments: readonly PlannedAdjustment[];
  readonly vetoes: readonly { readonly veto: Veto; readonly fact: Titled }[];
  /** The components that take marks, in declared order. */
  readonly judged: readonly JudgedPlan[];
  readonly names: PlanNames;
}

export interface PlannedAdjustment {
  readonly adjustment: Adjustment;
  readonly fact: Titled;
  /** Whose score it moves; null where it moves the total. */
  readonly to: Component | null;
}

/** What ids stand for, for whoever is handed an id. @throws Error for one that is not declared */
export interface PlanNames {
  category(id: string): CategoryPlan;
  component(id: string): Component;
  group(id: string): Titled;
  scale(id: string): Scale;
  fact(id: string): Titled;
  /** A leaf or branch of a component that takes marks. */
  indicator(component: string, id: string): Titled;
  /** What takes marks in a component, in declared order; nothing in one that takes none. */
  leaves(component: string): readonly DeclaredLeaf[];
}

/** A leaf as declared, whatever it weighs: what a sheet may have a column for. */
export interface DeclaredLeaf {
  readonly indicator: Indicator;
  /** From the root down, without the leaf. */
  readonly branches: readonly Indicator[];
  /** False where it, or a branch above it, weighs nothing in any category. */
  readonly isWeighed: boolean;
}

/** The rules of one category. */
export interface CategoryPlan {
  readonly id: string;
  /** Every component, in declared order; one of 0 % is shown beside the total. */
  readonly components: readonly PlannedComponent[];
  /** Those with a weight: what the total is made of. */
  readonly counted: readonly PlannedComponent[];
  /** What ranks are compared by, in order, without the name. */
  readonly keys: readonly PlannedKey[];
  /** Top down. */
  readonly bands: readonly PlannedBand[];
  /** Whether marks, or any input, of a component are asked for here; or those of a group; or on a leaf. */
  asks(component: string, group?: string, leaf?: string): boolean;
}

interface AnyPlanned {
  /** Of the component in the category; 0 for one that is only shown. */
  readonly weight: Rational;
}
interface AnyJudged extends AnyPlanned {
  readonly scale: Scale;
  /** Those with a weight in the category. */
  readonly groups: readonly PlannedGroup[];
  /** What takes marks and has a weight in the category, in declared order; of a rate, the rate itself. */
  readonly leaves: readonly PlannedLeaf[];
  readonly ballotRules: BallotRules;
}
/** What is asked of whole ballots, whatever the category. */
export interface BallotRules extends Pick<BallotsComponent, 'valid' | 'self' | 'trim' | 'turnout'> {
  /** Levels that are looked for on every leaf: those of a rate. */
  readonly of: readonly string[];
}
export interface PlannedBallots extends AnyJudged {
  readonly kind: 'ballots';
  readonly component: BallotsComponent;
  /** Roots with a weight in the category, in declared order. */
  readonly indicators: readonly PlannedIndicator[];
}
export interface PlannedRate extends AnyJudged {
  readonly kind: 'rate';
  readonly component: RateComponent;
}
export interface PlannedChecklist extends AnyPlanned {
  readonly kind: 'checklist';
  readonly component: ChecklistComponent;
}
export interface PlannedMeasure extends AnyPlanned {
  readonly kind: 'measure';
  readonly component: MeasureComponent;
}
export interface PlannedRank extends AnyPlanned {
  readonly kind: 'rank';
  readonly component: RankComponent;
}
export interface PlannedRatio extends AnyPlanned {
  readonly kind: 'ratio';
  readonly component: RatioComponent;
}
export interface PlannedReading extends AnyPlanned {
  readonly kind: 'reading';
  readonly component: ReadingComponent;
}
export type PlannedComponent =
  | PlannedBallots
  | PlannedRate
  | PlannedChecklist
  | PlannedMeasure
  | PlannedRank
  | PlannedRatio
  | PlannedReading;
export type PlannedOf<K extends Kind> = Extract<PlannedComponent, { readonly kind: K }>;
/** A component whose points come from marks. */
export type PlannedJudged = PlannedBallots | PlannedRate;
/** The same in every category. */
export interface JudgedPlan extends Pick<AnyJudged, 'scale' | 'ballotRules'> {
  readonly component: PlannedJudged['component'];
  /** In the order of the categories. */
  readonly plans: readonly PlannedJudged[];
}
export type PlanTable<Rest extends readonly unknown[], Value> = KindTable<
  PlannedComponent,
  Rest,
  Value
>;

export interface PlannedGroup extends Titled {
  readonly weight: Rational;
}
export interface PlannedIndicator {
  readonly indicator: Indicator;
  /** Among its siblings. */
  readonly weight: Rational;
  /** Empty for a leaf. */
  readonly of: readonly PlannedIndicator[];
}
export interface PlannedLeaf {
  readonly leaf: Indicator;
  /** In the component: the product of the weights along the way. */
  readonly weight: Rational;
  /** The way down to it, itself last. */
  readonly path: readonly Indicator[];
}

export type PlannedKey =
  | { readonly by: 'score' | 'banding' }
  /** Null where the component weighs nothing in the category: then it separates nobody. */
  | { readonly by: 'component'; readonly planned: PlannedComponent | null }
  | { readonly by: 'share'; readonly planned: PlannedBallots | null; readonly level: string };

export interface PlannedBand {
  readonly band: Band;
  readonly requires: readonly {
    readonly asked: Requirement;
    /** Null where the component weighs nothing in the category: then it is not asked. */
    readonly planned: PlannedComponent | null;
  }[];
}

import type {
  ChecklistRow,
  FactRow,
  LeafCounts,
  MeasureRow,
  ReadingRow,
  Review,
  Tally,
} from '../../ballots/review.ts';
import type { TurnoutCheck } from '../../ballots/turnout.ts';
import type { Rational } from '../../exact/rational.ts';
import type { Problem } from '../../messages/problem.ts';
import type {
  Adjustment,
  BallotsComponent,
  Band,
  ChecklistComponent,
  Indicator,
  MeasureComponent,
  RankComponent,
  RateComponent,
  RatioComponent,
  ReadingComponent,
  Requirement,
  Veto,
} from '../../rulebook/model/rulebook.ts';
import type { Plan, PlannedBallots, PlannedRate } from '../../rulebook/plan/plan.ts';

export type { TurnoutCheck } from '../../ballots/turnout.ts';

/**
 * A scored review. It holds every value on the way from a counted mark to a rank, so that the
 * explanation, the formulas and the JSON are three views of one computation, never a second one.
 */
export interface Scoring {
  readonly plan: Plan;
  readonly review: Review;
  /** In the review's order; null for a void subject. There at once, however many there are. */
  readonly places: readonly (Place | null)[];
  /**
   * One subject with every value on the way; made when first asked for.
   * @throws RangeError when there is no such subject
   */
  readonly subjectAt: (index: number) => SubjectScore;
  /** All of them so, in the review's order. */
  readonly subjects: readonly SubjectScore[];
  readonly categories: readonly CategoryScore[];
  /** The review's problems and those the rules add, by sheet, row, column, code. */
  readonly problems: readonly Problem[];
}

/** What a subject has among the others of its category. */
export interface Place {
  /** Made when asked for. */
  readonly total: () => Pick<Total, 'exact' | 'score' | 'banding'>;
  readonly rank: number;
  readonly grading: Grading;
}

export interface SubjectScore {
  readonly index: number;
  readonly status: 'scored' | 'void';
  /** Why void; empty for a scored subject. `by: problem` makes the exit status 1, `rule` does not. */
  readonly voids: readonly VoidReason[];
  /** Every component, in declared order; one of 0 % in the category is shown beside, its value null without input. */
  readonly components: readonly ComponentScore[];
  readonly adjustments: readonly AdjustmentScore[];
  /** Every veto of the rulebook, fired or not. */
  readonly vetoes: readonly VetoCheck[];
  /** Null for a void subject. */
  readonly total: Total | null;
  readonly rank: number | null;
  readonly grading: Grading | null;
}

export type VoidReason =
  | { readonly by: 'problem'; readonly problem: Problem }
  | {
      readonly by: 'rule';
      readonly kind: 'empty-panel';
      readonly component: string;
      readonly group: string;
      readonly indicator: string;
    }
  | {
      readonly by: 'rule';
      readonly kind: 'short-turnout';
      readonly component: string;
      readonly group: string;
    }
  | { readonly by: 'rule'; readonly kind: 'veto-stop'; readonly veto: string }
  | { readonly by: 'rule'; readonly kind: 'reading-absent'; readonly component: string }
  | { readonly by: 'rule'; readonly kind: 'reading-not-due'; readonly component: string }
  /** A rate's group without marks. */
  | {
      readonly by: 'rule';
      readonly kind: 'empty-group';
      readonly component: string;
      readonly group: string;
    }
  /** A ratio's best of the category is 0 or less. */
  | { readonly by: 'rule'; readonly kind: 'no-best'; readonly component: string };

export type ComponentScore = BallotsScore | RateScore | ChecklistScore | GivenScore | ReadingScore;
interface AnyComponentScore {
  /** Of the component in the subject's category. */
  readonly weight: Rational;
  /** 0 to 100; null where it cannot be known. */
  readonly value: Rational | null;
  /** Where adjustments belong to the component: its own value, and that with them before 0 to 100. */
  readonly adjusted?: { readonly own: Rational | null; readonly beforeClamp: Rational | null };
}
export interface BallotsScore extends AnyComponentScore {
  readonly kind: 'ballots';
  readonly planned: PlannedBallots;
  readonly component: BallotsComponent;
  /** Roots in declared order; those of 0 % in the category are left out. */
  readonly indicators: readonly IndicatorScore[];
  readonly turnouts: readonly TurnoutCheck[];
}
export interface IndicatorScore {
  readonly indicator: Indicator;
  readonly weight: Rational;
  readonly value: Rational | null;
  /** Of a branch. */
  readonly of: readonly IndicatorScore[];
  /** Of a leaf: one per group with a weight in the category. */
  readonly panels: readonly Panel[];
}
export interface Panel {
  readonly group: string;
  /** The group's weight in the category, before any reweighing. */
  readonly weight: Rational;
  /** `unreadable`: a count cell could not be read. `short`: emptied by turnout. */
  readonly state: 'scored' | 'empty' | 'short' | 'unreadable';
  readonly tally: Tally | null;
  readonly counts: LeafCounts | null;
  /** Counted marks before trimming. */
  readonly marks: number;
  readonly trimmed: { readonly high: number; readonly low: number };
  /** Points of the marks that are left, added up; and of those dropped at either end. */
  readonly points: Rational;
  readonly dropped: { readonly high: Rational; readonly low: Rational };
  /** Mean or median before rounding. */
  readonly exact: Rational | null;
  /** After the panel rounding; for `empty: zero` an empty panel's 0. */
  readonly value: Rational | null;
}
export interface ChecklistScore extends AnyComponentScore {
  readonly kind: 'checklist';
  readonly component: ChecklistComponent;
  readonly row: ChecklistRow | null;
  /** Points left, per item in declared order. */
  readonly left: readonly (Rational | null)[];
}
export interface RateScore extends AnyComponentScore {
  readonly kind: 'rate';
  readonly planned: PlannedRate;
  readonly component: RateComponent;
  /** One per group with a weight in the category. */
  readonly groups: readonly RateGroup[];
  /** Σ group weight × share, 0 to 1; null where a group has none. */
  readonly share: Rational | null;
}
export interface RateGroup {
  readonly group: string;
  readonly weight: Rational;
  readonly tally: Tally | null;
  /** `unreadable`: a count cannot be read, or what `among` asks for is not in the sheet. */
  readonly state: 'scored' | 'empty' | 'unreadable';
  /** Marks, or ballots, with one of the levels; and all of them. */
  readonly within: number;
  readonly all: number;
  readonly share: Rational | null;
}
export type GivenScore = MeasureScore | RankScore | RatioScore;
export interface MeasureScore extends AnyGivenScore {
  readonly kind: 'measure';
  readonly component: MeasureComponent;
}
export interface RankScore extends AnyGivenScore {
  readonly kind: 'rank';
  readonly component: RankComponent;
}
export interface RatioScore extends AnyGivenScore {
  readonly kind: 'ratio';
  readonly component: RatioComponent;
}
interface AnyGivenScore extends AnyComponentScore {
  readonly row: MeasureRow | null;
  /** Of a rank: 1 is the best. */
  readonly place: number | null;
  /** Of a ratio: the category's. */
  readonly best: Rational | null;
}
export interface ReadingScore extends AnyComponentScore {
  readonly kind: 'reading';
  readonly component: ReadingComponent;
  /** `not-due`: no month asked for any reading, so there is nothing to score. */
  readonly state: 'scored' | 'absent' | 'not-due' | 'unreadable';
  /** By month. */
  readonly months: readonly MonthScore[];
}
export interface MonthScore {
  readonly row: ReadingRow;
  /** After rest and leave days; null where it cannot be read. */
  readonly target: Rational | null;
  /** 100 × min(1, points ÷ target); null where nothing was due or it cannot be read. */
  readonly value: Rational | null;
}

export interface AdjustmentScore {
  readonly adjustment: Adjustment;
  /** Its component weighs nothing in the subject's category, so the points are 0. */
  readonly isSkipped: boolean;
  /** False where there are no facts by the user's word, or a cell of them cannot be read. */
  readonly checked: boolean;
  /** 0 where it was not checked, and so are the points. */
  readonly count: Rational;
  readonly rows: readonly FactRow[];
  readonly beforeCap: Rational;
  readonly points: Rational;
}
export interface VetoCheck {
  readonly veto: Veto;
  /** As for an adjustment. */
  readonly checked: boolean;
  readonly count: Rational;
  readonly rows: readonly FactRow[];
  readonly fired: boolean;
}
export interface Total {
  /** Σ component weight × component × base/100, divided by `weights`. */
  readonly weighted: Rational;
  /** Sum of the weights of the components that counted: 1, less what a reading not handed in leaves out. */
  readonly weights: Rational;
  readonly adjustments: Rational;
  readonly beforeClamp: Rational;
  /** After clamp, before the final rounding. */
  readonly exact: Rational;
  readonly score: Rational;
  /** Computed alike without the adjustments that are excluded from banding: rounded. */
  readonly banding: Rational;
  /** The same before clamp and rounding. */
  readonly bandingBeforeClamp: Rational;
}

export interface Grading {
  /** The band that holds the banding total. */
  readonly band: string;
  readonly steps: readonly GradingStep[];
  /** By a veto's `grade:`; takes no quota place and is not asked what the grade requires. */
  readonly fixed: boolean;
  readonly suggested: string;
}
/** What moved or fixed the grade, in the order it happened. */
export type GradingStep =
  | { readonly kind: 'veto'; readonly veto: Veto; readonly from: string; readonly to: string }
  | {
      readonly kind: 'requires';
      readonly grade: string;
      readonly asked: Requirement;
      readonly actual: Rational;
      readonly met: boolean;
      readonly to: string;
    }
  /** A `requires` on a component of 0 % or not handed in that has no value: not asked, and noted. */
  | { readonly kind: 'not-asked'; readonly grade: string; readonly asked: Requirement }
  | {
      readonly kind: 'quota';
      readonly grade: string;
      readonly places: number;
      readonly candidates: number;
      readonly kept: boolean;
      readonly to: string;
    };

export interface CategoryScore {
  readonly category: string;
  /** N: scored subjects, those with a veto's grade included. */
  readonly scored: number;
  /** Indices of those subjects by rank; equal ranks by name where the rulebook says so, then by unit. */
  readonly ranked: readonly number[];
  readonly quotas: readonly {
    readonly band: Band;
    readonly places: number;
    readonly candidates: number;
  }[];
}

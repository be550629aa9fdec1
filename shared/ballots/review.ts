import type { Rational } from '../exact/rational.ts';
import type { CellPlace, Problem } from '../messages/problem.ts';

/**
 * The facts of one review, read from sheets: who is scored, what was counted, and the cell of
 * every number. What could not be read stands in `problems`, and its value here is null.
 */
export interface Review {
  readonly subjects: readonly Subject[];
  readonly tallies: readonly Tally[];
  readonly checklists: readonly ChecklistRow[];
  readonly facts: readonly FactRow[];
  /** False where the run goes on without facts sheets by the user's word (`--no-facts`). */
  readonly factsGiven: boolean;
  /** A `void` problem names its subject by index. */
  readonly problems: readonly Problem[];
}

export interface Subject {
  readonly name: string;
  /** Empty where the sheets have no units. */
  readonly unit: string;
  readonly category: string;
  readonly at: CellPlace;
}

/** A value and the cell it came from; `null` where the cell cannot be read. */
export interface At<T> {
  readonly value: T | null;
  readonly at: CellPlace;
}

/** One row of a tally sheet: what one rater group gave one subject in one component. */
export interface Tally {
  /** Index into `subjects`. */
  readonly subject: number;
  readonly component: string;
  readonly group: string;
  readonly counts: readonly LeafCounts[];
  readonly turnout: TurnoutCounts;
}
/** The counts of one indicator leaf; indices follow the scale's `levels` and `notMarks`. */
export interface LeafCounts {
  readonly indicator: string;
  /** A blank cell among other counts is 0 and keeps its place. Whole numbers, 0 to 10^9. */
  readonly levels: readonly At<number>[];
  /** Undefined where the sheet has no column for that not-mark. */
  readonly notMarks: readonly (At<number> | undefined)[];
}
/** 应到、发出、收回、有效、无效, of the row or else of one labelled value above the table. */
export interface TurnoutCounts {
  readonly expected?: At<number>;
  readonly issued?: At<number>;
  readonly returned?: At<number>;
  readonly valid?: At<number>;
  readonly invalid?: At<number>;
}

export interface ChecklistRow {
  readonly subject: number;
  readonly component: string;
  /** One for each item of the component, in its order; `lost`: the cell holds points lost. */
  readonly items: readonly (At<Rational> & { readonly lost: boolean })[];
}

/** One row of a facts sheet. A subject may have several: they add up. */
export interface FactRow {
  readonly subject: number;
  readonly sheet: string;
  readonly row: number;
  /** Only for facts that have a column here; a blank cell is 0. */
  readonly values: readonly (At<Rational> & { readonly fact: string })[];
  readonly evidence: readonly {
    readonly label: string;
    readonly text: string;
    readonly at: CellPlace;
  }[];
}

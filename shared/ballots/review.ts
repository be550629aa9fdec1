import type { Rational } from '../exact/rational.ts';
import type { Problem, SheetPlace } from '../messages/problem.ts';
import type { Level } from '../rulebook/model/rulebook.ts';
import type { Ballots } from './ballots.ts';
import type { BallotState } from './check-ballots.ts';

/**
 * The facts of one review, read from sheets: who is scored, what was counted, and the cell of
 * every number. What could not be read stands in `problems`, and its value here is null.
 */
export interface Review {
  readonly subjects: readonly Subject[];
  readonly tallies: readonly Tally[];
  /** Single ballots, at most one set for each component. */
  readonly ballots: readonly Ballots[];
  /** 应到 and the like of groups that gave single ballots. */
  readonly attendance: readonly Attendance[];
  readonly measures: readonly MeasureRow[];
  readonly checklists: readonly ChecklistRow[];
  readonly facts: readonly FactRow[];
  readonly readings: readonly ReadingRow[];
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
  readonly at: SheetPlace;
}

/** A value and the cell it came from; `null` where the cell cannot be read. */
export interface At<T> {
  readonly value: T | null;
  readonly at: SheetPlace;
}

/** What one rater group gave one subject in one component: a tally sheet's row, or counted ballots. */
export interface Tally {
  /** Index into `subjects`. */
  readonly subject: number;
  readonly component: string;
  readonly group: string;
  readonly counts: readonly LeafCounts[];
  readonly turnout: TurnoutCounts;
  /** Only where single ballots were counted. */
  readonly ballots?: BallotCounts;
}
/** How single ballots came to be a tally's counts. */
export interface BallotCounts {
  /** How many ballots the group gave the subject, by what became of them. */
  readonly states: Readonly<Record<BallotState, number>>;
  /** Valid ones that have one of the levels of a rate on every leaf. */
  readonly ofEvery: number;
  /** Where whole ballots are trimmed: what was dropped, and the counts of the ballots left. */
  readonly kept: {
    readonly high: number;
    readonly low: number;
    readonly counts: readonly LeafCounts[];
  } | null;
}
/** The counts of one indicator leaf; indices follow the scale's `levels` and `notMarks`. */
export interface LeafCounts {
  readonly indicator: string;
  /** Of a number scale: the numbers that were given here, one for each entry of `levels`. */
  readonly numbers?: readonly Level[];
  /** A blank cell among other counts is 0 and keeps its place. Whole numbers, 0 to 10^9. */
  readonly levels: readonly At<number>[];
  /** Undefined where the sheet has no column for that not-mark. */
  readonly notMarks: readonly (At<number> | undefined)[];
}
/** 应到、发出、收回、未收回、有效、空白、无效, of the row or else of one labelled value above the table. */
export interface TurnoutCounts {
  readonly expected?: At<number>;
  readonly issued?: At<number>;
  readonly returned?: At<number>;
  readonly outstanding?: At<number>;
  readonly valid?: At<number>;
  readonly blank?: At<number>;
  readonly invalid?: At<number>;
}

/** Who should have taken part in one group's judging of one subject. */
export interface Attendance {
  readonly subject: number;
  readonly component: string;
  readonly group: string;
  readonly turnout: TurnoutCounts;
}

/** The number that a measure, a rank or a ratio is computed from. */
export interface MeasureRow extends At<Rational> {
  readonly subject: number;
  readonly component: string;
}

export interface ChecklistRow {
  readonly subject: number;
  readonly component: string;
  /** One for each item of the component, in its order; `lost`: the cell holds points lost. */
  readonly items: readonly (At<Rational> & { readonly lost: boolean })[];
}

/** One month of a subject's reading record, as a row of a readings sheet. */
export interface ReadingRow {
  readonly subject: number;
  /** `2026-11`. */
  readonly month: string;
  readonly points: At<Rational>;
  /** How many of the month's days asked for reading; undefined where the sheet has no such columns. */
  readonly days: ReadingDays | undefined;
  /** False where the month cannot be read, or the subject has several rows of it: then none counts. */
  readonly isUsable: boolean;
}
export interface ReadingDays {
  /** Days that are neither rest nor leave, 0 to all. */
  readonly due: At<number>;
  /** 1 to 31. */
  readonly all: At<number>;
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
    readonly at: SheetPlace;
  }[];
}

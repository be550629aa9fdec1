/**
 * What a review holds, in the plainest form: nothing is counted, nothing is looked up.
 * A `subject` is always a place in `subjects`, from 0.
 */
export interface Input {
  readonly subjects: readonly Subject[];
  readonly ballots: readonly BallotInput[];
  /** Asked only where the component asks for turnout; at most one a component, group and subject. */
  readonly expected: readonly ExpectedInput[];
  readonly checklists: readonly ChecklistInput[];
  readonly measures: readonly MeasureInput[];
  readonly facts: readonly FactsInput[];
  /** True: facts were waived, so no adjustment and no veto is applied. */
  readonly noFacts: boolean;
  /** What a reader of sheets found beside single values, and which subject it leaves void. */
  readonly troubles?: readonly { readonly subject: number; readonly why: string }[];
}

/** A row of the roster. The order here is the order of the results. */
export interface Subject {
  readonly name: string;
  /** `''` when it is not known. */
  readonly unit: string;
  /** The id of a declared category. */
  readonly category: string;
}

/**
 * Marks of one rater for one subject in one component (a `ballots` or a `rate`). Two entries of the
 * same component, group, rater and subject are one ballot where their leaves differ, and a subject
 * marked twice where they share a leaf.
 */
export interface BallotInput {
  readonly component: string;
  /** The id of one of the component's groups. */
  readonly group: string;
  /** Name or code; with the group it says who this is. Never empty. */
  readonly rater: string;
  /** Absent when it is not known. */
  readonly raterUnit?: string;
  readonly subject: number;
  /**
   * By leaf id (a `rate` without indicators has one leaf, named as the component): the id of a
   * level or not-mark, `blank`, or a number's text where the scale has numbers. A leaf that is
   * not listed is blank. Anything else is unreadable.
   */
  readonly answers: Readonly<Record<string, string>>;
}

/** 应到 and 收回 of one group for one subject, before a rater of their own is taken off. */
export interface ExpectedInput {
  readonly component: string;
  readonly group: string;
  readonly subject: number;
  readonly count: number;
  /** Where it is absent, the ballots that are there count. */
  readonly returned?: number;
}

/** A row of a checklist sheet. A subject without one is absent from the sheet. */
export interface ChecklistInput {
  readonly component: string;
  readonly subject: number;
  /** Points left, in the order of the items; null is a blank cell. */
  readonly values: readonly (string | null)[];
}

/** A row of a sheet for a `measure`, `rank` or `ratio`; null is a blank cell. */
export interface MeasureInput {
  readonly component: string;
  readonly subject: number;
  readonly value: string | null;
}

/** A row of a facts sheet; several of one subject add up. A fact that is not listed is blank, so 0. */
export interface FactsInput {
  readonly subject: number;
  readonly values: Readonly<Record<string, string>>;
}

/** The score of one subject. Void ones have null in all but `why` and the known `components`. */
export interface Scored {
  readonly status: 'scored' | 'void';
  /** Why there is no score: `code` or `code:component`. Empty for a scored subject. */
  readonly why: readonly string[];
  /** After the clamp, before the final rounding: a reduced fraction. */
  readonly exact: string | null;
  /** Rounded, padded to its places. */
  readonly score: string | null;
  readonly banding: string | null;
  readonly rank: number | null;
  readonly suggested: string | null;
  /** On 0 to 100. Only those that are known: nothing for 0 % in the category, nor for a void one. */
  readonly components: Readonly<Record<string, { readonly exact: string } | undefined>>;
}

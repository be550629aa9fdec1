import type { Expression, RangeNode } from '../expression/tree.ts';

/** What one group answered about one subject on one leaf. */
export interface PanelKey extends BoxKey {
  readonly leaf: string;
}
export interface BoxKey {
  readonly component: string;
  readonly subject: number;
  readonly group: string;
}

/** The counts of a panel whose marks stand on single ballots. */
export interface PanelMarks {
  /** By position in the scale. The first is no number where a mark cannot be read. */
  readonly levels: (position: number) => Expression;
  readonly notMarks: (index: number) => Expression;
  /** How many say anything, where every ballot counts that does. */
  readonly answered: Expression;
  /** Of a scale of numbers. */
  readonly numbers?: NumberMarks | undefined;
  /** Where whole ballots are trimmed: the marks of those that are left. */
  readonly kept?: KeptMarks | undefined;
}

export interface KeptMarks {
  readonly count: Expression;
  /** Their points, added up. */
  readonly points: Expression;
}

/** Marks of one panel that are numbers. */
export interface NumberMarks {
  /** How many; the word for a wrong entry where one cannot be read. */
  readonly count: Expression;
  /** Each that counts as a number of its own; undefined where there are no ballots. */
  readonly range: RangeNode | undefined;
  /** Decimals that a mark may have. */
  readonly places: number;
}

/** What one group's ballots say about turnout. */
export interface BoxMarks {
  readonly present: Expression;
  /** Ballots on oneself: they were never due. */
  readonly self: number;
}

/** Single ballots, as Workings counts them. */
export interface Marks {
  /** Undefined for a component without single ballots. */
  readonly panel: (key: PanelKey) => PanelMarks | undefined;
  /** Decimals that a mark of a scale of numbers may have; undefined for other components. */
  readonly places: (component: string) => number | undefined;
  /** Undefined where the group gave no ballots. */
  readonly box: (key: BoxKey) => BoxMarks | undefined;
}

export const NO_MARKS: Marks = {
  panel: () => undefined,
  places: () => undefined,
  box: () => undefined,
};

import type { At } from './review.ts';

/** Whether enough of one rater group took part for one subject in one component. */
export interface TurnoutCheck {
  readonly group: string;
  /** Null where the sheet has none that can be read. */
  readonly expected: number | null;
  readonly present: number | null;
  /** False, too, where it cannot be known. */
  readonly met: boolean;
  /** The cells that were taken as `expected` and as `present`. */
  readonly expectedFrom: readonly At<number>[];
  readonly presentFrom: readonly At<number>[];
}

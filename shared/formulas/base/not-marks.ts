import type { Scale } from '../../rulebook/model/rulebook.ts';

/** A not-mark that some sheet has a column for. */
export interface NotMarkColumn {
  readonly id: string;
  /** In the scale. */
  readonly index: number;
  /** Whether its answers count as taking part. */
  readonly counted: boolean;
}

export interface NotMarkColumns {
  readonly of: (scale: Scale) => readonly NotMarkColumn[];
  /** The most that a scale has. */
  readonly most: number;
}

import type { Hashing } from '../receipt/row-entry.ts';
import type { ComposedSheet } from './composed-sheet.ts';
import type { RegionState } from './region-state.ts';

/** What a sheet of ours is held against. */
export interface OwnContext {
  readonly state: RegionState;
  readonly hashing: Hashing;
  /** The sheet as it would be written now; undefined where it cannot be made. */
  readonly composed: ComposedSheet | undefined;
  /** Entries changed since: results may follow from that. */
  readonly isInputAltered: boolean;
  /** In it a person writes below the table. */
  readonly isScores: boolean;
  /** It was written by this engine: what it says can be worked out to the letter. */
  readonly isSameEngine: boolean;
}

/** Below the last row with formulas stand decision and signature. */
export function isBelowTable({ state: { then } }: OwnContext, row: number): boolean {
  let last = 0;
  for (const [number, { results }] of then) if (results !== '') last = Math.max(last, number);
  return row > last;
}

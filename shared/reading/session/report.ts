import type { LedgerEntry } from '../ledger/ledger.ts';
import type { DayReading } from './session.ts';

/** What the reader of one page tells the keeper of the ledger: totals, so that any one may be lost. */
export interface Report extends Omit<LedgerEntry, keyof DayReading | 'kind'> {
  readonly kind: 'report';
  /** At least one, no day twice. */
  readonly days: readonly DayReading[];
}

/** Days of one report at most: what is longer ago has long been kept. */
export const MOST_DAYS = 31;

/** A report as entries of the ledger. */
export function entriesOf({ kind: _, days, ...about }: Report): readonly LedgerEntry[] {
  return days.map((day) => ({ ...about, ...day }));
}

import type { Day } from '../calendar/calendar.ts';

/** What is kept of one session on one day: never the text itself, never a time of the clock. */
export interface LedgerEntry {
  /** Other items of the ledger have one. */
  readonly kind?: never;
  /** Random id of one stay on one page. */
  readonly session: string;
  readonly day: Day;
  /** Id of the source, e.g. `people-daily`. */
  readonly source: string;
  /** Host and content id: the same article has the same key in every session. */
  readonly article: string;
  readonly title: string;
  /** 版, e.g. `01`; null where the page does not say. */
  readonly page: string | null;
  /** Day of issue; null where the page does not say. */
  readonly issued: Day | null;
  /** Characters of the body. */
  readonly chars: number;
  readonly milliseconds: number;
  /** Characters from the beginning to the deepest text seen. */
  readonly deepest: number;
}

/** What only grows: text that comes in portions is as long as it was at last. */
const TOTALS = ['chars', 'milliseconds', 'deepest'] as const;

/**
 * What to keep when one more report of a session's day arrives: the greater totals, and the
 * description that came with the first; one session reads one article. Lost, late, repeated and
 * reordered reports change nothing.
 * @returns `known` itself where the report adds nothing, so that a caller can save the write
 */
export function keepMaximum(known: LedgerEntry | undefined, report: LedgerEntry): LedgerEntry {
  if (!known) return report;
  if (known.article !== report.article) return known;
  const milliseconds = Math.max(known.milliseconds, report.milliseconds);
  const chars = Math.max(known.chars, report.chars);
  const deepest = Math.max(known.deepest, report.deepest);
  const kept = { ...known, chars, milliseconds, deepest };
  return TOTALS.some((total) => kept[total] > known[total]) ? kept : known;
}

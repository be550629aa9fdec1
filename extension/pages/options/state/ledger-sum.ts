import { type DayRange, isWithin } from '../../../../shared/reading/calendar/calendar-days.ts';
import { type LedgerItem, sortLedger } from '../../../../shared/reading/ledger/ledger-items.ts';

/** What a stretch of the ledger comes to, before corrections: what is there, not what it is worth. */
export interface LedgerSum {
  /** Days with anything on them. */
  readonly days: number;
  /** Different articles, those by hand included. */
  readonly articles: number;
  /** Whole minutes, rounded up: a few seconds are something too. */
  readonly minutes: number;
  readonly byHand: number;
  readonly corrections: number;
  readonly notes: number;
}

export function sumLedger(items: readonly LedgerItem[]): LedgerSum {
  const { measured, byHand, corrections, notes } = sortLedger(items);
  const articles = [
    ...measured.map(({ article }) => article),
    ...byHand.map(({ article, id }) => article ?? id),
  ];
  const milliseconds = [...measured, ...byHand].reduce((sum, item) => sum + item.milliseconds, 0);
  return {
    days: new Set(items.map(({ day }) => day)).size,
    articles: new Set(articles).size,
    minutes: Math.ceil(milliseconds / 60_000),
    byHand: byHand.length,
    corrections: corrections.length,
    notes: notes.length,
  };
}

export const itemsWithin = (
  items: readonly LedgerItem[],
  range: DayRange | 'everything',
): readonly LedgerItem[] =>
  range === 'everything' ? items : items.filter(({ day }) => isWithin(day, range));

import type { Day } from '../../shared/reading/calendar/calendar.ts';
import {
  articleOf,
  identityOf,
  type LedgerItem,
} from '../../shared/reading/ledger/ledger-items.ts';

/** What is asked of a ledger to describe one of its days. */
export interface DayItems {
  onDay(day: Day): Promise<readonly LedgerItem[]>;
  /** Everything about some articles on any day, with what corrects it. */
  ofArticles(articles: readonly string[]): Promise<readonly LedgerItem[]>;
}

/**
 * Everything that a day is described from: its items, and those of the same articles on other days,
 * since an article is finished once. None where nothing is on that day.
 */
export async function itemsAround(day: Day, ledger: DayItems): Promise<readonly LedgerItem[]> {
  const ofDay = await ledger.onDay(day);
  if (ofDay.length === 0) return [];
  return eachOnce([...ofDay, ...(await ledger.ofArticles(articlesAmong(ofDay)))]);
}

/** Keys of every article that was read or written down among some items. */
function articlesAmong(items: readonly LedgerItem[]): readonly string[] {
  const keys = items.flatMap((item) => {
    if (item.kind === undefined) return [item.article];
    return item.kind === 'by-hand' ? [articleOf(item)] : [];
  });
  return [...new Set(keys)];
}

/** Each item once: those of a day come again with their articles. */
const eachOnce = (items: readonly LedgerItem[]): readonly LedgerItem[] => [
  ...new Map(items.map((item) => [identityOf(item), item])).values(),
];

import type { ReadingRules } from '../rulebook/rulebook.ts';
import type { Day } from './calendar.ts';
import type { LedgerEntry } from './ledger.ts';
import {
  type ArticleProgress,
  articlePoints,
  type Earned,
  progressOf,
  timePoints,
  together,
} from './points.ts';

/** An article that was read on the day, with its progress over all days. */
export interface ReadArticle extends ArticleProgress {
  readonly article: string;
  readonly source: string;
  readonly title: string;
  readonly page: string | null;
}

/** One day of the ledger, as the rulebook values it. */
export interface DaySummary {
  readonly day: Day;
  /** Reading time of that day alone. */
  readonly milliseconds: number;
  /** Every article with reading on that day, the latest first seen last. */
  readonly articles: readonly ReadArticle[];
  /** How many of them were finished on that day. */
  readonly finished: number;
  readonly forArticles: Earned;
  readonly forTime: Earned;
  readonly total: Earned;
}

/**
 * What one day came to.
 * @param ledger at least all entries of that day, and those of the same articles on other days
 */
export function summariseDay(
  ledger: readonly LedgerEntry[],
  day: Day,
  rules: ReadingRules,
): DaySummary {
  const ofDay = ledger.filter((entry) => entry.day === day);
  const milliseconds = ofDay.reduce((sum, entry) => sum + entry.milliseconds, 0);
  const keys = [...new Set(ofDay.map((entry) => entry.article))];
  const articles = keys.map((key) => describe(ledger, key, rules));
  const finished = articles.filter(({ finishedOn }) => finishedOn === day).length;
  const forArticles = articlePoints(finished, rules);
  const forTime = timePoints(milliseconds, rules);
  const total = together(forArticles, forTime);
  return { day, milliseconds, articles, finished, forArticles, forTime, total };
}

function describe(
  ledger: readonly LedgerEntry[],
  article: string,
  rules: ReadingRules,
): ReadArticle {
  const entries = ledger.filter((entry) => entry.article === article);
  const [first] = entries;
  if (!first) throw new Error(`No entries of ${article}: keys come from the entries`);
  const { source, title, page } = first;
  return { article, source, title, page, ...progressOf(entries, rules) };
}

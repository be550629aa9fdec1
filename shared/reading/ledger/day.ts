import { groupBy } from '../../base/group-by.ts';
import type { ReadingRules } from '../../rulebook/model/rulebook.ts';
import type { Day } from '../calendar/calendar.ts';
import { atMostTheDay } from '../calendar/day-length.ts';
import type { RulesOn } from '../rules/rules-in-force.ts';
import { correctByHand, correctMeasured } from './correct.ts';
import type { LedgerEntry } from './ledger.ts';
import { articleOf, type HandEntry, type LedgerItem, sortLedger } from './ledger-items.ts';
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
  /** Reading time of that day alone, measured and by hand, at most the day. */
  readonly milliseconds: number;
  /** How much of it was measured on pages, after corrections. */
  readonly measured: number;
  /** Every article with reading on that day, the latest first seen last. */
  readonly articles: readonly ReadArticle[];
  /**
   * What the member wrote down for that day, after corrections; finished only where the article
   * was not on a day before.
   */
  readonly byHand: readonly HandEntry[];
  /** How many articles were finished on that day; each once, whatever it was read on. */
  readonly finished: number;
  readonly forArticles: Earned;
  readonly forTime: Earned;
  readonly total: Earned;
}

/**
 * What one day came to.
 * @param ledger at least all items of that day, and those of the same articles on other days
 */
export function summariseDay(
  ledger: readonly LedgerItem[],
  day: Day,
  rules: ReadingRules | RulesOn,
): DaySummary {
  return summarise(indexLedger(ledger, typeof rules === 'function' ? rules : () => rules), day);
}

/** What every day with reading came to, by day, each by the rules of its own. */
export function summariseLedger(
  ledger: readonly LedgerItem[],
  rulesOn: RulesOn,
): ReadonlyMap<Day, DaySummary> {
  const index = indexLedger(ledger, rulesOn);
  const days = [...new Set([...index.measured.keys(), ...index.byHand.keys()])].toSorted();
  return new Map(days.map((day) => [day, summarise(index, day)]));
}

interface LedgerIndex {
  readonly rulesOn: RulesOn;
  /** By day. */
  readonly measured: ReadonlyMap<Day, readonly LedgerEntry[]>;
  readonly byHand: ReadonlyMap<Day, readonly HandEntry[]>;
  /** By article. */
  readonly sessionsOf: ReadonlyMap<string, readonly LedgerEntry[]>;
  /** The first day on which the member says an article was finished, by article. */
  readonly saidOn: ReadonlyMap<string, Day>;
}

function indexLedger(ledger: readonly LedgerItem[], rulesOn: RulesOn): LedgerIndex {
  const { measured, byHand, corrections } = sortLedger(ledger);
  const sessions = correctMeasured(measured, corrections);
  const entries = correctByHand(byHand, corrections);
  const said = entries
    .filter(({ finished }) => finished)
    .toSorted((a, b) => (a.day < b.day ? 1 : -1));
  return {
    rulesOn,
    measured: groupBy(sessions, ({ day }) => day),
    byHand: groupBy(entries, ({ day }) => day),
    sessionsOf: groupBy(sessions, ({ article }) => article),
    // Latest first, so that the earliest is written last and stays.
    saidOn: new Map(said.map((entry) => [articleOf(entry), entry.day])),
  };
}

function summarise(index: LedgerIndex, day: Day): DaySummary {
  const rules = index.rulesOn(day);
  const ofDay = index.measured.get(day) ?? [];
  const byHand = (index.byHand.get(day) ?? []).map((entry) => judge(index, entry));
  const measured = atMostTheDay(timeOf(ofDay), day, rules.zone);
  const milliseconds = atMostTheDay(measured + timeOf(byHand), day, rules.zone);
  const articles = unique(ofDay.map(({ article }) => article)).map((key) =>
    describe(index, key, day),
  );
  const onPages = articles.filter(({ finishedOn }) => finishedOn === day);
  const said = byHand.filter((entry) => entry.finished);
  const finished = new Set([...onPages.map(({ article }) => article), ...said.map(articleOf)]).size;
  const worth = worthOf({ finished, milliseconds }, rules);
  return { day, milliseconds, measured, articles, byHand, finished, ...worth };
}

/** What so many finished articles and so much time are worth on one day. */
export function worthOf(
  { finished, milliseconds }: Pick<DaySummary, 'finished' | 'milliseconds'>,
  rules: ReadingRules,
): Pick<DaySummary, 'forArticles' | 'forTime' | 'total'> {
  const forArticles = articlePoints(finished, rules);
  const forTime = timePoints(milliseconds, rules);
  return { forArticles, forTime, total: together(forArticles, forTime) };
}

function describe(index: LedgerIndex, article: string, day: Day): ReadArticle {
  const entries = index.sessionsOf.get(article) ?? [];
  const [first] = entries;
  if (!first) throw new Error(`No entries of ${article}: keys come from the entries`);
  const { source, title, page } = first;
  const progress = progressOf(entries, index.rulesOn(day), index.rulesOn);
  const finishedOn = earlier(progress.finishedOn, index.saidOn.get(article) ?? null);
  return { article, source, title, page, ...progress, finishedOn };
}

/** The entry, finished only if its article was not finished on a day before. */
function judge(index: LedgerIndex, entry: HandEntry): HandEntry {
  if (!entry.finished) return entry;
  const key = articleOf(entry);
  const sessions = index.sessionsOf.get(key) ?? [];
  const { finishedOn } = progressOf(sessions, index.rulesOn(entry.day), index.rulesOn);
  const first = earlier(finishedOn, index.saidOn.get(key) ?? null);
  return { ...entry, finished: first === entry.day };
}

const earlier = (a: Day | null, b: Day | null): Day | null => {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
};

const timeOf = (entries: readonly { readonly milliseconds: number }[]): number =>
  entries.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

const unique = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

import type { Day } from '../../../../shared/reading/calendar/calendar.ts';
import { correctMeasured } from '../../../../shared/reading/ledger/correct.ts';
import {
  type DaySummary,
  type ReadArticle,
  summariseDay,
} from '../../../../shared/reading/ledger/day.ts';
import type { LedgerEntry } from '../../../../shared/reading/ledger/ledger.ts';
import {
  articleOf,
  type Correction,
  type HandEntry,
  type LedgerItem,
  type Note,
  sortLedger,
} from '../../../../shared/reading/ledger/ledger-items.ts';
import type { RulesOn } from '../../../../shared/reading/rules/rules-in-force.ts';

/** What stands beside an article or an entry by hand. */
interface Annotated {
  /** Of that day. */
  readonly corrections: readonly Correction[];
  /** Of any day, the earliest first. */
  readonly notes: readonly Note[];
}

/** An article with reading time on the day. */
export interface DayArticle extends Annotated {
  readonly about: ReadArticle;
  /** As measured on that day; corrections leave it as it is. Milliseconds. */
  readonly measured: number;
  /** What corrections leave of it. */
  readonly counted: number;
}

/** What the member wrote down for the day. */
export interface DayHandEntry extends Annotated {
  readonly entry: HandEntry;
  /** As written, before corrections. Milliseconds. */
  readonly written: number;
  /** A correction took all of it back. */
  readonly takenBack: boolean;
}

/** The chosen day, as the journal shows it. */
export interface DayDetail {
  readonly summary: DaySummary;
  readonly articles: readonly DayArticle[];
  readonly byHand: readonly DayHandEntry[];
}

/**
 * One day with everything that stands beside it.
 * @param ledger at least all items of that day, and those of the same articles on other days
 */
export function describeDay(ledger: readonly LedgerItem[], day: Day, rulesOn: RulesOn): DayDetail {
  const { measured, byHand, corrections, notes } = sortLedger(ledger);
  const summary = summariseDay(ledger, day, rulesOn);
  const ofDay = measured.filter((entry) => entry.day === day);
  const left = correctMeasured(ofDay, corrections);
  const beside = (correctionOf: string, noteOf: string): Annotated => ({
    corrections: corrections.filter(
      (correction) => correction.day === day && correction.of === correctionOf,
    ),
    notes: notes.filter((note) => note.article === noteOf).toSorted(byDay),
  });
  return {
    summary,
    articles: summary.articles.map((about) => ({
      about,
      measured: timeOf(ofDay, about.article),
      counted: timeOf(left, about.article),
      ...beside(about.article, about.article),
    })),
    byHand: summary.byHand.map((entry) => {
      const written = byHand.find(({ id }) => id === entry.id)?.milliseconds ?? 0;
      const takenBack = written > 0 && entry.milliseconds === 0;
      return { entry, written, takenBack, ...beside(entry.id, articleOf(entry)) };
    }),
  };
}

/** What a correction may still take off an article or an entry by hand. Milliseconds. */
export function leftOf({ articles, byHand }: DayDetail, of: string): number {
  const article = articles.find(({ about }) => about.article === of);
  return article?.counted ?? byHand.find(({ entry }) => entry.id === of)?.entry.milliseconds ?? 0;
}

function timeOf(entries: readonly LedgerEntry[], article: string): number {
  return entries
    .filter((entry) => entry.article === article)
    .reduce((sum, { milliseconds }) => sum + milliseconds, 0);
}

const byDay = (a: Note, b: Note): number => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0);

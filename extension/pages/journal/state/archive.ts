import { groupBy } from '../../../../shared/base/group-by.ts';
import type { Day } from '../../../../shared/reading/calendar/calendar.ts';
import { correctByHand, correctMeasured } from '../../../../shared/reading/ledger/correct.ts';
import {
  articleOf,
  type LedgerItem,
  sortLedger,
  WAYS,
  type Way,
} from '../../../../shared/reading/ledger/ledger-items.ts';

/** One article of the whole ledger, ready to be searched. */
export interface Found {
  readonly article: string;
  readonly title: string;
  /** The last day it was read on. */
  readonly day: Day;
  /** Its notes, the earliest first. */
  readonly notes: readonly string[];
  /** Title and notes, folded. */
  readonly folded: string;
}

/** Every article with its notes, the latest read first. */
export function makeIndex(items: readonly LedgerItem[]): readonly Found[] {
  const { measured, byHand, notes } = sortLedger(items);
  const read = [
    ...measured.map(({ article, title, day }) => ({ article, title, day })),
    ...byHand.map((entry) => ({ article: articleOf(entry), title: entry.title, day: entry.day })),
  ];
  const latest = new Map<string, { article: string; title: string; day: Day }>();
  for (const article of read) {
    const known = latest.get(article.article);
    if (!known || known.day < article.day) latest.set(article.article, article);
  }
  const notesOf = groupBy(notes, ({ article }) => article);
  return [...latest.values()]
    .map((article) => {
      const texts = (notesOf.get(article.article) ?? []).toSorted(byDay).map(({ text }) => text);
      return { ...article, notes: texts, folded: fold([article.title, ...texts].join('\n')) };
    })
    .toSorted((a, b) => byDay(b, a));
}

/** The articles whose title and notes hold every word of a query; none for an empty one. */
export function search(index: readonly Found[], query: string): readonly Found[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return index.filter(({ folded }) => words.every((word) => folded.includes(word)));
}

/** Width, case and kinds of space make no difference to a search. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

const byDay = (a: { readonly day: Day }, b: { readonly day: Day }): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : 0;

/** What one source, or one way of reading by hand, came to. */
export interface SourceTotal {
  readonly from: { readonly source: string } | { readonly way: Way };
  /** After corrections. */
  readonly milliseconds: number;
  readonly articles: number;
  readonly days: number;
}

/** Totals of each source over a year, most read first, then of what was written by hand. */
export function totalBySource(items: readonly LedgerItem[], year: number): readonly SourceTotal[] {
  const { measured, byHand, corrections } = sortLedger(items);
  const inYear = ({ day }: { readonly day: Day }) => day.startsWith(`${year}-`);
  const sessions = correctMeasured(measured.filter(inYear), corrections);
  const written = correctByHand(byHand.filter(inYear), corrections);
  const bySource = groupBy(sessions, ({ source }) => source);
  const totals = [...bySource].map(([source, all]) => total({ source }, all));
  const asRead = written.map((entry) => ({ ...entry, article: articleOf(entry) }));
  const ways = WAYS.map((way) =>
    total(
      { way },
      asRead.filter((entry) => entry.way === way),
    ),
  );
  return [...totals.toSorted((a, b) => b.milliseconds - a.milliseconds), ...ways].filter(
    ({ milliseconds }) => milliseconds > 0,
  );
}

function total(
  from: SourceTotal['from'],
  all: readonly { readonly day: Day; readonly article: string; readonly milliseconds: number }[],
): SourceTotal {
  const counted = all.filter(({ milliseconds }) => milliseconds > 0);
  return {
    from,
    milliseconds: counted.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    articles: new Set(counted.map(({ article }) => article)).size,
    days: new Set(counted.map(({ day }) => day)).size,
  };
}

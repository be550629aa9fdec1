import { groupBy } from '../../base/group-by.ts';
import type { Day } from '../calendar/calendar.ts';
import { type DayRange, isWithin, overlapOf } from '../calendar/calendar-days.ts';
import { type HolidayList, noticesIn } from '../holidays/holidays.ts';
import { correctMeasured } from '../ledger/correct.ts';
import { type DaySummary, type ReadArticle, summariseLedger } from '../ledger/day.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import {
  articleOf,
  type HandEntry,
  type LedgerItem,
  type Note,
  type SortedLedger,
  sortLedger,
} from '../ledger/ledger-items.ts';
import { type DatedRules, rulesInForce, rulesWithin } from '../rules/rules-in-force.ts';
import { tidyNote } from '../shapes/tidy-text.ts';
import { sealChain } from './chain.ts';
import { recordOf } from './merge-records.ts';
import type {
  Chain,
  ChainHeader,
  ReadingRecord,
  RecordArticle,
  RecordByHand,
  RecordDay,
  RecordParts,
} from './record.ts';

/** What a record is made from. */
export interface RecordRequest {
  /** All of it: an article is finished with what was read of it before the period too. */
  readonly ledger: readonly LedgerItem[];
  readonly rules: readonly DatedRules[];
  readonly leave: readonly DayRange[];
  readonly holidays: HolidayList;
  /** Chains of other devices that were imported on this one. */
  readonly imported: readonly Chain[];
  readonly header: Pick<ChainHeader, 'member' | 'device' | 'zone' | 'made' | 'period'>;
  readonly parts: RecordParts;
}

/** The record of a period: this device's chain, and those of other devices as they came. */
export function makeRecord(request: RecordRequest): ReadingRecord {
  return recordOf([...request.imported, makeChain(request)]);
}

function makeChain({ ledger, rules, leave, holidays, header, parts }: RecordRequest): Chain {
  const { period, zone } = header;
  const days = [...summariseLedger(ledger, rulesInForce(rules)).values()].filter(({ day }) =>
    isWithin(day, period),
  );
  const sorted = sortLedger(ledger);
  const noteOn = parts.titles && parts.notes ? placeNotes(days, sorted.notes) : () => null;
  const contents = days
    .map((summary) => recordDay(summary, sorted, { parts, noteOn }))
    .filter(isWorthTelling);
  const since = rulesWithin(rules, period).map(({ from, rulebook }) => ({ from, ...rulebook }));
  const within = leave.flatMap((range) => overlapOf(range, period) ?? []);
  const notices = noticesIn(period, zone, holidays);
  const by = notices.length > 0 ? { holidays: notices } : {};
  return sealChain({ ...header, rulebooks: since, leave: within, ...by }, contents);
}

const isWorthTelling = ({ measured, corrected, finished, byHand }: RecordDay): boolean =>
  measured > 0 || corrected > 0 || finished > 0 || byHand.length > 0;

/** The notes that stand beside an article on a day; null where there are none. */
type NoteOn = (day: Day, article: string) => string | null;

/** A note stands on its own day where the article was read on it, else on the last day it was. */
function placeNotes(days: readonly DaySummary[], notes: readonly Note[]): NoteOn {
  const readOn = new Map<string, Day[]>();
  for (const { day, articles, byHand } of days)
    for (const key of [...articles.map(({ article }) => article), ...byHand.map(articleOf)])
      readOn.set(key, [...(readOn.get(key) ?? []), day]);
  const placed = groupBy(notes, ({ day, article }) => {
    const known = readOn.get(article) ?? [];
    return placeOf(known.includes(day) ? day : (known.at(-1) ?? ''), article);
  });
  return (day, article) => {
    const texts = (placed.get(placeOf(day, article)) ?? []).map(({ text }) => text);
    return texts.length > 0 ? tidyNote(texts.join('\n')) : null;
  };
}

const placeOf = (day: Day, article: string): string => `${day} ${article}`;

interface Telling {
  readonly parts: RecordParts;
  readonly noteOn: NoteOn;
}

function recordDay(summary: DaySummary, ledger: SortedLedger, telling: Telling): RecordDay {
  const { day, measured, finished, articles, byHand } = summary;
  const ofDay = ledger.measured.filter((entry) => entry.day === day);
  const left = correctMeasured(ofDay, ledger.corrections);
  const tell = (article: ReadArticle) => recordArticle(article, { day, left, ...telling });
  return {
    day,
    measured,
    corrected: timeOf(ofDay) - timeOf(left),
    finished,
    articles: telling.parts.titles ? articles.map(tell) : null,
    byHand: byHand.map((entry) => recordByHand(entry, telling)),
  };
}

interface Surroundings extends Telling {
  readonly day: Day;
  /** What corrections left of the day's sessions. */
  readonly left: readonly LedgerEntry[];
}

function recordArticle(
  { article, source, title, page, finishedOn }: ReadArticle,
  { day, left, parts, noteOn }: Surroundings,
): RecordArticle {
  const sessions = left.filter((entry) => entry.article === article);
  return {
    article,
    source,
    title,
    page,
    finished: finishedOn === day,
    milliseconds: parts.articleTimes ? timeOf(sessions) : null,
    note: noteOn(day, article),
  };
}

function recordByHand(entry: HandEntry, { parts, noteOn }: Telling): RecordByHand {
  const { day, way, title, article, milliseconds, finished } = entry;
  const named = parts.titles ? { title, article } : { title: null, article: null };
  return { way, ...named, milliseconds, finished, note: noteOn(day, articleOf(entry)) };
}

const timeOf = (entries: readonly { readonly milliseconds: number }[]): number =>
  entries.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

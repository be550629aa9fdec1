import type { Day } from '../calendar.ts';
import { type DayRange, isWithin, overlapOf } from '../calendar-days.ts';
import { correctMeasured } from '../correct.ts';
import { type DaySummary, type ReadArticle, summariseLedger } from '../day.ts';
import type { LedgerEntry } from '../ledger.ts';
import { type HandEntry, type LedgerItem, type SortedLedger, sortLedger } from '../ledger-items.ts';
import { type DatedRules, rulesInForce, rulesWithin } from '../rules-in-force.ts';
import { tidyNote } from '../source.ts';
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
  /** Chains of other devices that were imported on this one. */
  readonly imported: readonly Chain[];
  readonly header: Pick<ChainHeader, 'member' | 'device' | 'zone' | 'made' | 'period'>;
  readonly parts: RecordParts;
}

/** The record of a period: this device's chain, and those of other devices as they came. */
export function makeRecord(request: RecordRequest): ReadingRecord {
  return recordOf([...request.imported, makeChain(request)]);
}

function makeChain({ ledger, rules, leave, header, parts }: RecordRequest): Chain {
  const { period } = header;
  const days = [...summariseLedger(ledger, rulesInForce(rules)).values()];
  const sorted = sortLedger(ledger);
  const contents = days
    .filter(({ day }) => isWithin(day, period))
    .map((summary) => recordDay(summary, sorted, parts))
    .filter(isWorthTelling);
  const since = rulesWithin(rules, period).map(({ from, rulebook }) => ({ from, ...rulebook }));
  const within = leave.flatMap((range) => overlapOf(range, period) ?? []);
  return sealChain({ ...header, rulebooks: since, leave: within }, contents);
}

const isWorthTelling = ({ measured, corrected, finished, byHand }: RecordDay): boolean =>
  measured > 0 || corrected > 0 || finished > 0 || byHand.length > 0;

function recordDay(summary: DaySummary, ledger: SortedLedger, parts: RecordParts): RecordDay {
  const { day, measured, finished, articles, byHand } = summary;
  const ofDay = ledger.measured.filter((entry) => entry.day === day);
  const left = correctMeasured(ofDay, ledger.corrections);
  const tell = (article: ReadArticle) => recordArticle(article, { day, left, ledger, parts });
  return {
    day,
    measured,
    corrected: timeOf(ofDay) - timeOf(left),
    finished,
    articles: parts.titles ? articles.map(tell) : null,
    byHand: byHand.map((entry) => recordByHand(entry, parts)),
  };
}

interface Surroundings {
  readonly day: Day;
  /** What corrections left of the day's sessions. */
  readonly left: readonly LedgerEntry[];
  readonly ledger: SortedLedger;
  readonly parts: RecordParts;
}

function recordArticle(
  { article, source, title, page, finishedOn }: ReadArticle,
  { day, left, ledger, parts }: Surroundings,
): RecordArticle {
  const sessions = left.filter((entry) => entry.article === article);
  const notes = ledger.notes.filter((note) => note.day === day && note.article === article);
  return {
    article,
    source,
    title,
    page,
    finished: finishedOn === day,
    milliseconds: parts.articleTimes ? timeOf(sessions) : null,
    note:
      parts.notes && notes.length > 0 ? tidyNote(notes.map(({ text }) => text).join('\n')) : null,
  };
}

function recordByHand(entry: HandEntry, { titles }: RecordParts): RecordByHand {
  const { way, title, article, milliseconds, finished } = entry;
  const named = titles ? { title, article } : { title: null, article: null };
  return { way, ...named, milliseconds, finished };
}

const timeOf = (entries: readonly { readonly milliseconds: number }[]): number =>
  entries.reduce((sum, { milliseconds }) => sum + milliseconds, 0);

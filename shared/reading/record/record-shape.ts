import type { YearNotice } from '../holidays/holidays.ts';
import { WAYS } from '../ledger/ledger-items.ts';
import { absent, count, flag, list, nullable, object, oneOf } from '../shapes/shape.ts';
import {
  articleKey,
  day,
  dayRange,
  LONGEST_DAY,
  line,
  note,
  pageNumber,
  randomId,
  rulebookId,
  sha256,
  sourceId,
  title,
  zone,
} from '../shapes/text-shapes.ts';
import type {
  Chain,
  ChainHeader,
  ReadingRecord,
  RecordArticle,
  RecordByHand,
  RecordDay,
  RulebookSince,
  SealedDay,
} from './record.ts';

const MOST_CORRECTED = 1_000_000_000;

const rulebook = object<RulebookSince>({
  from: day,
  id: rulebookId,
  version: rulebookId,
  sha256,
});

const notice = object<YearNotice>({ year: count(2099), document: nullable(line(1, 200)) });

/** What a chain’s first hash is over. */
export const HEADER = object<ChainHeader>({
  member: object({ name: line(1, 100), unit: line(0, 200) }),
  device: randomId,
  zone,
  made: day,
  period: dayRange,
  rulebooks: list(rulebook, 1000),
  leave: list(dayRange, 1000),
  holidays: absent(list(notice, 200)),
});

const article = object<RecordArticle>({
  article: articleKey,
  source: sourceId,
  title,
  page: nullable(pageNumber),
  finished: flag,
  milliseconds: nullable(count(LONGEST_DAY)),
  note: nullable(note),
});

const byHand = object<RecordByHand>({
  way: oneOf(WAYS),
  title: nullable(title),
  article: nullable(articleKey),
  milliseconds: count(LONGEST_DAY),
  finished: flag,
  note: nullable(note),
});

/** What a day’s hash is over, with the one before it. */
export const DAY = object<RecordDay>({
  day,
  measured: count(LONGEST_DAY),
  corrected: count(MOST_CORRECTED),
  finished: count(10_000),
  articles: nullable(list(article, 5000)),
  byHand: list(byHand, 5000),
});

const chain = object<Chain>({
  header: HEADER,
  start: sha256,
  days: list(object<SealedDay>({ before: sha256, content: DAY, hash: sha256 }), 40_000),
  end: sha256,
});

/**
 * The form of a record, and its canonical order of members: one definition for writing, hashing
 * and reading.
 */
export const RECORD = object<ReadingRecord>({
  record: oneOf([1]),
  chains: list(chain, 1000),
});

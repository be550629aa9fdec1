import { rational, whole } from '../../shared/exact/rational.ts';
import type { LedgerEntry } from '../../shared/reading/ledger/ledger.ts';
import type { HandEntry } from '../../shared/reading/ledger/ledger-items.ts';
import type { ReadingRules } from '../../shared/rulebook/model/rulebook.ts';

/** The reading rules of seeds/rulebooks/grassroots-joint-review.yaml, written out by hand. */
export const RULES: ReadingRules = {
  zone: 'Asia/Shanghai',
  finish: { depth: rational(9n, 10n), speed: 1200, least: 20 },
  evidence: { speed: 300, least: 20, most: 120 },
  article: { points: whole(1), capPerDay: whole(6) },
  time: { points: whole(1), perSeconds: 240, capPerDay: whole(8) },
  streak: { points: whole(1), rest: ['sat', 'sun'] },
};
/** A Sunday. */
export const DAY = '2026-11-22';
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** A session of an article of 1000 characters, which ask for 50 s and the 900th character. */
export const entry = (changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  session: 's1',
  day: DAY,
  source: 'people-daily',
  article: 'paper.people.com.cn/rmrb/1',
  title: '标题',
  page: '01',
  issued: DAY,
  chars: 1000,
  milliseconds: 0,
  deepest: 0,
  ...changes,
});

/** A session that finishes its article by itself. */
export const finished = (changes: Partial<LedgerEntry> = {}): LedgerEntry =>
  entry({ milliseconds: 50_000, deepest: 1000, ...changes });

export const byHand = (changes: Partial<HandEntry> = {}): HandEntry => ({
  kind: 'by-hand',
  id: '11111111-1111-4111-8111-111111111111',
  day: DAY,
  way: 'print',
  title: '报纸',
  article: null,
  milliseconds: 10 * MINUTE,
  finished: true,
  ...changes,
});

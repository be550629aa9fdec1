import { rational, whole } from '../../shared/exact/rational.ts';
import type { LedgerEntry } from '../../shared/reading/ledger/ledger.ts';
import type { Correction, HandEntry, Note } from '../../shared/reading/ledger/ledger-items.ts';
import type { ReadingRules } from '../../shared/rulebook/model/rulebook.ts';

/** The rules of the seed: 1,200 characters a minute, 90 %; a point an article, one each 4 minutes. */
export const RULES: ReadingRules = {
  zone: 'Asia/Shanghai',
  finish: { depth: rational(9n, 10n), speed: 1200, least: 20 },
  evidence: { speed: 300, least: 20, most: 120 },
  article: { points: whole(1), capPerDay: whole(6) },
  time: { points: whole(1), perSeconds: 240, capPerDay: whole(8) },
  streak: { points: whole(1), rest: ['sat', 'sun'] },
};

export const idOf = (number: number): string =>
  `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}`;

export const measured = (changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  session: idOf(1),
  day: '2026-11-23',
  source: 'people-daily',
  article: 'a1',
  title: '山村里的图书室',
  page: '01',
  issued: null,
  chars: 1000,
  milliseconds: 240_000,
  deepest: 1000,
  ...changes,
});

export const byHand = (changes: Partial<HandEntry> = {}): HandEntry => ({
  kind: 'by-hand',
  id: idOf(100),
  day: '2026-11-23',
  way: 'print',
  title: '基层治理专题',
  article: null,
  milliseconds: 600_000,
  finished: false,
  ...changes,
});

export const correction = (changes: Partial<Correction> = {}): Correction => ({
  kind: 'correction',
  id: idOf(200),
  day: '2026-11-23',
  of: 'a1',
  less: 60_000,
  reason: '接电话',
  ...changes,
});

export const note = (changes: Partial<Note> = {}): Note => ({
  kind: 'note',
  id: idOf(300),
  day: '2026-11-23',
  article: 'a1',
  text: '可以和村里的小学合办。',
  ...changes,
});

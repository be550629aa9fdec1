import { describe, expect, test } from 'vitest';
import { rational, whole } from '../../../shared/exact/rational.ts';
import { parseDecimal } from '../../../shared/exact/text.ts';
import { summariseDay } from '../../../shared/reading/ledger/day.ts';
import { keepMaximum, type LedgerEntry } from '../../../shared/reading/ledger/ledger.ts';
import {
  articlePoints,
  progressOf,
  timePoints,
  together,
} from '../../../shared/reading/ledger/points.ts';
import { DAY, entry, MINUTE, RULES } from '../rules.ts';

describe('points of a day', () => {
  test.each([
    [0, 0],
    [1, 1],
    [6, 6],
    [7, 6],
    [60, 6],
  ])('%i articles give %i', (articles, points) => {
    expect(articlePoints(articles, RULES)).toEqual({ points: whole(points), cap: whole(6) });
  });

  test.each([
    [0, 0],
    [4 * MINUTE - 1, 0],
    [4 * MINUTE, 1],
    [8 * MINUTE - 1, 1],
    [32 * MINUTE, 8],
    [36 * MINUTE, 8],
  ])('%i ms give %i', (milliseconds, points) => {
    expect(timePoints(milliseconds, RULES)).toEqual({ points: whole(points), cap: whole(8) });
  });

  test('fractions of a point stay exact, and without a cap there is none', () => {
    const article = { points: parseDecimal('0.1') ?? whole(0), capPerDay: null };
    const forArticles = articlePoints(3, { ...RULES, article });
    expect(forArticles).toEqual({ points: rational(3n, 10n), cap: null });
    expect(together(forArticles, timePoints(4 * MINUTE, RULES))).toEqual({
      points: rational(13n, 10n),
      cap: null,
    });
  });
});

// 1000 characters at 1200 a minute: 50 s. 90 % of 1000: the 900th character. 399 characters: 19.95 s,
// so the least, 20 s.
describe('finishing an article', () => {
  test.each<readonly [title: string, entries: LedgerEntry[], finished: string | null]>([
    ['time and depth exactly', [entry({ milliseconds: 50_000, deepest: 900 })], DAY],
    ['a millisecond short', [entry({ milliseconds: 49_999, deepest: 900 })], null],
    ['a character short', [entry({ milliseconds: 50_000, deepest: 899 })], null],
    ['End at once', [entry({ milliseconds: 1_000, deepest: 1000 })], null],
    ['never scrolled', [entry({ milliseconds: 600_000, deepest: 300 })], null],
    ['short text: the least', [entry({ chars: 399, milliseconds: 20_000, deepest: 399 })], DAY],
    ['short text, less', [entry({ chars: 399, milliseconds: 19_999, deepest: 399 })], null],
    [
      'two sessions add their time, the deeper one its depth',
      [
        entry({ milliseconds: 30_000, deepest: 400 }),
        entry({ session: 's2', milliseconds: 20_000, deepest: 900 }),
      ],
      DAY,
    ],
    [
      'on the day when both are reached, in whatever order they come',
      [
        entry({ day: '2026-11-23', milliseconds: 20_000, deepest: 900 }),
        entry({ milliseconds: 30_000, deepest: 400 }),
        entry({ day: '2026-11-24', milliseconds: 90_000, deepest: 1000 }),
      ],
      '2026-11-23',
    ],
  ])('%s', (_, entries, finished) => {
    expect(progressOf(entries, RULES).finishedOn).toBe(finished);
  });

  test('a text that grew later takes no finished day back', () => {
    const read = entry({ day: '2026-11-02', chars: 1000, deepest: 1000, milliseconds: 60_000 });
    const again = entry({ day: '2026-11-04', chars: 1150, deepest: 0, milliseconds: 1000 });
    expect(progressOf([again, read], RULES)).toMatchObject({
      finishedOn: '2026-11-02',
      chars: 1150,
    });
    // Read so far only on the day it had grown, it asks for nine tenths of 1150.
    expect(progressOf([{ ...again, deepest: 1000, milliseconds: 60_000 }], RULES).finishedOn).toBe(
      null,
    );
  });

  test('says what it asks for', () => {
    expect(progressOf([entry({ milliseconds: 10_000, deepest: 950 })], RULES)).toMatchObject({
      needed: 50_000,
      deepEnough: true,
      milliseconds: 10_000,
    });
  });
});

test('a day: its own time, articles finished on it, and points for both', () => {
  const other = { article: 'paper.people.com.cn/rmrb/2', session: 's2', title: '二' };
  const ledger = [
    entry({ milliseconds: 50_000, deepest: 1000 }),
    entry({ ...other, day: '2026-11-21', milliseconds: 300_000, deepest: 1000 }),
    entry({ ...other, milliseconds: 200_000, deepest: 1000 }),
  ];
  expect(summariseDay(ledger, DAY, RULES)).toMatchObject({
    milliseconds: 250_000,
    finished: 1,
    forArticles: { points: whole(1) },
    forTime: { points: whole(1) },
    total: { points: whole(2), cap: whole(14) },
  });
});

describe('what is kept of a report', () => {
  const known = entry({ milliseconds: 5_000, deepest: 300 });
  test.each([
    [
      'greater totals',
      { milliseconds: 6_000, deepest: 400 },
      { milliseconds: 6_000, deepest: 400 },
    ],
    ['a late one', { milliseconds: 4_000, deepest: 200 }, known],
    ['each total apart', { milliseconds: 4_000, deepest: 400 }, { deepest: 400 }],
    ['not another title', { milliseconds: 6_000, title: '改' }, { milliseconds: 6_000 }],
    ['text that came in portions', { chars: 9_000, deepest: 800 }, { chars: 9_000, deepest: 800 }],
    ['not a text of which part is hidden', { chars: 400, deepest: 350 }, { deepest: 350 }],
    ['not another article', { article: 'x', milliseconds: 9_000 }, known],
  ])('%s', (_, report, kept) => {
    expect(keepMaximum(known, { ...known, ...report })).toEqual({ ...known, ...kept });
  });

  test('the same again is the same object, so nothing is written', () => {
    expect(keepMaximum(known, { ...known })).toBe(known);
  });
});

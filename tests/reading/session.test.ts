import { describe, expect, test } from 'vitest';
import { isCounting, type SessionRules } from '../../shared/reading/session.ts';
import { evidence, play, type Setting, secondsByDay } from './scenario.ts';

/** The same rows with every setting written out, as `test.each` wants them. */
const rows = <T>(table: readonly (readonly [string, string, T, Setting?])[]) =>
  table.map(
    ([title, script, expected, setting = {}]) => [title, script, expected, setting] as const,
  );

// Windows worked by hand: nothing known to be in view → the least, 20 s; 200 characters → 40 s;
// 1000 characters → 200 s, held to the most, 120 s.
describe('time on one day', () => {
  const TABLE: readonly (readonly [string, script: string, seconds: number, Setting?])[] = [
    ['plain reading', '0 article, 10 evidence, 20 evidence, 30 settle', 30],
    ['not before it is an article', '10 evidence, 15 article, 20 settle', 5],
    ['a page that is no article', '0 evidence, 5 evidence, 30 settle', 0],
    ['idle past the window', '0 article, 300 settle', 20],
    ['idle exactly to the window', '0 article, 20 settle', 20],
    ['idle a millisecond less', '0 article, 19.999 settle', 19.999],
    ['idle a millisecond more', '0 article, 20.001 settle', 20],
    ['200 characters hold 40 s', '0 article, 0 extent 200/200, 0 evidence, 300 settle', 40],
    ['1000 characters hold 120 s', '0 article, 0 extent 1000/600, 0 evidence, 300 settle', 120],
    ['more text, no sign of reading', '0 article, 5 extent 1000/600, 300 settle', 20],
    ['a long gap gives one window', '0 article, 100 evidence, 110 settle', 30],
    ['two long gaps give two', '0 article, 100 evidence, 200 evidence, 205 settle', 45],
    ['settling often', '0 article, 3 settle, 7 settle, 19 settle, 300 settle', 20],
    ['hidden', '0 article, 8 hidden, 300 settle', 8],
    ['hidden, with signs', '0 article, 8 hidden, 9 evidence, 15 settle', 8],
    ['hidden and back: a sign', '0 article, 8 hidden, 100 visible, 300 settle', 28],
    ['blur', '0 article, 8 blur, 300 settle', 8],
    ['blur and focus back', '0 article, 8 blur, 60 focus, 70 evidence, 75 settle', 23],
    ['blur told twice', '0 article, 8 blur, 9 blur, 60 focus, 65 settle', 13],
    ['focus told again: no sign', '0 article, 15 focus, 16 visible, 17 shown, 300 settle', 20],
    ['one of two back', '0 article, 5 blur, 5 hidden, 50 visible, 65 settle', 5],
    ['both back', '0 article, 5 blur, 5 hidden, 50 visible, 60 focus, 65 settle', 10],
    [
      'opened in the background',
      '0 article, 40 visible, 41 focus, 50 settle',
      9,
      { visible: false, focused: false },
    ],
    ['opened in a window behind', '0 article, 10 evidence, 15 settle', 0, { focused: false }],
    ['left for another page', '0 article, 12 left, 300 settle', 12],
    [
      'back from the back-forward cache',
      '0 article, 12 left, 12 hidden, 90 shown, 90 visible, 95 settle',
      17,
    ],
    ['a clock set back an hour', '0 article, 10 evidence @-3600, 15 settle @-3600', 15],
    ['a clock set forward an hour', '0 article, 10 evidence @3600, 15 settle @3600', 15],
    ['asleep 8 h, seen by the clock', '0 article, 28800 evidence, 28805 settle', 25],
    ['asleep 8 h, unseen', '0 article, 10 evidence @28800, 15 settle @28800', 15],
    ['a clock that runs back', '10 article, 5 evidence, 12 settle', 2],
  ];
  test.each(rows(TABLE))('%s', (_, script, seconds, setting) => {
    const total = play(script, setting).days.reduce((sum, day) => sum + day.milliseconds, 0);
    expect(total / 1000).toBe(seconds);
  });
});

const utc = (month: number, day: number, hour: number, minute: number, second = 0) =>
  Date.UTC(2026, month - 1, day, hour, minute, second);

/** 2026-11-22 23:59:50 in Shanghai. */
const EVENING: Setting = { from: utc(11, 22, 15, 59, 50) };

// New York 2026: clocks go forward on 8 March, a day of 23 h, and back on 1 November, one of 25 h,
// both at 2:00. Midnight is 05:00 UTC in winter and 04:00 UTC in summer.
const rules: SessionRules = { zone: 'America/New_York', evidence };
const newYork = (from: number): Setting => ({ rules, from });
const READ_20 = '0 article, 20 settle';

describe('days', () => {
  test.each<readonly [string, Setting, script: string, Record<string, number>]>([
    ['midnight cuts in two', EVENING, READ_20, { '2026-11-22': 10, '2026-11-23': 10 }],
    ['up to midnight', EVENING, '0 article, 10 settle', { '2026-11-22': 10 }],
    ['from midnight', EVENING, '10 article, 20 settle', { '2026-11-23': 10 }],
    ['not the day of UTC', { from: utc(11, 22, 16, 30) }, READ_20, { '2026-11-23': 20 }],
    [
      'into a 23-hour day',
      newYork(utc(3, 8, 4, 59, 50)),
      READ_20,
      { '2026-03-07': 10, '2026-03-08': 10 },
    ],
    ['over the hour it skips', newYork(utc(3, 8, 6, 59, 50)), READ_20, { '2026-03-08': 20 }],
    ['out of it', newYork(utc(3, 9, 3, 59, 50)), READ_20, { '2026-03-08': 10, '2026-03-09': 10 }],
    ['the hour that comes twice', newYork(utc(11, 1, 5, 59, 50)), READ_20, { '2026-11-01': 20 }],
    [
      'out of a 25-hour day',
      newYork(utc(11, 2, 4, 59, 50)),
      READ_20,
      { '2026-11-01': 10, '2026-11-02': 10 },
    ],
    [
      'a clock set back a day',
      {},
      '0 article, 10 evidence @-86400, 15 settle @-86400',
      { '2026-11-22': 10, '2026-11-21': 5 },
    ],
    [
      'a clock set forward a day',
      {},
      '0 article, 10 evidence @86400, 15 settle @86400',
      { '2026-11-22': 10, '2026-11-23': 5 },
    ],
    [
      'away over midnight',
      EVENING,
      '0 article, 5 hidden, 36000 visible, 36005 settle',
      { '2026-11-22': 5, '2026-11-23': 5 },
    ],
  ])('%s', (_, setting, script, seconds) => {
    expect(secondsByDay(play(script, setting))).toEqual(seconds);
  });
});

describe('text seen', () => {
  const TABLE: readonly (readonly [string, script: string, Record<string, number>, Setting?])[] = [
    ['scrolling back', '0 article, 1 extent 200/500, 2 extent 200/200', { '2026-11-22': 500 }],
    ['never beyond the end', '0 article, 1 extent 200/900', { '2026-11-22': 600 }],
    [
      'not while hidden',
      '0 article, 1 extent 200/200, 2 hidden, 3 extent 200/600',
      { '2026-11-22': 200 },
    ],
    [
      'not without a reader',
      '0 article, 1 extent 200/200, 60 extent 200/600',
      { '2026-11-22': 200 },
    ],
    [
      'as the reader comes back',
      '0 article, 60 extent 200/600, 70 evidence',
      { '2026-11-22': 600 },
    ],
    [
      'each day its own',
      '0 article, 1 extent 200/300, 12 extent 200/400',
      { '2026-11-22': 300, '2026-11-23': 400 },
      EVENING,
    ],
  ];
  test.each(rows(TABLE))('%s', (_, script, expected, setting) => {
    const { days } = play(script, setting);
    expect(Object.fromEntries(days.map(({ day, deepest }) => [day, deepest]))).toEqual(expected);
  });
});

test('counting ends with the window', () => {
  expect(isCounting(play('0 article, 19 settle'))).toBe(true);
  expect(isCounting(play('0 article, 20 settle'))).toBe(false);
});

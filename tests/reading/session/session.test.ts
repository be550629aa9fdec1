import { describe, expect, test } from 'vitest';
import { clockJump } from '../../../shared/reading/session/clock-jump.ts';
import { isCounting } from '../../../shared/reading/session/session.ts';
import { play, type Setting } from './scenario.ts';

/** 2026-11-22 23:59:50 in Shanghai. */
const EVENING: Setting = { from: Date.UTC(2026, 10, 22, 15, 59, 50) };

describe('text seen', () => {
  const TABLE: readonly (readonly [string, script: string, Record<string, number>, Setting?])[] = [
    ['scrolling back', '0 article, 1 extent 200/500, 2 extent 200/200', { '2026-11-22': 500 }],
    ['never beyond the end', '0 article, 1 extent 200/900', { '2026-11-22': 600 }],
    ['nothing before it is an article', '0 extent 200/500, 1 article', { '2026-11-22': 0 }],
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
      'not by a page that scrolls itself',
      '0 article, 1 extent 200/200, 50 scroll, 50 extent 200/600',
      { '2026-11-22': 200 },
    ],
    [
      'each day its own',
      '0 article, 1 extent 200/300, 12 extent 200/400',
      { '2026-11-22': 300, '2026-11-23': 400 },
      EVENING,
    ],
    ['a text that grows', '0 article, 1 extent 200/600, 2 article 900', { '2026-11-22': 600 }],
    [
      'a text of which part is hidden later',
      '0 article, 1 extent 200/500, 2 article 300, 3 extent 200/300',
      { '2026-11-22': 500 },
    ],
    [
      'all of it by ear, wherever the page stands',
      '0 article, 1 extent 200/200',
      { '2026-11-22': 600 },
      { declared: true },
    ],
    [
      'by ear no more than by eye while away',
      '0 article, 1 left',
      {},
      { declared: true, focused: false },
    ],
  ];
  test.each(
    TABLE.map(([title, script, expected, setting = {}]) => ({ title, script, expected, setting })),
  )('$title', ({ script, expected, setting }) => {
    const { days } = play(script, setting);
    expect(Object.fromEntries(days.map(({ day, deepest }) => [day, deepest]))).toEqual(expected);
  });
});

test('no text is shorter than what was seen of it', () => {
  expect(play('0 article, 1 extent 200/500, 2 article 300').chars).toBe(500);
  expect(play('0 article, 1 extent 200/200, 2 article 300').chars).toBe(300);
});

test('counting ends with the window', () => {
  expect(isCounting(play('0 article, 19 settle'))).toBe(true);
  expect(isCounting(play('0 article, 20 settle'))).toBe(false);
});

// The wall clock beside 10 s of the monotonic one.
test.each([
  ['runs with it', 10_000, 0],
  ['is trimmed by the network', 11_999, 0],
  ['is set forward', 12_000, 2_000],
  ['is set back', -3_590_000, -3_600_000],
  ['runs on in a sleep of 8 h', 28_810_000, 28_800_000],
])('a clock that %s', (_, wall, jump) => {
  expect(clockJump({ monotonic: 5, wall: 100 }, { monotonic: 10_005, wall: 100 + wall })).toBe(
    jump,
  );
});

import { describe, expect, test } from 'vitest';
import { rational, whole } from '../../../shared/exact/rational.ts';
import { NO_HOLIDAYS } from '../../../shared/reading/holidays/holidays.ts';
import { type StreakDays, streakOn } from '../../../shared/reading/ledger/streak.ts';
import { RULES } from '../rules.ts';

/** One letter a day from Monday, 2026-11-02: `x` read, `.` not, `L` on leave, `l` on leave and read. */
function daysOf(letters: string): StreakDays {
  const all = [...letters].map((letter, index) => ({ letter, day: day(index + 2) }));
  const read = all.filter(({ letter }) => letter === 'x' || letter === 'l');
  const leave = all.filter(({ letter }) => letter === 'L' || letter === 'l');
  return {
    points: new Map(read.map((date) => [date.day, whole(3)])),
    leave: leave.map((date) => ({ from: date.day, to: date.day })),
    rulesOn: () => RULES,
    holidays: NO_HOLIDAYS,
  };
}

const day = (date: number): string => `2026-11-${`${date}`.padStart(2, '0')}`;

// Weekends are days of rest: the 7th, 8th, 14th and 15th. Counted on the fingers.
describe('the streak on the last day', () => {
  test.each([
    // Mo Tu We Th Fr Sa Su
    ['nothing yet', '.', 0, null, false],
    ['the first day', 'x', 1, 2, true],
    ['five days', 'xxxxx', 5, 2, true],
    ['today not yet', 'xxxx.', 4, 2, false],
    ['yesterday missed', 'xxx.x', 1, 6, true],
    ['yesterday missed, today not yet', 'xxx..', 0, null, false],
    ['a weekend between', 'xxxxx..x', 6, 2, true],
    ['a weekend read counts no more', 'xxxxxxxx', 6, 2, true],
    ['on the weekend itself', 'xxxxx..', 5, 2, true],
    ['only on a weekend', '.....xx', 0, null, true],
    ['leave breaks nothing', 'xxLLx', 3, 2, true],
    ['nor does it count', 'xxllx', 3, 2, true],
    ['leave over a weekend', 'xxxxL..Lx', 5, 2, true],
    ['a day missed before leave', 'xxx.Lx', 0, null, true],
    ['on leave today', 'xxL', 2, 2, true],
    ['leave before the first day', 'LLx', 1, 4, true],
  ])('%s: %s', (_, letters, days, since, met) => {
    const today = day(letters.length + 1);
    expect(streakOn(today, daysOf(letters))).toEqual({
      days,
      since: since === null ? null : day(since as number),
      met,
    });
  });
});

test.each([
  ['', 0],
  ['xx.xx', 2],
  // A Saturday's reading counts for nothing, and Monday the 9th breaks it
  ['xx.xxx..xxx', 3],
  ['xxxxx..x.xx', 6],
  ['xx.LL.xLx', 2],
])('of all days of “%s”, the longest streak is %i', (letters, days) => {
  const about = daysOf(letters);
  const streaks = [...letters].map((_, index) => streakOn(day(index + 2), about).days);
  expect(Math.max(0, ...streaks)).toBe(days);
});

test('a day counts from the points that the rules ask for', () => {
  const points = (value: ReturnType<typeof whole>) => ({
    ...daysOf(''),
    points: new Map([[day(2), value]]),
  });
  expect(streakOn(day(2), points(rational(99n, 100n))).days).toBe(0);
  expect(streakOn(day(2), points(whole(1))).days).toBe(1);
});

test('each day by the rules of its own', () => {
  const stricter = { ...RULES, streak: { points: whole(4), rest: [] } };
  const rulesOn = (on: string) => (on < day(4) ? RULES : stricter);
  expect(streakOn(day(4), { ...daysOf('xxx'), rulesOn })).toMatchObject({ days: 2, met: false });
  expect(streakOn(day(9), { ...daysOf('xxxxx..x'), rulesOn })).toMatchObject({ days: 0 });
});

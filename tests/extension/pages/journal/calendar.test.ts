import { describe, expect, test } from 'vitest';
import {
  axisTop,
  dayByKey,
  makeBars,
  makeYear,
  stepOf,
  yearsOf,
} from '../../../../extension/pages/journal/state/calendar.ts';
import { weekAround } from '../../../../shared/reading/calendar/calendar-days.ts';

const MINUTE = 60_000;

// Both sides of every step.
test.each([
  [0, 0],
  [1, 1],
  [5 * MINUTE - 1, 1],
  [5 * MINUTE, 2],
  [15 * MINUTE - 1, 2],
  [15 * MINUTE, 3],
  [30 * MINUTE - 1, 3],
  [30 * MINUTE, 4],
  [60 * MINUTE - 1, 4],
  [60 * MINUTE, 5],
])('%i ms of reading are step %i', (milliseconds, step) => {
  expect(stepOf(milliseconds)).toBe(step);
});

// From a printed calendar: 1 January 2026 was a Thursday; 2024 was a leap year and began on Monday.
test.each([
  [2024, 366, 53, 0],
  [2026, 365, 53, 3],
  [2028, 366, 53, 5],
])('%i has %i days in %i weeks and begins in row %i', (year, days, weeks, row) => {
  const calendar = makeYear(year, new Map());
  expect(calendar.rows.flat()).toHaveLength(days);
  expect(calendar.weeks).toBe(weeks);
  const first = calendar.rows.flat().find(({ day }) => day === `${year}-01-01`);
  expect(first).toMatchObject({ week: 0, row, step: 0 });
});

test('a day stands under its month and beside its weekday', () => {
  const calendar = makeYear(2026, new Map([['2026-11-23', 30 * MINUTE]]));
  const cell = calendar.rows[0]?.find(({ day }) => day === '2026-11-23');
  expect(cell).toEqual({
    day: '2026-11-23',
    week: 47,
    row: 0,
    step: 4,
    milliseconds: 30 * MINUTE,
  });
  expect(calendar.months[10]).toEqual({ month: 11, week: 43 });
});

describe('keys walk the calendar', () => {
  test.each([
    ['ArrowDown', '2026-11-22', '2026-11-23'],
    ['ArrowUp', '2026-11-23', '2026-11-22'],
    ['ArrowRight', '2026-11-23', '2026-11-30'],
    ['ArrowLeft', '2026-01-03', '2025-12-27'],
    ['Home', '2026-11-26', '2026-11-23'],
    ['End', '2026-11-23', '2026-11-29'],
    ['PageDown', '2026-01-31', '2026-02-28'],
    ['PageDown', '2024-01-31', '2024-02-29'],
    ['PageUp', '2026-03-31', '2026-02-28'],
    ['PageUp', '2026-01-15', '2025-12-15'],
    ['Enter', '2026-11-23', null],
    ['a', '2026-11-23', null],
  ])('%s on %s → %s', (key, from, to) => {
    expect(dayByKey(key, from)).toBe(to);
  });
});

test('bars hold every day of their range, read on or not', () => {
  const times = new Map([
    ['2026-11-23', 10 * MINUTE],
    ['2026-11-25', 20 * MINUTE],
    ['2026-12-01', 99 * MINUTE],
  ]);
  const { bars, milliseconds, daysRead } = makeBars(weekAround('2026-11-23'), times);
  expect(bars.map((bar) => bar.milliseconds / MINUTE)).toEqual([10, 0, 20, 0, 0, 0, 0]);
  expect([milliseconds, daysRead]).toEqual([30 * MINUTE, 2]);
  expect(bars[6]?.weekday).toBe('sun');
});

test.each([
  [[], [2026]],
  [
    ['2024-05-01', '2025-05-01'],
    [2024, 2025, 2026],
  ],
  [['2026-05-01'], [2026]],
])('with reading on %j the years are %j', (days, years) => {
  expect(yearsOf(days, '2026-11-23')).toEqual(years);
});

test.each([
  // milliseconds of the longest day, where the axis ends in minutes
  [0, 30],
  [27_000, 30],
  [30 * MINUTE, 30],
  [30 * MINUTE + 1, 60],
  [3 * 60 * MINUTE, 240],
  [24 * 60 * MINUTE, 1440],
])('an axis for %i ms reaches to %i minutes: 27 seconds never fill it', (most, minutes) => {
  const week = weekAround('2026-11-23');
  const month = makeBars(week, new Map([['2026-11-24', most]]));
  expect(axisTop(makeBars(week, new Map()), month)).toBe(minutes);
});

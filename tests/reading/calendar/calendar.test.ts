import { describe, expect, test } from 'vitest';
import {
  dayAt,
  isDay,
  isZone,
  splitAtMidnight,
} from '../../../shared/reading/calendar/calendar.ts';
import {
  addDays,
  addMonths,
  daysIn,
  isWithin,
  monthAround,
  overlapOf,
  quarterAround,
  weekAround,
  weekdayOf,
} from '../../../shared/reading/calendar/calendar-days.ts';
import { lengthOfDay } from '../../../shared/reading/calendar/day-length.ts';

// From the zone database: clocks in New York 2026 change on 8 March and 1 November, on Lord Howe by
// half an hour on 5 April and 4 October; Samoa had no 30 December 2011; Cairo's go from 24:00 to 1:00
// on 24 April and back from 24:00 to 23:00 on 29 October.
test.each([
  ['Asia/Shanghai', '2026-11-22', 24],
  ['America/New_York', '2026-03-07', 24],
  ['America/New_York', '2026-03-08', 23],
  ['America/New_York', '2026-11-01', 25],
  ['Australia/Lord_Howe', '2026-04-05', 24.5],
  ['Australia/Lord_Howe', '2026-10-04', 23.5],
  ['Africa/Cairo', '2026-04-24', 23],
  ['Africa/Cairo', '2026-10-29', 25],
  ['Pacific/Apia', '2011-12-29', 24],
  ['Pacific/Apia', '2011-12-30', 0],
  ['Pacific/Kiritimati', '2026-01-01', 24],
])('in %s, %s has %d hours', (zone, day, hours) => {
  expect(lengthOfDay(day, zone) / 3_600_000).toBe(hours);
});

// From the zone database: Nepal is 5:45 ahead of UTC; São Paulo skipped from 0:00 to 1:00 on
// 4 November 2018 and went back from 24:00 to 23:00 on 16 February 2019; Lord Howe went back by half
// an hour at 2:00 on 5 April 2026.
describe('time is cut at midnight', () => {
  test.each([
    ['Asia/Shanghai', '2026-11-22T15:30:00Z', 1, { '2026-11-22': 0.5, '2026-11-23': 0.5 }],
    ['Asia/Kathmandu', '2026-11-22T18:00:00Z', 1, { '2026-11-22': 0.25, '2026-11-23': 0.75 }],
    ['Asia/Kathmandu', '2026-11-22T18:00:00Z', 0.25, { '2026-11-22': 0.25 }],
    ['America/Sao_Paulo', '2018-11-04T02:00:00Z', 24, { '2018-11-03': 1, '2018-11-04': 23 }],
    ['America/Sao_Paulo', '2019-02-17T01:00:00Z', 3, { '2019-02-16': 2, '2019-02-17': 1 }],
    [
      'Australia/Lord_Howe',
      '2026-04-04T12:00:00Z',
      27,
      { '2026-04-04': 1, '2026-04-05': 24.5, '2026-04-06': 1.5 },
    ],
    ['Pacific/Apia', '2011-12-30T09:00:00Z', 2, { '2011-12-29': 1, '2011-12-31': 1 }],
  ])('in %s, from %s, %d hours', (zone, from, hours, expected) => {
    const parts = splitAtMidnight(Date.parse(from), hours * 3_600_000, zone);
    const byDay = parts.map(({ day, milliseconds }) => [day, milliseconds / 3_600_000]);
    expect(Object.fromEntries(byDay)).toEqual(expected);
  });
});

test('a day begins at another instant in each zone', () => {
  const instant = Date.parse('2026-11-22T16:00:00Z');
  expect([dayAt(instant - 1, 'Asia/Shanghai'), dayAt(instant, 'Asia/Shanghai')]).toEqual([
    '2026-11-22',
    '2026-11-23',
  ]);
  expect(dayAt(instant, 'America/New_York')).toBe('2026-11-22');
  expect(() => dayAt(instant, 'Nowhere/At_All')).toThrow(RangeError);
});

test.each([
  ['Asia/Shanghai', true],
  ['UTC', true],
  ['Nowhere/At_All', false],
  ['Nowhere+08', false],
  ['', false],
])('“%s” is a zone: %s', (name, expected) => {
  expect(isZone(name)).toBe(expected);
});

describe('days without a clock', () => {
  test.each([
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-03-07', 1, '2026-03-08'],
    ['2026-11-01', 1, '2026-11-02'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-01-01', 365, '2027-01-01'],
  ])('%s and %i', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-11-30', -3, '2026-08-30'],
  ])('%s and %i months', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test.each([
    ['2026-11-22', 'sun'],
    ['2026-11-23', 'mon'],
    ['2026-11-28', 'sat'],
    ['2000-01-01', 'sat'],
    ['2028-02-29', 'tue'],
  ])('%s is a %s', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['1999-12-31', false],
    ['2026-02-30', false],
    ['2026-04-31', false],
    ['２026-01-01', false],
    [20260101, false],
    [null, false],
  ])('%s is a day: %s', (value, expected) => {
    expect(isDay(value)).toBe(expected);
  });
});

test('ranges hold both ends', () => {
  const week = { from: '2026-11-28', to: '2026-12-01' };
  expect(daysIn(week)).toEqual(['2026-11-28', '2026-11-29', '2026-11-30', '2026-12-01']);
  expect(daysIn({ from: '2026-12-01', to: '2026-11-28' })).toEqual([]);
  expect(
    ['2026-11-27', '2026-11-28', '2026-12-01', '2026-12-02'].map((day) => isWithin(day, week)),
  ).toEqual([false, true, true, false]);
  expect(overlapOf(week, { from: '2026-12-01', to: '2026-12-09' })).toEqual({
    from: '2026-12-01',
    to: '2026-12-01',
  });
  expect(overlapOf(week, { from: '2026-12-02', to: '2026-12-09' })).toBeNull();
});

describe('around a day', () => {
  test.each([
    ['2026-11-23', '2026-11-23', '2026-11-29'],
    ['2026-11-22', '2026-11-16', '2026-11-22'],
    ['2026-01-01', '2025-12-29', '2026-01-04'],
  ])('the week of %s is %s to %s', (day, from, to) => {
    expect(weekAround(day)).toEqual({ from, to });
  });

  test.each([
    ['2026-02-14', '2026-02-01', '2026-02-28'],
    ['2024-02-14', '2024-02-01', '2024-02-29'],
    ['2026-12-31', '2026-12-01', '2026-12-31'],
  ])('the month of %s is %s to %s', (day, from, to) => {
    expect(monthAround(day)).toEqual({ from, to });
  });

  test.each([
    ['2026-01-01', '2026-01-01', '2026-03-31'],
    ['2026-06-30', '2026-04-01', '2026-06-30'],
    ['2026-12-31', '2026-10-01', '2026-12-31'],
  ])('the quarter of %s is %s to %s', (day, from, to) => {
    expect(quarterAround(day)).toEqual({ from, to });
  });
});

import { describe, expect, test } from 'vitest';
import { whole } from '../../../shared/exact/rational.ts';
import { RECORD_SHEET_WORDS } from '../../../shared/messages/record-sheets.ts';
import { daysIn } from '../../../shared/reading/calendar/calendar-days.ts';
import { collectRecords } from '../../../shared/reading/handed-in/collect-records.ts';
import { NO_HOLIDAYS, noticesIn } from '../../../shared/reading/holidays/holidays.ts';
import { readHolidays } from '../../../shared/reading/holidays/read-holidays.ts';
import { freeDay } from '../../../shared/reading/ledger/free-day.ts';
import { goalOn } from '../../../shared/reading/ledger/goal.ts';
import { streakOn } from '../../../shared/reading/ledger/streak.ts';
import { aboutSheet } from '../../../shared/reading/record/about-sheet.ts';
import { makeRecord } from '../../../shared/reading/record/make-record.ts';
import { readRecord, writeRecord } from '../../../shared/reading/record/read-record.ts';
import type { ReadingRules } from '../../../shared/rulebook/model/rulebook.ts';
import { RULEBOOK, request } from '../record/example.ts';
import { finished, RULES } from '../rules.ts';
import { CHINA, CHINA_TEXT } from './china.ts';

// Counted in the notices themselves: days off, the days of each holiday, and days worked in exchange.
test.each([
  [2024, '国办发明电〔2023〕7号', [1, 8, 3, 5, 1, 3, 7], 8],
  [2025, '国办发明电〔2024〕12号', [1, 8, 3, 5, 3, 8], 5],
  [2026, '国办发明电〔2025〕7号', [3, 9, 3, 5, 3, 3, 7], 6],
])('%i, by %s', (year, document, days, work) => {
  const notice = CHINA.years.find((known) => known.year === year);
  expect(notice?.document).toBe(document);
  expect(notice?.off.map((range) => daysIn(range).length)).toEqual(days);
  expect(notice?.work).toHaveLength(work);
});

const on = (day: string, rules: ReadingRules = RULES, holidays = CHINA) =>
  freeDay(day, { leave: [], rulesOn: () => rules, holidays });

test.each([
  // Weekdays by the calendar on the wall
  ['a Thursday of National Day', '2026-10-01', 'holiday'],
  ['the Saturday in it', '2026-10-03', 'holiday'],
  ['the last of its days', '2026-10-07', 'holiday'],
  ['the Thursday after it', '2026-10-08', null],
  ['the Saturday worked in exchange', '2026-10-10', null],
  ['the Sunday after it', '2026-10-11', 'rest'],
  ['the Sunday worked before it', '2026-09-20', null],
  ['a Monday of a year without a notice', '2027-10-04', null],
  ['a Saturday of it', '2027-10-02', 'rest'],
])('%s, %s: %s', (_, day, free) => {
  expect(on(day)).toBe(free);
});

test('leave frees a make-up day too', () => {
  const leave = [{ from: '2026-10-10', to: '2026-10-10' }];
  expect(freeDay('2026-10-10', { leave, rulesOn: () => RULES, holidays: CHINA })).toBe('leave');
});

test('it holds in its own zones, and for rules that have days of rest', () => {
  expect(on('2026-10-01', { ...RULES, zone: 'Asia/Urumqi' })).toBe('holiday');
  expect(on('2026-10-01', { ...RULES, zone: 'Europe/Berlin' })).toBeNull();
  expect(on('2026-10-03', { ...RULES, streak: { ...RULES.streak, rest: [] } })).toBeNull();
  expect(on('2026-10-10', { ...RULES, zone: 'Europe/Berlin' })).toBe('rest');
});

/**
 * The streak on Monday, 12 October 2026, where these days were read. Working days from 18 September on:
 * Fri 18, Sun 20, Mon 21 to Thu 24, Mon 28 to Wed 30, Thu 8 October, Fri 9, Sat 10, Mon 12. That is 13.
 */
describe('the week of National Day', () => {
  const WORKED = [
    ...['18', '20', '21', '22', '23', '24', '28', '29', '30'].map((day) => `2026-09-${day}`),
    ...['08', '09', '10', '12'].map((day) => `2026-10-${day}`),
  ];
  const streak = (read: readonly string[], holidays = CHINA) =>
    streakOn('2026-10-12', {
      leave: [],
      rulesOn: () => RULES,
      holidays,
      points: new Map(read.map((day) => [day, whole(3)])),
    });

  test('breaks no streak of somebody who read on every working day', () => {
    expect(streak(WORKED)).toEqual({ days: 13, since: '2026-09-18', met: true });
  });

  test('by the weekdays alone it would', () => {
    expect(streak(WORKED, NO_HOLIDAYS)).toMatchObject({ days: 3, since: '2026-10-08' });
  });

  test('a make-up day that was not read does', () => {
    expect(streak(WORKED.filter((day) => day !== '2026-10-10'))).toMatchObject({ days: 1 });
  });

  test('reading on a holiday counts no more', () => {
    expect(streak([...WORKED, '2026-10-02', '2026-10-03'])).toMatchObject({ days: 13 });
  });
});

test.each([
  ['2026-10-02', 'holiday', false],
  ['2026-10-10', null, false],
  ['2027-10-04', null, true],
])('the goal of %s: %s', (day, free, unannounced) => {
  const goal = goalOn(day, whole(0), {
    goal: 6,
    leave: [],
    rulesOn: () => RULES,
    holidays: CHINA,
  });
  expect(goal).toMatchObject({ free, unannounced });
});

test('of a year without a notice nothing is said where no list is needed', () => {
  const about = { goal: null, leave: [], holidays: CHINA };
  const abroad = { ...RULES, zone: 'Europe/Berlin' };
  expect(goalOn('2027-10-04', whole(0), { ...about, rulesOn: () => abroad })).toMatchObject({
    unannounced: false,
  });
});

describe('records', () => {
  const rules = [{ from: '2026-01-01', rulebook: RULEBOOK, rules: RULES }];
  const recordOf = (from: string, to: string, holidays = CHINA) => {
    const asked = request([finished({ day: from })], { rules, holidays });
    return makeRecord({ ...asked, header: { ...asked.header, made: to, period: { from, to } } });
  };
  const collect = (record: ReturnType<typeof recordOf>, holidays = CHINA) =>
    collectRecords([{ file: 'a.xlsx', record }], {
      rulebook: RULEBOOK,
      rules: RULES,
      valid: { from: '2026-01-01', to: '2027-12-31' },
      holidays,
    });

  // February: 20 weekdays, less 16 to 20 and 23, with the 14th and 28th. September: 22, less the 25th,
  // with the 20th. October: 22, less 1, 2, 5, 6 and 7, with the 10th.
  test.each([
    ['2026-02', 28, 16],
    ['2026-09', 30, 22],
    ['2026-10', 31, 18],
    ['2026-11', 30, 21],
  ])('of %s, with its %i days, %i are due', (month, last, due) => {
    const { members } = collect(recordOf(`${month}-01`, `${month}-${last}`));
    expect(members[0]?.months).toMatchObject([{ month, due }]);
  });

  test('say by which notices, and that a year has none yet', () => {
    const record = recordOf('2026-12-01', '2027-01-31');
    expect(record.chains[0]?.header.holidays).toEqual([
      { year: 2026, document: '国办发明电〔2025〕7号' },
      { year: 2027, document: null },
    ]);
    expect(readRecord(writeRecord(record))).toMatchObject({ ok: true, value: record });
    const words = RECORD_SHEET_WORDS.zh;
    const { rows } = aboutSheet(record, [], { words, language: 'zh' });
    const row = rows.find(({ cells }) => cells[0]?.value === '放假安排');
    expect(row?.cells[1]?.value).toBe(
      '2026: 国办发明电〔2025〕7号\n2027: 尚未收录，只按每周的休息日',
    );
  });

  test('of a year without a notice are told so, once', () => {
    const { problems, members } = collect(recordOf('2027-01-01', '2027-02-28'));
    expect(problems.map(({ code, values }) => [code, values])).toEqual([
      ['holidays-unannounced', { year: '2027' }],
    ]);
    expect(members[0]?.months).toMatchObject([{ due: 21 }, { due: 20 }]);
  });

  test('that went by another notice, or by none yet, are told so; older ones do not say', () => {
    const codes = (theirs: typeof CHINA) =>
      collect(recordOf('2026-10-01', '2026-10-31', theirs)).problems.map(({ code }) => code);
    expect(codes({ ...CHINA, years: [] })).toEqual(['record-other-holidays']);
    expect(codes(NO_HOLIDAYS)).toEqual([]);
    expect(codes(CHINA)).toEqual([]);
  });

  test('elsewhere no notice is named', () => {
    expect(noticesIn({ from: '2026-10-01', to: '2026-10-31' }, 'Europe/Berlin', CHINA)).toEqual([]);
  });
});

test.each([
  ['a day that is none', '2026-10-07 }', '2026-10-32 }', 'years[2].off[6].to'],
  ['a holiday that ends before it begins', '2026-10-07 }', '2026-09-30 }', 'years[2].off[6]'],
  ['holidays that meet', 'to: 2026-09-27', 'to: 2026-10-01', 'years[2].off[6]'],
  ['a make-up day on a Friday', '2026-10-10]', '2026-10-09]', 'years[2].work[5]'],
  ['a make-up day within a holiday', '2026-10-10]', '2026-10-04]', 'years[2].work[5]'],
  ['a year twice', 'year: 2026', 'year: 2025', 'years[2].year'],
  ['a notice without a number', '国办发明电〔2025〕7号', "''", 'years[2].document'],
  ['an unknown key', 'issued: 2025-11-04', 'dated: 2025-11-04', 'years[2].dated'],
  ['another form', 'holidays: 1', 'holidays: 2', 'holidays'],
])('%s is refused with its place', (_, written, wrong, path) => {
  expect(CHINA_TEXT).toContain(written);
  expect(() => readHolidays(CHINA_TEXT.replace(written, wrong))).toThrow(path);
});

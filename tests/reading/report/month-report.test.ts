import { describe, expect, test } from 'vitest';
import { formatFraction } from '../../../shared/exact/text.ts';
import type { LedgerItem } from '../../../shared/reading/ledger/ledger-items.ts';
import { makeRecord } from '../../../shared/reading/record/make-record.ts';
import { recordOf } from '../../../shared/reading/record/merge-records.ts';
import { type MonthReport, monthReport } from '../../../shared/reading/report/month-report.ts';
import { CHINA } from '../holidays/china.ts';
import { OFFICE, request } from '../record/example.ts';
import { byHand, entry, finished, MINUTE, RULES } from '../rules.ts';

const key = (id: number) => `paper.people.com.cn/rmrb/${id}`;
const ALL = { titles: true, articleTimes: true, notes: true };
const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };

const note = (day: string, article: string, text: string): LedgerItem => ({
  kind: 'note',
  id: '00000000-0000-4000-8000-000000000009',
  day,
  article,
  text,
});

const LAPTOP_ITEMS: readonly LedgerItem[] = [
  // A holiday, a working day, a make-up Saturday
  finished({ session: 'a', day: '2026-10-02', article: key(1), milliseconds: 10 * MINUTE }),
  finished({ session: 'b', day: '2026-10-08', article: key(2), milliseconds: 20 * MINUTE }),
  entry({
    session: 'c',
    day: '2026-10-10',
    article: key(3),
    milliseconds: 4 * MINUTE,
    deepest: 10,
  }),
  byHand({ id: '11111111-1111-4111-8111-111111111111', day: '2026-10-12' }),
  note('2026-10-08', key(2), '一点心得\n又一点'),
  // Of other months
  finished({ session: 'd', day: '2026-09-30', article: key(4), milliseconds: 9 * MINUTE }),
];

/** October, looked at on a day, with what two devices hold. */
function october(
  today: string,
  office: readonly LedgerItem[] = [],
  parts: typeof ALL = ALL,
): MonthReport {
  const asked = (items: readonly LedgerItem[]) => request(items, { holidays: CHINA, parts });
  const header = { ...request([]).header, made: today, period: OCTOBER };
  const laptop = makeRecord({ ...asked(LAPTOP_ITEMS), header, parts: ALL });
  const other = makeRecord({ ...asked(office), header: { ...header, device: OFFICE } });
  const record = recordOf([...laptop.chains, ...(office.length > 0 ? other.chains : [])]);
  const about = { leave: [], holidays: CHINA, rulesOn: () => RULES };
  return monthReport(record, { month: '2026-10', today, ...about });
}

// Due in October 2026: 18 (tests/reading/holidays); until the 12th 8, 9, 10 and 12. Read on 2, 8, 10, 12,
// all but the 2nd due. 10 + 20 + 4 minutes on pages and 10 by hand. Finished: 1, 2 and what was
// written down. Points: 1 + 2, 1 + 5, 0 + 1, 1 + 2, at 4 minutes a point.
test('a month that is over, worked by hand', () => {
  const { points, days, ...sums } = october('2026-11-05');
  expect({ ...sums, points: formatFraction(points) }).toEqual({
    month: '2026-10',
    daysRead: 4,
    due: 18,
    dueRead: 3,
    milliseconds: 44 * MINUTE,
    byHand: 10 * MINUTE,
    finished: 3,
    points: '13',
    problems: [],
  });
  expect(days).toHaveLength(31);
});

test('of a month that goes on, the days so far', () => {
  const { days, due, dueRead } = october('2026-10-12');
  expect([days.length, due, dueRead]).toEqual([12, 4, 3]);
});

test('each day with what was read on it, and why it asked for nothing', () => {
  const { days } = october('2026-11-05');
  const on = (day: string) => days.find((one) => one.day === day);
  expect(on('2026-10-02')).toMatchObject({ free: 'holiday', holiday: '国庆节', finished: 1 });
  expect(on('2026-10-10')).toMatchObject({ free: null, holiday: null, milliseconds: 4 * MINUTE });
  expect(on('2026-10-11')).toMatchObject({ free: 'rest', entries: [], milliseconds: 0 });
  expect(on('2026-10-08')?.entries).toEqual([
    {
      title: '标题',
      source: 'people-daily',
      page: '01',
      way: null,
      milliseconds: 20 * MINUTE,
      finished: true,
      note: '一点心得\n又一点',
    },
  ]);
  expect(on('2026-10-12')?.entries).toEqual([
    {
      title: '报纸',
      source: null,
      page: null,
      way: 'print',
      milliseconds: 10 * MINUTE,
      finished: true,
      note: null,
    },
  ]);
});

describe('two devices', () => {
  const office = [
    entry({ session: 'e', day: '2026-10-08', article: key(2), milliseconds: 6 * MINUTE }),
    entry({ session: 'f', day: '2026-10-09', article: key(5), milliseconds: 6 * MINUTE }),
  ];

  test('an article that both have is one, with the time of both', () => {
    const { days, milliseconds, dueRead } = october('2026-11-05', office);
    const entries = days.find(({ day }) => day === '2026-10-08')?.entries;
    expect(entries).toMatchObject([{ milliseconds: 26 * MINUTE, note: '一点心得\n又一点' }]);
    expect([milliseconds, dueRead]).toEqual([56 * MINUTE, 4]);
  });

  test('what the other withholds is not made up', () => {
    const titlesAlone = { titles: true, articleTimes: false, notes: false };
    const { days } = october('2026-11-05', office, titlesAlone);
    const of = (day: string) => days.find((one) => one.day === day)?.entries;
    expect(of('2026-10-08')).toMatchObject([{ milliseconds: null, finished: true }]);
    const { days: without } = october('2026-11-05', office, { ...titlesAlone, titles: false });
    expect(without.find(({ day }) => day === '2026-10-09')).toMatchObject({
      milliseconds: 6 * MINUTE,
      entries: [],
    });
  });
});

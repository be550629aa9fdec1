import { describe, expect, test } from 'vitest';
import { readReport } from '../../../shared/reading/session/read-report.ts';
import { entriesOf } from '../../../shared/reading/session/report.ts';

const DAY = { day: '2026-11-22', milliseconds: 5000, deepest: 300 };
const GOOD = {
  kind: 'report',
  session: '3f2b8c1e-7a5d-4c1b-9f00-0123456789ab',
  source: 'people-daily',
  article: 'paper.people.com.cn/rmrb/30184111',
  title: '标题',
  page: '01',
  issued: '2026-11-22',
  chars: 600,
  days: [DAY],
};

test('a report comes through whole, and nothing that is not part of one', () => {
  expect(readReport(GOOD)).toEqual(GOOD);
  expect(readReport({ ...GOOD, page: null, issued: null })).toMatchObject({ page: null });
  expect(readReport({ ...GOOD, text: '正文', days: [{ ...DAY, note: 'x' }] })).toEqual(GOOD);
});

describe('refused', () => {
  test.each<readonly [string, unknown]>([
    ['no message', undefined],
    ['null', null],
    ['text', 'report'],
    ['another kind', { ...GOOD, kind: 'status' }],
    ['a session that is no id', { ...GOOD, session: 'x' }],
    ['a session that is an object', { ...GOOD, session: { toString: () => GOOD.session } }],
    ['a source with a path', { ...GOOD, source: '../x' }],
    ['an article with markup', { ...GOOD, article: '<b>' }],
    ['an empty title', { ...GOOD, title: '' }],
    ['a title of two lines', { ...GOOD, title: 'a\nb' }],
    ['a title of 201 characters', { ...GOOD, title: '长'.repeat(201) }],
    ['a page of three digits', { ...GOOD, page: '001' }],
    ['a day that is none', { ...GOOD, issued: '2026-02-30' }],
    ['half a character', { ...GOOD, chars: 600.5 }],
    ['more text than any article', { ...GOOD, chars: 1_000_001 }],
    ['no days', { ...GOOD, days: [] }],
    ['days that are no list', { ...GOOD, days: { length: 1, 0: DAY } }],
    ['a day twice', { ...GOOD, days: [DAY, DAY] }],
    ['a month and a day of days', { ...GOOD, days: Array(32).fill(DAY) }],
    ['negative time', { ...GOOD, days: [{ ...DAY, milliseconds: -1 }] }],
    ['time as text', { ...GOOD, days: [{ ...DAY, milliseconds: '5000' }] }],
    ['time without end', { ...GOOD, days: [{ ...DAY, milliseconds: Number.POSITIVE_INFINITY }] }],
    ['more than the longest day', { ...GOOD, days: [{ ...DAY, milliseconds: 90_000_001 }] }],
    ['deeper than the text', { ...GOOD, days: [{ ...DAY, deepest: 601 }] }],
  ])('%s', (_, message) => {
    expect(readReport(message)).toBeNull();
  });
});

test('one entry a day, with what the report says of the article', () => {
  const days = [DAY, { day: '2026-11-23', milliseconds: 7000, deepest: 600 }];
  const { kind: _, days: __, ...about } = GOOD;
  expect(entriesOf({ ...GOOD, kind: 'report', days })).toEqual(
    days.map((day) => ({ ...about, ...day })),
  );
});

import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../shared/messages/message.ts';
import { READING_PROBLEMS, sayReadingProblem } from '../../../shared/messages/reading.ts';
import { summariseLedger } from '../../../shared/reading/ledger/day.ts';
import type { LedgerItem } from '../../../shared/reading/ledger/ledger-items.ts';
import { mergeLedgers } from '../../../shared/reading/ledger/merge-ledgers.ts';
import { makeRecord } from '../../../shared/reading/record/make-record.ts';
import { recordOf } from '../../../shared/reading/record/merge-records.ts';
import { writeRecord } from '../../../shared/reading/record/read-record.ts';
import type { ReadingRecord } from '../../../shared/reading/record/record.ts';
import { totalRecord } from '../../../shared/reading/record/record-totals.ts';
import { verifyRecord } from '../../../shared/reading/record/verify-record.ts';
import fc from '../../seeded.ts';
import { byHand, DAY, entry, finished, HOUR, MINUTE, RULES } from '../rules.ts';
import { LAPTOP, NOVEMBER, OFFICE, onOffice, request, richRecord } from './example.ts';

const laptop = (ledger: readonly LedgerItem[], changes = {}) =>
  makeRecord(request(ledger, changes));
const office = (ledger: readonly LedgerItem[], changes = {}) =>
  makeRecord(request(ledger, { ...onOffice(), ...changes }));

const merged = (...records: readonly ReadingRecord[]): ReadingRecord =>
  recordOf(records.flatMap(({ chains }) => chains));

describe('records merged', () => {
  const chains = richRecord().chains;
  const anyRecord = fc.subarray([...chains]).map(recordOf);

  test('twice is once, in any order, and by way of a third', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, anyRecord, (a, b, c) => {
        const both = merged(a, b);
        expect(writeRecord(merged(both, b))).toBe(writeRecord(both));
        expect(writeRecord(merged(b, a))).toBe(writeRecord(both));
        expect(merged(both, c)).toEqual(merged(a, merged(b, c)));
        expect(verifyRecord(both)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('keep every chain of both as it was', () => {
    const [a, b] = [laptop([finished()]), office([finished()])];
    expect(merged(a, b).chains).toEqual([...a.chains, ...b.chains]);
  });

  test('what was imported goes into the next export as it came', () => {
    const there = office([finished()]);
    const here = laptop([byHand()], { imported: there.chains });
    expect(here).toEqual(merged(there, laptop([byHand()])));
    expect(merged(here, there)).toEqual(here);
  });
});

const totals = (record: ReadingRecord, rules = RULES) => totalRecord(record, () => rules);
const summed = (record: ReadingRecord) =>
  totals(record).days.map(({ day, milliseconds, finished, total }) => [
    day.slice(5),
    milliseconds / MINUTE,
    finished,
    Number(total.points.num),
  ]);
const codes = (record: ReadingRecord) => totals(record).problems.map(({ code }) => code);

const TWO = { article: 'paper.people.com.cn/rmrb/2', session: 's2', title: '第二篇' };
const minutes = (count: number) => ({ milliseconds: count * MINUTE });

type Counted = readonly [string, ReadingRecord, (string | number)[][], string[]];

// 1 point an article, at most 6; 1 for every whole 4 minutes of the day, at most 8.
test.each<Counted>([
  ['nothing', laptop([]), [], []],
  ['one device', laptop([finished(minutes(5))]), [['11-22', 5, 1, 2]], []],
  [
    'two devices add up: 3 + 3 minutes are one unit',
    merged(laptop([finished(minutes(3))]), office([finished({ ...TWO, ...minutes(3) })])),
    [['11-22', 6, 2, 3]],
    [],
  ],
  [
    'an article finished on both is one',
    merged(laptop([finished(minutes(4))]), office([finished(minutes(4))])),
    [['11-22', 8, 1, 3]],
    ['record-article-again'],
  ],
  [
    'on the first of two days',
    merged(
      laptop([finished({ day: '2026-11-23', ...minutes(4) })]),
      office([finished(minutes(4))]),
    ),
    [
      ['11-22', 4, 1, 2],
      ['11-23', 4, 0, 1],
    ],
    ['record-article-again'],
  ],
  [
    'by hand, with a key, it is the same article',
    merged(laptop([finished(minutes(4))]), office([byHand({ article: entry().article })])),
    [['11-22', 14, 1, 4]],
    ['record-article-again'],
  ],
  [
    'by hand without one it is another',
    merged(laptop([finished(minutes(4))]), office([byHand()])),
    [['11-22', 14, 2, 5]],
    [],
  ],
  [
    'two devices at once all day long are one day',
    merged(
      laptop([entry({ milliseconds: 20 * HOUR })]),
      office([entry({ milliseconds: 20 * HOUR })]),
    ),
    [['11-22', 1440, 0, 8]],
    ['record-day-clamped'],
  ],
  [
    'titles withheld: articles can only be added up',
    merged(
      laptop([finished(minutes(4))], {
        parts: { titles: false, articleTimes: false, notes: false },
      }),
      office([finished(minutes(4))]),
    ),
    [['11-22', 8, 2, 4]],
    [],
  ],
  [
    'a day exported twice: the later export',
    merged(
      laptop([finished(minutes(4))], { header: { ...request([]).header, made: DAY } }),
      laptop([finished(minutes(9))]),
    ),
    [['11-22', 9, 1, 3]],
    ['record-day-twice'],
  ],
  [
    'the later export, if a correction made it less',
    merged(
      laptop([finished(minutes(9))], { header: { ...request([]).header, made: DAY } }),
      laptop([finished(minutes(4))]),
    ),
    [['11-22', 4, 1, 2]],
    ['record-day-twice'],
  ],
  // Which of them is sorted last is up to their hashes.
  ...[1, 2, 3, 4, 5].map(
    (less): Counted => [
      `two exports of one day, ${less} minutes and 9: the one with more time`,
      merged(laptop([finished(minutes(less))]), laptop([finished(minutes(9))])),
      [['11-22', 9, 1, 3]],
      ['record-day-twice'],
    ],
  ),
  [
    'a day exported twice alike',
    merged(
      laptop([finished(minutes(4))], { header: { ...request([]).header, made: DAY } }),
      laptop([finished(minutes(4))]),
    ),
    [['11-22', 4, 1, 2]],
    [],
  ],
  [
    'periods that overlap',
    merged(
      laptop([finished(minutes(4)), finished({ ...TWO, day: '2026-11-23', ...minutes(4) })]),
      laptop([finished(minutes(4))], {
        header: { ...request([]).header, period: { from: NOVEMBER.from, to: DAY } },
      }),
    ),
    [
      ['11-22', 4, 1, 2],
      ['11-23', 4, 1, 2],
    ],
    [],
  ],
])(
  'what a record comes to, by day: minutes, articles, points: %s',
  (_, record, expected, problems) => {
    expect(summed(record)).toEqual(expected);
    expect(codes(record)).toEqual(problems);
  },
);

describe('what a record comes to, by day: minutes, articles, points', () => {
  test('in a zone where the day has 23 hours', () => {
    const day = '2026-03-08';
    const header = {
      ...request([]).header,
      zone: 'America/New_York',
      period: { from: day, to: day },
    };
    const ledger = [entry({ day, milliseconds: 20 * HOUR })];
    const rules = { ...RULES, zone: 'America/New_York' };
    const both = merged(
      laptop(ledger, { header }),
      laptop(ledger, { header: { ...header, device: OFFICE } }),
    );
    expect(totals(both, rules).days[0]?.milliseconds).toBe(23 * HOUR);
    expect(totals(both, rules).problems[0]?.values).toEqual({ day, sum: 2400, most: 1380 });
  });

  test('one device comes to what its own ledger says', () => {
    const item = fc.oneof(
      fc
        .record({
          session: fc.nat(9).map((id) => `s${id}`),
          day: fc.nat(4).map((date) => `2026-11-2${date}`),
          article: fc.nat(3).map((id) => `paper.people.com.cn/rmrb/${id}`),
          milliseconds: fc.nat(3 * HOUR),
          deepest: fc.nat(1000),
        })
        .map(entry),
      fc
        .record({
          day: fc.nat(4).map((date) => `2026-11-2${date}`),
          id: fc.nat(99).map(String),
          milliseconds: fc.nat(HOUR),
          article: fc.constantFrom(null, 'paper.people.com.cn/rmrb/1'),
          finished: fc.boolean(),
        })
        .map(byHand),
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 20 }), (items) => {
        const ledger = mergeLedgers(items, []);
        const days = totals(laptop(ledger)).days;
        const own = summariseLedger(ledger, () => RULES);
        for (const { day, milliseconds, finished, total } of days) {
          expect({ milliseconds, finished, total }).toEqual({
            milliseconds: own.get(day)?.milliseconds,
            finished: own.get(day)?.finished,
            total: own.get(day)?.total,
          });
        }
      }),
    );
  });
});

describe('sentences', () => {
  test.each(Object.entries(READING_PROBLEMS))('%s names the same values in both', (_, message) => {
    const names = LANGUAGES.map(
      (language) => message[language].match(/\{\w+\}/g)?.toSorted() ?? [],
    );
    expect(names[0]).toEqual(names[1]);
  });

  test('say what is odd and where', () => {
    const [problem] = totals(
      merged(laptop([finished()]), office([finished({ title: '=1+1' })])),
    ).problems;
    if (!problem) throw new Error('One article was finished twice');
    expect(sayReadingProblem(problem, 'zh')).toBe(
      '2026-11-22 的《=1+1》与 2026-11-22 的重复，只计一次。',
    );
    expect(LAPTOP < OFFICE).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import { whole } from '../../../shared/exact/rational.ts';
import { done } from '../../../shared/messages/problem.ts';
import {
  type DaySummary,
  summariseDay,
  summariseLedger,
} from '../../../shared/reading/ledger/day.ts';
import type { Correction, LedgerItem, Note } from '../../../shared/reading/ledger/ledger-items.ts';
import { sortLedger } from '../../../shared/reading/ledger/ledger-items.ts';
import { mergeLedgers } from '../../../shared/reading/ledger/merge-ledgers.ts';
import {
  readCorrection,
  readHandEntry,
  readNote,
} from '../../../shared/reading/ledger/read-item.ts';
import { rulesInForce, rulesWithin } from '../../../shared/reading/rules/rules-in-force.ts';
import fc from '../../seeded.ts';
import { byHand, DAY, entry, finished, HOUR, MINUTE, RULES } from '../rules.ts';

const ARTICLE = 'paper.people.com.cn/rmrb/1';
const ID = '22222222-2222-4222-8222-222222222222';
const correction = (changes: Partial<Correction> = {}): Correction => ({
  kind: 'correction',
  id: ID,
  day: DAY,
  of: ARTICLE,
  less: 30_000,
  reason: '忘了关页面',
  ...changes,
});

const total = (summary: DaySummary) => ({
  minutes: summary.milliseconds / MINUTE,
  measured: summary.measured / MINUTE,
  finished: summary.finished,
  points: Number(summary.total.points.num),
});

// An article of 1000 characters asks for 50 s. 1 point an article, 1 for every whole 4 minutes.
const two = { article: 'paper.people.com.cn/rmrb/2', session: 's2' };
const tab = (session: string, hours: number) => entry({ session, milliseconds: hours * HOUR });
test.each<readonly [string, LedgerItem[], object]>([
  ['nothing', [], { minutes: 0, measured: 0, finished: 0, points: 0 }],
  [
    'measured and by hand add up',
    [finished({ milliseconds: 4 * MINUTE }), byHand()],
    { minutes: 14, measured: 4, finished: 2, points: 2 + 3 },
  ],
  [
    'a study meeting finishes nothing',
    [byHand({ way: 'meeting', finished: false })],
    { minutes: 10, measured: 0, finished: 0, points: 2 },
  ],
  [
    'an article on a page and on paper is one',
    [finished(), byHand({ article: ARTICLE, milliseconds: 0 })],
    { finished: 1 },
  ],
  [
    'one finished on paper the day before is not finished again',
    [finished(), byHand({ article: ARTICLE, day: '2026-11-21' })],
    { finished: 0 },
  ],
  [
    'nor on paper one that was finished on its page the day before',
    [finished({ day: '2026-11-21' }), byHand({ article: ARTICLE })],
    { finished: 0, minutes: 10 },
  ],
  ['two by hand without a key are two', [byHand(), byHand({ id: ID })], { finished: 2 }],
  [
    'a correction takes off',
    [finished({ milliseconds: 5 * MINUTE }), correction({ less: 2 * MINUTE })],
    { minutes: 3, measured: 3, finished: 1, points: 1 },
  ],
  [
    'and may leave an article unfinished',
    [finished(), correction({ less: 1 })],
    { finished: 0, points: 0 },
  ],
  ['never more than there is', [finished(), correction({ less: HOUR })], { minutes: 0 }],
  [
    'from one session after the other',
    [tab('s1', 1), tab('s2', 1), correction({ less: 90 * MINUTE })],
    { minutes: 30 },
  ],
  ['two corrections', [tab('s1', 1), correction(), correction({ id: 'x' })], { minutes: 59 }],
  ['only of its article', [finished(two), correction()], { finished: 1 }],
  ['only of its day', [finished(), correction({ day: '2026-11-21' })], { finished: 1 }],
  [
    'part of an entry by hand',
    [byHand(), correction({ of: byHand().id, less: 4 * MINUTE })],
    { minutes: 6, finished: 1, points: 1 + 1 },
  ],
  [
    'an entry by hand taken back',
    [byHand(), correction({ of: byHand().id, less: 10 * MINUTE })],
    { minutes: 0, finished: 0, points: 0 },
  ],
  [
    'tabs at once add up to the day and no more',
    [tab('s1', 13), tab('s2', 13)],
    { minutes: 1440, measured: 1440, points: 8 },
  ],
  ['with what is by hand', [tab('s1', 20), byHand({ milliseconds: 5 * HOUR })], { minutes: 1440 }],
])('a day of measured reading, entries by hand and corrections: %s', (_, ledger, expected) => {
  expect(total(summariseDay(ledger, DAY, RULES))).toMatchObject(expected);
});

describe('a day of measured reading, entries by hand and corrections', () => {
  test.each([
    ['2026-03-08', 23],
    ['2026-03-09', 24],
    ['2026-11-01', 25],
  ])('in New York %s holds %i hours', (day, hours) => {
    const ledger = [
      entry({ day, milliseconds: 20 * HOUR }),
      byHand({ day, milliseconds: 20 * HOUR }),
    ];
    const rules = { ...RULES, zone: 'America/New_York' };
    expect(summariseDay(ledger, day, rules).milliseconds).toBe(hours * HOUR);
  });

  test('what was measured stays as it is', () => {
    const ledger = [finished(), correction()];
    const before = structuredClone(ledger);
    summariseDay(ledger, DAY, RULES);
    expect(ledger).toEqual(before);
  });
});

describe('rules that change in mid-month', () => {
  const name = { id: 'r', version: '1', sha256: '0'.repeat(64) };
  const slower = { ...RULES, finish: { ...RULES.finish, speed: 600 } };
  const history = [
    { from: '2026-11-16', rulebook: name, rules: slower },
    { from: '2026-11-01', rulebook: name, rules: RULES },
  ];
  test.each([
    ['2026-10-01', RULES],
    ['2026-11-15', RULES],
    ['2026-11-16', slower],
    ['2027-01-01', slower],
  ])('on %s', (day, rules) => {
    expect(rulesInForce(history)(day)).toBe(rules);
  });

  test('an article finished before stays finished then, and is not finished again', () => {
    const ledger = [
      finished({ day: '2026-11-15' }),
      finished({ day: '2026-11-16', session: 's2' }),
    ];
    const days = summariseLedger(ledger, rulesInForce(history));
    expect([...days.values()].map((day) => day.finished)).toEqual([1, 0]);
  });

  test('one read after it asks for what the new rules ask', () => {
    // 1000 characters at 600 a minute: 100 s.
    const ledger = [
      finished({ day: '2026-11-16' }),
      finished({ day: '2026-11-17', session: 's2' }),
    ];
    const days = summariseLedger(ledger, rulesInForce(history));
    expect([...days.values()].map((day) => day.finished)).toEqual([0, 1]);
  });

  test.each([
    ['2026-11-01', '2026-11-15', ['2026-11-01']],
    ['2026-11-10', '2026-11-20', ['2026-11-10', '2026-11-16']],
    ['2026-11-16', '2026-11-30', ['2026-11-16']],
    ['2026-10-01', '2026-10-31', ['2026-10-01']],
    ['2026-10-01', '2026-12-31', ['2026-10-01', '2026-11-16']],
  ])('from %s to %s they begin on', (from, to, expected) => {
    expect(rulesWithin(history, { from, to }).map((dated) => dated.from)).toEqual(expected);
  });

  test('no rules at all are a bug', () => {
    expect(() => rulesInForce([])(DAY)).toThrow(RangeError);
  });
});

test('all days at once are each day alone', () => {
  const ledger = [
    finished({ day: '2026-11-20' }),
    finished({ session: 's2', article: 'paper.people.com.cn/rmrb/2' }),
    byHand({ article: 'paper.people.com.cn/rmrb/2', day: '2026-11-23' }),
    correction(),
  ];
  const days = summariseLedger(ledger, () => RULES);
  expect([...days.keys()]).toEqual(['2026-11-20', '2026-11-22', '2026-11-23']);
  for (const [day, summary] of days) expect(summary).toEqual(summariseDay(ledger, day, RULES));
  // By hand, 10 minutes of an article that was finished the day before.
  expect(days.get('2026-11-23')?.total.points).toEqual(whole(2));
});

const note: Note = { kind: 'note', id: ID, day: DAY, article: ARTICLE, text: '心得' };

describe('ledgers merged', () => {
  const item = fc.oneof(
    fc
      .record({ session: fc.nat(3), day: fc.nat(2), milliseconds: fc.nat(9), deepest: fc.nat(9) })
      .map(({ session, day, ...totals }) =>
        entry({ session: `s${session}`, day: `2026-11-2${day}`, ...totals }),
      ),
    fc.nat(2).map((id) => byHand({ id: `hand-${id}` })),
    fc.nat(2).map((id) => correction({ id: `correction-${id}` })),
    fc.nat(2).map((id) => ({ ...note, id: `note-${id}` })),
  );
  const ledger = fc.array(item, { maxLength: 12 });

  test('twice is once, in any order, and by way of a third', () => {
    fc.assert(
      fc.property(ledger, ledger, ledger, (a, b, c) => {
        const both = mergeLedgers(a, b);
        expect(mergeLedgers(both, b)).toEqual(both);
        expect(mergeLedgers(both, both)).toEqual(both);
        expect(mergeLedgers(b, a)).toEqual(both);
        expect(mergeLedgers(both, c)).toEqual(mergeLedgers(a, mergeLedgers(b, c)));
      }),
    );
  });

  test('keeps every item of both, and the greater totals of a session', () => {
    const [less, more] = [
      entry({ milliseconds: 5, deepest: 9 }),
      entry({ milliseconds: 7, deepest: 3 }),
    ];
    expect(mergeLedgers([less, note], [more, byHand()])).toEqual(
      expect.arrayContaining([entry({ milliseconds: 7, deepest: 9 }), note, byHand()]),
    );
  });
});

describe('what a member writes', () => {
  const good = byHand();
  test('comes through whole', () => {
    expect(readHandEntry(good)).toEqual(done(good));
    expect(readCorrection(correction())).toEqual(done(correction()));
    expect(readNote(note)).toEqual(done(note));
    expect(readNote({ ...note, text: '第一行\n第二行' })).toMatchObject({ ok: true });
    // Deleted; an older copy of the ledger does not bring it back
    const deleted = { ...note, text: '' };
    expect(readNote(deleted)).toEqual(done(deleted));
    expect(sortLedger(mergeLedgers([deleted], [note])).notes).toEqual([]);
  });

  test.each<readonly [string, unknown, string]>([
    ['title', { ...good, title: '' }, 'title'],
    ['title of two lines', { ...good, title: 'a\nb' }, 'title'],
    ['way', { ...good, way: 'dream' }, 'way'],
    ['day', { ...good, day: '2026-02-30' }, 'day'],
    ['more than a day', { ...good, milliseconds: 25 * HOUR + 1 }, 'milliseconds'],
    ['time as text', { ...good, milliseconds: '1' }, 'milliseconds'],
    ['finished', { ...good, finished: 'yes' }, 'finished'],
    ['something unknown', { ...good, points: 99 }, 'points'],
    ['a prototype', JSON.parse(`{"__proto__":1}`), '__proto__'],
    ['nothing', null, ''],
  ])('is named where it does not fit: %s', (_, value, field) => {
    expect(readHandEntry(value)).toMatchObject({ ok: false, problems: [{ values: { field } }] });
  });

  test.each([
    ['a correction of nothing', readCorrection(correction({ less: 0 }))],
    ['a note with control characters', readNote({ ...note, text: 'a\u0000b' })],
    ['a note without end', readNote({ ...note, text: '长'.repeat(5001) })],
  ])('%s is refused', (_, result) => {
    expect(result.ok).toBe(false);
  });
});

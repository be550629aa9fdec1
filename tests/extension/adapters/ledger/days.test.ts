import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import type { Mirror } from '../../../../extension/adapters/ledger/mirror.ts';
import { type LedgerStore, openLedger } from '../../../../extension/adapters/ledger/store.ts';
import { formatFraction } from '../../../../shared/exact/text.ts';
import { summariseLedger } from '../../../../shared/reading/ledger/day.ts';
import type {
  Correction,
  LedgerItem,
  Note,
} from '../../../../shared/reading/ledger/ledger-items.ts';
import type { DatedRules } from '../../../../shared/reading/rules/rules-in-force.ts';
import { byHand, DAY, entry, finished, MINUTE, RULES } from '../../../reading/rules.ts';
import fc from '../../../seeded.ts';

const NEXT = '2026-11-23';
const rulebook = { id: 'example', version: '1', sha256: '0'.repeat(64) };
const DATED: readonly DatedRules[] = [{ from: '2026-01-01', rulebook, rules: RULES }];
const MIRROR: Mirror = {
  write: async () => {},
  forget: async () => {},
  forgetEverything: async () => {},
  read: async () => [],
  isAhead: async () => false,
  setAhead: async () => {},
};

let count = 0;
const open = (rules = DATED, name = `days-${count++}`): Promise<LedgerStore> =>
  openLedger(name, { mirror: MIRROR, rules });

const correction = (changes: Partial<Correction> = {}): Correction => ({
  kind: 'correction',
  id: '22222222-2222-4222-8222-222222222222',
  day: DAY,
  of: 'paper.people.com.cn/rmrb/1',
  less: 10_000,
  reason: '忘了关',
  ...changes,
});
const note = (changes: Partial<Note> = {}): Note => ({
  kind: 'note',
  id: '33333333-3333-4333-8333-333333333333',
  day: DAY,
  article: 'paper.people.com.cn/rmrb/1',
  text: '有感',
  ...changes,
});

describe('totals of days', () => {
  test('of an article finished on one day: 50 s, one article, one point', async () => {
    const ledger = await open();
    await ledger.keep([finished()]);
    expect(await ledger.dayTotals()).toEqual([
      { day: DAY, milliseconds: 50_000, byHand: 0, finished: 1, points: '1' },
    ]);
  });

  test('sorted by day, and each with its own', async () => {
    const ledger = await open();
    await ledger.keep([entry({ day: NEXT, milliseconds: 4 * MINUTE })]);
    await ledger.keep([entry({ milliseconds: 1000 })]);
    expect(await ledger.dayTotals()).toEqual([
      { day: DAY, milliseconds: 1000, byHand: 0, finished: 0, points: '0' },
      { day: NEXT, milliseconds: 4 * MINUTE, byHand: 0, finished: 0, points: '1' },
    ]);
  });

  test('ten minutes on paper, an article finished: two points for time, one for the article', async () => {
    const ledger = await open();
    await ledger.add([byHand()]);
    expect(await ledger.dayTotals()).toEqual([
      { day: DAY, milliseconds: 10 * MINUTE, byHand: 10 * MINUTE, finished: 1, points: '3' },
    ]);
  });

  test('a day with a note alone has none', async () => {
    const ledger = await open();
    await ledger.add([note()]);
    expect(await ledger.dayTotals()).toEqual([]);
  });

  test('a correction of the first day moves the finish to the next', async () => {
    const ledger = await open();
    await ledger.keep([finished(), entry({ session: 's2', day: NEXT, milliseconds: 20_000 })]);
    await ledger.add([correction()]);
    expect((await ledger.dayTotals()).map(({ day, finished }) => [day, finished])).toEqual([
      [DAY, 0],
      [NEXT, 1],
    ]);
  });

  test('an entry by hand that is put on another day leaves the first', async () => {
    const ledger = await open();
    await ledger.add([byHand()]);
    await ledger.add([byHand({ day: NEXT })]);
    expect((await ledger.dayTotals()).map(({ day }) => day)).toEqual([NEXT]);
  });

  test('what is removed takes its finish along, and gives it to a later day', async () => {
    const ledger = await open();
    await ledger.keep([finished(), finished({ session: 's2', day: NEXT })]);
    await ledger.remove({ from: DAY, to: DAY });
    expect(await ledger.dayTotals()).toEqual([
      { day: NEXT, milliseconds: 50_000, byHand: 0, finished: 1, points: '1' },
    ]);
    await ledger.remove('everything');
    expect([await ledger.dayTotals(), await ledger.all()]).toEqual([[], []]);
  });

  test('other rules make them anew when the ledger is opened', async () => {
    await (await open(DATED, 'rules')).keep([finished()]);
    const slower = { ...RULES, finish: { ...RULES.finish, speed: 100 } };
    const ledger = await open([{ from: '2026-01-01', rulebook, rules: slower }], 'rules');
    expect((await ledger.dayTotals()).map(({ finished }) => finished)).toEqual([0]);
  });

  test('a ledger of the first form gets them, and keeps its entries', async () => {
    const first = await openDB('first-form', 1, {
      upgrade(database) {
        const entries = database.createObjectStore('entries', { keyPath: ['session', 'day'] });
        entries.createIndex('day', 'day');
        entries.createIndex('article', 'article');
      },
    });
    await first.put('entries', finished());
    first.close();
    const ledger = await open(DATED, 'first-form');
    expect(await ledger.all()).toEqual([finished()]);
    expect((await ledger.dayTotals()).map(({ points }) => points)).toEqual(['1']);
  });
});

test('merging twice is merging once, and sessions keep the greater totals', async () => {
  const ledger = await open();
  await ledger.keep([entry({ milliseconds: 9000 })]);
  const theirs = [finished(), byHand(), note(), correction()];
  const told: (readonly number[])[] = [];
  await ledger.merge(theirs, (...counts) => told.push(counts));
  expect(told).toEqual([[4, 4]]);
  const once = [await ledger.all(), await ledger.dayTotals()];
  await ledger.merge(theirs);
  expect([await ledger.all(), await ledger.dayTotals()]).toEqual(once);
  expect(once[0]).toHaveLength(4);
});

test('items of articles on any day, with what corrects them', async () => {
  const ledger = await open();
  const [a, b] = ['a', 'b'].map((article) => ({ article }));
  const corrected = { of: 'a', day: NEXT };
  await ledger.keep([entry(a), entry({ ...a, day: NEXT }), entry({ ...b, session: 's2' })]);
  await ledger.add([byHand(a), note(b), correction(corrected)]);
  const found = await ledger.ofArticles(['a', 'a']);
  expect(found).toEqual([entry(a), entry({ ...a, day: NEXT }), byHand(a), correction(corrected)]);
});

const ARTICLES = ['a', 'b', 'c'];
const days = fc.constantFrom('2026-11-20', '2026-11-21', DAY, NEXT);
const id = fc.constantFrom(1, 2, 3).map((n) => `${n}`.repeat(8));
const article = fc.constantFrom(...ARTICLES);
const milliseconds = fc.nat(400_000);
const session = fc
  .record({ session: id, day: days, article, milliseconds, deepest: fc.nat(1000) })
  .map((changes) => ({ ...entry(), ...changes, session: changes.session + changes.article }));
const hand = fc
  .record({ id, day: days, article: fc.option(article), milliseconds, finished: fc.boolean() })
  .map((changes) => byHand({ ...changes, id: `h${changes.id}` }));
const corrections = fc
  .record({
    id: id.map((id) => `c${id}`),
    day: days,
    of: fc.oneof(
      article,
      id.map((id) => `h${id}`),
    ),
    less: fc.integer({ min: 1, max: 200_000 }),
  })
  .map(correction);

test('whatever happens in whatever order, they are what the whole ledger comes to', async () => {
  const change = fc.oneof(
    session.map((one) => (ledger: LedgerStore) => ledger.keep([one])),
    hand.map((one) => (ledger: LedgerStore) => ledger.add([one])),
    corrections.map((one) => (ledger: LedgerStore) => ledger.add([one])),
    days.map((day) => (ledger: LedgerStore) => ledger.remove({ from: day, to: day })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 14 }), async (changes) => {
      const ledger = await open();
      for (const change of changes) await change(ledger);
      expect(await ledger.dayTotals()).toEqual(totalsOf(await ledger.all()));
    }),
    { numRuns: 60 },
  );
});

const totalsOf = (items: readonly LedgerItem[]) =>
  [...summariseLedger(items, () => RULES).values()].map((summary) => ({
    day: summary.day,
    milliseconds: summary.milliseconds,
    byHand: summary.milliseconds - summary.measured,
    finished: summary.finished,
    points: formatFraction(summary.total.points),
  }));

import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Mirror } from '../../../../extension/adapters/ledger/mirror.ts';
import { type LedgerStore, openLedger } from '../../../../extension/adapters/ledger/store.ts';
import type { LedgerEntry } from '../../../../shared/reading/ledger/ledger.ts';
import type { LedgerItem } from '../../../../shared/reading/ledger/ledger-items.ts';
import { RULES } from '../../../reading/rules.ts';
import fc from '../../../seeded.ts';

const DAY = '2026-11-22';
const SHA256 = '0'.repeat(64);
const DATED = [
  { from: '2026-01-01', rulebook: { id: 'example', version: '1', sha256: SHA256 }, rules: RULES },
];
let count = 0;
const NO_MIRROR: Mirror = {
  write: async () => {},
  forget: async () => {},
  forgetEverything: async () => {},
  read: async () => [],
  isAhead: async () => false,
  setAhead: async () => {},
};
const open = (name: string, mirror = NO_MIRROR) => openLedger(name, { mirror, rules: DATED });
const emptyLedger = (mirror?: Mirror): Promise<LedgerStore> => open(`ledger-${count++}`, mirror);

const entry = (changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
  session: 's1',
  day: DAY,
  source: 'people-daily',
  article: 'a1',
  title: '标题',
  page: '01',
  issued: DAY,
  chars: 1000,
  milliseconds: 5000,
  deepest: 300,
  ...changes,
});

describe('keeping', () => {
  test('what is kept comes back', async () => {
    const ledger = await emptyLedger();
    await ledger.keep([entry()]);
    expect(await ledger.onDay(DAY)).toEqual([entry()]);
  });

  test('of one session and day the maximum, whatever order and however often', async () => {
    const ledger = await emptyLedger();
    const late = entry({ milliseconds: 9000, deepest: 800 });
    for (const report of [late, entry(), late, entry({ milliseconds: 1 })]) {
      await ledger.keep([report]);
    }
    expect(await ledger.onDay(DAY)).toEqual([late]);
  });

  test('reports that arrive at the same time', async () => {
    const ledger = await emptyLedger();
    const reports = Array.from({ length: 20 }, (_, step) => entry({ milliseconds: step * 100 }));
    await Promise.all(reports.map((report) => ledger.keep([report])));
    expect(await ledger.onDay(DAY)).toEqual([entry({ milliseconds: 1900 })]);
  });

  test('days of one session and sessions of one day side by side', async () => {
    const ledger = await emptyLedger();
    const next = entry({ day: '2026-11-23' });
    const other = entry({ session: 's2' });
    await ledger.keep([entry(), next, other]);
    expect(await ledger.onDay(DAY)).toEqual([entry(), other]);
    expect(await ledger.onDay('2026-11-23')).toEqual([next]);
  });

  test('all of a report or, when one entry cannot be written, none', async () => {
    const ledger = await emptyLedger();
    const broken = { ...entry({ session: 's2' }), day: undefined } as unknown as LedgerEntry;
    await expect(ledger.keep([entry(), broken])).rejects.toThrow();
    expect(await ledger.onDay(DAY)).toEqual([]);
  });

  test('it is still there when opened again', async () => {
    await (await open('kept')).keep([entry()]);
    expect(await (await open('kept')).onDay(DAY)).toEqual([entry()]);
  });
});

test('the entries of articles over all days', async () => {
  const ledger = await emptyLedger();
  const earlier = entry({ session: 's0', day: '2026-11-20' });
  const other = entry({ session: 's2', article: 'a2' });
  await ledger.keep([entry(), earlier, other, entry({ session: 's3', article: 'a3' })]);
  expect(await ledger.ofArticles(['a1', 'a2'])).toEqual([earlier, entry(), other]);
  expect(await ledger.ofArticles([])).toEqual([]);
});

test('any order of any reports leaves the same ledger', async () => {
  const report = fc.record({
    session: fc.constantFrom('s1', 's2'),
    day: fc.constantFrom(DAY, '2026-11-23'),
    milliseconds: fc.nat(90_000_000),
    deepest: fc.nat(1000),
  });
  const reports = fc.array(report, { maxLength: 12 });
  const twice = reports.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(twice, async (orders) => {
      const [first, second] = await Promise.all(orders.map(keptOf));
      expect(second).toEqual(first);
    }),
    { numRuns: 50 },
  );
});

async function keptOf(reports: readonly Partial<LedgerEntry>[]): Promise<readonly LedgerItem[]> {
  const ledger = await emptyLedger();
  for (const report of reports) await ledger.keep([entry(report)]);
  return ledger.ofArticles(['a1']);
}

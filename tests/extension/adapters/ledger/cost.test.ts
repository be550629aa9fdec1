import '../../fake-browser.ts';
import 'fake-indexeddb/auto';
import { serialize } from 'node:v8';
import { afterEach, expect, test } from 'vitest';
import { storageMirror } from '../../../../extension/adapters/ledger/mirror.ts';
import { openLedger } from '../../../../extension/adapters/ledger/store.ts';
import { addDays } from '../../../../shared/reading/calendar/calendar-days.ts';
import type { LedgerEntry } from '../../../../shared/reading/ledger/ledger.ts';
import { entry, RULES } from '../../../reading/rules.ts';
import { storage } from '../../fake-browser.ts';

const SESSIONS = 30_000;
const A_DAY = 28;
const rulebook = { id: 'example', version: '1', sha256: '0'.repeat(64) };
const rules = [{ from: '2020-01-01', rulebook, rules: RULES }];

/** What one write of IndexedDB costs: how often it was asked, and the bytes of what it was given. */
const costs = { writes: 0, bytes: 0 };
const { put } = IDBObjectStore.prototype;
const { transaction } = IDBDatabase.prototype;

function count(): void {
  costs.writes = 0;
  costs.bytes = 0;
  IDBObjectStore.prototype.put = function (...given) {
    costs.bytes += serialize(given[0]).length;
    return put.apply(this, given);
  };
  IDBDatabase.prototype.transaction = function (...given) {
    if (given[1] === 'readwrite') costs.writes += 1;
    return transaction.apply(this, given);
  };
}

afterEach(() => {
  IDBObjectStore.prototype.put = put;
  IDBDatabase.prototype.transaction = transaction;
});

/** Three years of heavy reading: 28 sessions a day, some articles read on two days. */
const HISTORY: readonly LedgerEntry[] = Array.from({ length: SESSIONS }, (_, index) =>
  entry({
    session: `${`${index}`.padStart(8, '0')}-7a5d-4c1b-9f00-0123456789ab`,
    day: addDays('2023-11-22', Math.floor(index / A_DAY)),
    article: `paper.people.com.cn/rmrb/${30_000_000 + Math.floor(index / 1.2)}`,
    title: `第${index}篇：春天的田野一片新绿景象`,
    milliseconds: 60_000,
    deepest: 900,
  }),
);
const TODAY = '2026-11-22';
const session = (minute: number): LedgerEntry =>
  entry({
    session: `3f2b8c1e-7a5d-4c1b-9f00-${`${minute}`.padStart(12, '0')}`,
    day: TODAY,
    article: `paper.people.com.cn/rmrb/${40_000_000 + minute}`,
    title: '山村里的图书室：二十年来的一盏灯',
  });

test.each([
  ['an empty ledger', 0],
  ['three years of history', SESSIONS],
])('a minute of reading with %s: at most 4 writes and 1 KB', async (_, sessions) => {
  // A member each: what one has in the mirror, the other's ledger is not made from.
  const mirror = storageMirror(`3f2b8c1e-7a5d-4c1b-9f00-${`${sessions}`.padStart(12, '0')}`);
  const ledger = await openLedger(`cost-${sessions}`, { mirror, rules });
  await ledger.merge(HISTORY.slice(0, sessions));
  count();
  const mirrored = storage.writes.length;
  const minutes = 10;
  // A report in 30 s, as the reader sends them, a few milliseconds late.
  for (let report = 1; report <= 2 * minutes; report += 1) {
    const milliseconds = report * 30_004;
    await ledger.keep([{ ...session(0), milliseconds, deepest: Math.min(1000, report * 50) }]);
  }
  const inMirror = storage.writes.slice(mirrored);
  const bytes = costs.bytes + inMirror.reduce((sum, write) => sum + write.bytes, 0);
  expect((costs.writes + inMirror.length) / minutes).toBeLessThanOrEqual(4);
  expect(bytes / minutes).toBeLessThanOrEqual(1024);
});

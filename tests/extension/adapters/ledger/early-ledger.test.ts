import '../../fake-browser.ts';
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseOf, profileStore } from '../../../../extension/adapters/browser/profile-store.ts';
import { openEarly, takeEarly } from '../../../../extension/adapters/ledger/early-ledger.ts';
import { memberLedgers } from '../../../../extension/adapters/ledger/member-ledger.ts';
import { byHand, RULES } from '../../../reading/rules.ts';
import { storage } from '../../fake-browser.ts';

const SEED = {
  from: '2026-01-01',
  rulebook: { id: 'example', version: '1', sha256: '0'.repeat(64) },
  rules: RULES,
};
const active = () => memberLedgers(SEED).ofActive();
const nameOfActive = async () => databaseOf((await profileStore().load()).active);

beforeEach(async () => {
  await (await active()).remove('everything');
});

describe('a ledger opened before the page is there', () => {
  test('is the one that the page then reads', async () => {
    const ledger = await active();
    await ledger.add([byHand()]);
    ledger.close();
    openEarly();
    expect(await (await active()).all()).toEqual([byHand()]);
  });

  test('can be had once', async () => {
    openEarly();
    const name = await nameOfActive();
    const first = await takeEarly(name);
    expect(first?.name).toBe(name);
    expect(await takeEarly(name)).toBeNull();
    first?.close();
  });

  test("is nobody else's", async () => {
    openEarly();
    expect(await takeEarly('ledger-of-somebody-else')).toBeNull();
  });

  test('lets go when the database is to be removed', async () => {
    (await active()).close();
    openEarly();
    const name = await nameOfActive();
    expect((await takeEarly(name))?.name).toBe(name);
    // Resolves when nobody holds it any more.
    await deleteDB(name);
  });

  test('is not made where there is none', async () => {
    (await active()).close();
    const name = await nameOfActive();
    await deleteDB(name);
    openEarly();
    expect(await takeEarly(name)).toBeNull();
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  });

  test('waits for the first member on the day of the installation', async () => {
    const before = storage.take();
    openEarly();
    expect(await takeEarly('ledger')).toBeNull();
    storage.give(before);
  });
});

import '../../fake-browser.ts';
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { databaseOf, profileStore } from '../../../../extension/adapters/browser/profile-store.ts';
import { lifeOf } from '../../../../extension/adapters/browser/reader-settings.ts';
import { loadFacts } from '../../../../extension/adapters/ledger/health.ts';
import {
  catchUp,
  loadHealth,
  memberLedgers,
} from '../../../../extension/adapters/ledger/member-ledger.ts';
import { storageMirror } from '../../../../extension/adapters/ledger/mirror.ts';
import { ledgerOfMirror } from '../../../../extension/adapters/ledger/mirror-ledger.ts';
import { newProfile, withProfile } from '../../../../extension/members/profile.ts';
import { sortLedger } from '../../../../shared/reading/ledger/ledger-items.ts';
import { richRecord } from '../../../reading/record/example.ts';
import { byHand, DAY, entry, finished, RULES } from '../../../reading/rules.ts';
import { storage } from '../../fake-browser.ts';

const SEED = {
  from: '2026-01-01',
  rulebook: { id: 'example', version: '1', sha256: '0'.repeat(64) },
  rules: RULES,
};
const SESSION = '3f2b8c1e-7a5d-4c1b-9f00-0123456789ab';
const OTHER = '3f2b8c1e-7a5d-4c1b-9f00-0123456789ac';
const session = finished({ session: SESSION });

const active = () => memberLedgers(SEED).ofActive();
const mirrorKeys = () => storage.keys().filter((key) => key.startsWith('mirror:'));

/** Everything of one member gone from IndexedDB, as when a browser clears it. */
async function loseDatabase(): Promise<void> {
  const ledger = await active();
  ledger.close();
  const { active: member } = await profileStore().load();
  await deleteDB(await databaseOf(member));
}

beforeEach(async () => {
  storage.fail(null);
  await (await active()).remove('everything');
});

describe('the mirror', () => {
  test('gives everything back when IndexedDB is gone', async () => {
    const ledger = await active();
    await ledger.keep([session, entry({ session: OTHER, milliseconds: 1000 })]);
    await ledger.add([byHand()]);
    const [items, totals] = [await ledger.all(), await ledger.dayTotals()];
    ledger.close();
    await loseDatabase();
    const again = await active();
    expect(sortLedger(await again.all())).toEqual(sortLedger(items));
    expect(await again.dayTotals()).toEqual(totals);
  });

  test('is a key an item; a report rewrites its own alone', async () => {
    const ledger = await active();
    await ledger.keep([session]);
    await ledger.keep([{ ...session, milliseconds: 51_000 }]);
    await ledger.add([byHand()]);
    expect(mirrorKeys()).toHaveLength(2);
    expect(mirrorKeys()[0]).toMatch(new RegExp(`^mirror:[0-9a-f-]{36}:${SESSION}:${DAY}$`));
  });

  test('forgets what is removed', async () => {
    const ledger = await active();
    await ledger.keep([session, { ...session, day: '2026-11-23' }]);
    await ledger.remove({ from: DAY, to: DAY });
    expect(mirrorKeys().map((key) => key.slice(-10))).toEqual(['2026-11-23']);
    await ledger.remove('everything');
    expect(mirrorKeys()).toEqual([]);
  });

  test('what is no item in it is left where it is', async () => {
    const { active: member } = await profileStore().load();
    await storage.local.set({ [`mirror:${member}:${SESSION}:${DAY}`]: ['<script>', 1] });
    await loseDatabase();
    expect(await (await active()).all()).toEqual([]);
  });

  test('when it is full, the ledger is kept and the failure noted', async () => {
    const ledger = await active();
    storage.fail(new DOMException('Quota', 'QuotaExceededError'));
    await ledger.keep([session]);
    expect(await ledger.all()).toEqual([session]);
    storage.fail(null);
    await ledger.keep([{ ...session, milliseconds: 51_000 }]);
    expect(await loadHealth(await active())).toMatchObject({ mirrored: 1, kept: 1, failure: null });
  });

  test('a failure of it stays noted while the ledger is kept, until it takes something', async () => {
    const ledger = await active();
    storage.fail(new DOMException('Quota', 'QuotaExceededError'), 'mirror:');
    await ledger.keep([session]);
    expect(await loadHealth(await active())).toMatchObject({
      mirrored: 0,
      kept: 1,
      failure: 'mirror full',
    });
    storage.fail(null);
    await ledger.keep([{ ...session, milliseconds: 51_000 }]);
    expect(await loadHealth(await active())).toMatchObject({ mirrored: 1, failure: null });
  });

  test('imported records are not in it', async () => {
    const before = mirrorKeys();
    await (await active()).keepChains(richRecord().chains);
    expect(mirrorKeys()).toEqual(before);
  });

  test('what it lacks is made good when the browser starts', async () => {
    const ledger = await active();
    storage.fail(new Error('full'), 'mirror:');
    await ledger.keep([session, { ...session, session: OTHER }]);
    storage.fail(null);
    await catchUp(await active());
    expect(await loadHealth(await active())).toMatchObject({ mirrored: 2, kept: 2 });
    const before = storage.writes.length;
    await catchUp(await active());
    expect(storage.writes).toHaveLength(before);
  });
});

describe('health', () => {
  test('the day of the last write, and a failure until the next one succeeds', async () => {
    const ledger = await active();
    const broken = { ...session, day: undefined as unknown as string };
    await expect(ledger.keep([broken])).rejects.toThrow();
    expect((await loadFacts()).failure).not.toBeNull();
    await ledger.keep([session]);
    const facts = await loadFacts();
    expect(facts.failure).toBeNull();
    expect(facts.lastWrite).toMatch(/^20\d\d-\d\d-\d\d$/);
  });
});

describe('several members', () => {
  test('have a ledger and a mirror each; removing one’s leaves the other’s', async () => {
    const store = profileStore();
    const first = await store.load();
    const second = newProfile(() => crypto.randomUUID());
    await (await active()).keep([session]);
    await store.change((known) => ({ ...withProfile(known, second), active: second.id }));
    const theirs = await active();
    expect(await theirs.all()).toEqual([]);
    await theirs.keep([entry({ session: OTHER })]);
    await theirs.remove('everything');
    await store.change(() => first);
    expect(await (await active()).all()).toEqual([session]);
    expect(mirrorKeys()).toHaveLength(1);
  });

  test('a page and the background that begin at once make up the same one', async () => {
    const before = storage.take();
    const [one, other] = await Promise.all([profileStore().load(), profileStore().load()]);
    expect(other).toEqual(one);
    expect(await profileStore().load()).toEqual(one);
    storage.give(before);
  });

  test('whoever is at work while settings change may finish', async () => {
    const ledger = await active();
    const first = await profileStore().load();
    const [member] = first.members;
    if (!member) throw new Error('There is a member');
    await profileStore().change((known) => withProfile(known, { ...member, goal: 5 }));
    await ledger.keep([session]);
    expect(await (await active()).all()).toEqual([session]);
  });

  test('a broken list of members costs nobody the ledger', async () => {
    const { active: member } = await profileStore().load();
    await (await active()).keep([session]);
    await storage.local.set({ profiles: { members: 'x' } });
    const [once, again] = [await profileStore().load(), await profileStore().load()];
    expect([once.active, again]).toEqual([member, once]);
    expect(await (await active()).all()).toEqual([session]);
  });

  test('nobody else has one', async () => {
    expect(await memberLedgers(SEED).of('nobody')).toBeNull();
  });

  test('the first is whoever there was before there were several', async () => {
    const { active: member } = await profileStore().load();
    expect(await databaseOf(member)).toBe('ledger');
    expect(await databaseOf(OTHER)).toBe(`ledger-${OTHER}`);
  });
});

test('removing begins another life of the ledger', async () => {
  const { active: member } = await profileStore().load();
  const before = await lifeOf(member);
  await (await active()).remove({ from: DAY, to: DAY });
  expect(await lifeOf(member)).not.toBe(before);
});

describe('a ledger that cannot be opened', () => {
  /** As after a later version of the extension was here: the browser refuses the form we know. */
  async function spoil(): Promise<() => Promise<void>> {
    const ledger = await active();
    const { active: member } = await profileStore().load();
    const name = await databaseOf(member);
    ledger.close();
    const later = await openDB(name, 99);
    later.close();
    return async () => void (await deleteDB(name));
  }

  test('is shown, exported and kept on with from its mirror, and says so', async () => {
    const ledger = await active();
    await ledger.keep([session]);
    await ledger.add([byHand()]);
    const [items, totals] = [await ledger.all(), await ledger.dayTotals()];
    const mend = await spoil();

    const stand = await active();
    expect(stand.isMirror).toBe(true);
    expect(sortLedger(await stand.all())).toEqual(sortLedger(items));
    expect(await stand.dayTotals()).toEqual(totals);
    expect(await stand.onDay(DAY)).toHaveLength(2);
    expect(await stand.ofArticles([session.article])).toEqual([session]);
    await stand.keep([{ ...session, milliseconds: 90_000 }, entry({ session: OTHER })]);
    expect(await stand.count()).toBe(3);
    expect((await loadFacts()).failure).toBe('unopened');
    await expect(stand.remove('everything')).rejects.toThrow('can be opened');
    await mend();
  });

  test('has what was kept meanwhile as soon as it opens', async () => {
    const ledger = await active();
    await ledger.keep([session]);
    const mend = await spoil();
    const stand = await active();
    await stand.keep([{ ...session, milliseconds: 90_000 }]);
    await mend();
    const again = await active();
    expect(again.isMirror).toBe(false);
    expect((await loadHealth(again)).failure).toBeNull();
    expect(await again.all()).toEqual([{ ...session, milliseconds: 90_000 }]);
    expect(await again.dayTotals()).toMatchObject([{ milliseconds: 90_000 }]);
  });

  test('also where it was whole all the time', async () => {
    const ledger = await active();
    await ledger.keep([session]);
    const { active: member } = await profileStore().load();
    const stand = ledgerOfMirror({ rules: [SEED], mirror: storageMirror(member) });
    await stand.keep([{ ...session, milliseconds: 90_000 }]);
    ledger.close();
    const again = await active();
    expect(await again.all()).toEqual([{ ...session, milliseconds: 90_000 }]);
    await again.keep([{ ...session, milliseconds: 95_000 }]);
    expect(await storageMirror(member).isAhead()).toBe(false);
  });
});

import { browser } from 'wxt/browser';
import { LEDGER_FORM, ledgerName } from '../../ledger/ledger-name.ts';
import { FIRST_MEMBER, PROFILES } from '../browser/profile-keys.ts';

/** The active member's database, opened while a page's own script was still on its way. */
interface EarlyLedger {
  readonly name: string;
  readonly database: IDBDatabase;
  isClosed: boolean;
}
/** How the script that comes first hands it to the one that comes later. */
interface EarlyWorld {
  earlyLedger?: Promise<EarlyLedger | null>;
}
const world = globalThis as EarlyWorld;

/** Begins; whatever goes wrong is left to who opens the ledger in the usual way. */
export function openEarly(): void {
  world.earlyLedger = openActive().catch(() => null);
}

/** The database of that name, if it was opened early; to be had once. */
export async function takeEarly(name: string): Promise<IDBDatabase | null> {
  const early = await world.earlyLedger;
  delete world.earlyLedger;
  if (!early || early.isClosed) return null;
  if (early.name === name) return early.database;
  early.database.close();
  return null;
}

async function openActive(): Promise<EarlyLedger | null> {
  const stored = await browser.storage.local.get([PROFILES, FIRST_MEMBER]);
  const profiles = stored[PROFILES] as { readonly active?: unknown } | undefined;
  const first = stored[FIRST_MEMBER];
  if (typeof profiles?.active !== 'string' || first === undefined) return null;
  const name = ledgerName(profiles.active, first);
  const database = await openAsItIs(name);
  if (!database) return null;
  const early: EarlyLedger = { name, database, isClosed: false };
  database.addEventListener('versionchange', () => {
    database.close();
    early.isClosed = true;
  });
  return early;
}

/** Null where it would have to be made, or brought to another form: who knows how does that. */
function openAsItIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((done) => {
    const request = indexedDB.open(name, LEDGER_FORM);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => done(request.result);
    request.onerror = () => done(null);
    request.onblocked = () => done(null);
  });
}

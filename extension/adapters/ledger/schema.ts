import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, wrap } from 'idb';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import type { LedgerEntry } from '../../../shared/reading/ledger/ledger.ts';
import type { LedgerItem } from '../../../shared/reading/ledger/ledger-items.ts';
import type { Chain } from '../../../shared/reading/record/record.ts';
import type { DayTotal } from '../../ledger/day-total.ts';
import { LEDGER_FORM } from '../../ledger/ledger-name.ts';
import { takeEarly } from './early-ledger.ts';

/** What the member wrote: everything in the ledger that no page measured. */
export type MadeItem = Exclude<LedgerItem, LedgerEntry>;

export interface LedgerSchema extends DBSchema {
  entries: {
    key: [session: string, day: Day];
    value: LedgerEntry;
    indexes: { day: Day; article: string };
  };
  items: {
    key: string;
    value: MadeItem;
    /** `article`: entries by hand and notes that name one. `of`: what a correction takes off. */
    indexes: { day: Day; article: string; of: string };
  };
  days: { key: Day; value: DayTotal };
  chains: { key: string; value: Chain };
  facts: { key: string; value: string };
}

const STORES = ['entries', 'items', 'days', 'chains', 'facts'] as const;

export type LedgerDatabase = IDBPDatabase<LedgerSchema>;
/** A transaction over all of a ledger. */
export type Work = IDBPTransaction<LedgerSchema, typeof STORES, 'readwrite'>;
export type Look = IDBPTransaction<LedgerSchema, typeof STORES, 'readonly' | 'readwrite'>;

export interface OpenEvents {
  /** Another page holds an earlier form of the ledger open. */
  blocked(): void;
  /** The connection is gone: the browser ended it, or a later form is to be made. */
  closed(): void;
}

/** Opens a database, making it or bringing it to the present form. */
export async function openDatabase(name: string, events: OpenEvents): Promise<LedgerDatabase> {
  const early = await takeEarly(name);
  if (early) return watched(early, events);
  const database: LedgerDatabase = await openDB<LedgerSchema>(name, LEDGER_FORM, {
    upgrade,
    blocked: () => events.blocked(),
    blocking() {
      database.close();
      events.closed();
    },
    terminated: () => events.closed(),
  });
  return database;
}

/** It lets go by itself of who wants another form; who holds it must learn of that. */
function watched(early: IDBDatabase, events: OpenEvents): LedgerDatabase {
  early.addEventListener('versionchange', () => events.closed());
  early.addEventListener('close', () => events.closed());
  return wrap(early) as unknown as LedgerDatabase;
}

// Steps of the schema: one is added for each version, none is changed once released.
function upgrade(database: LedgerDatabase, oldVersion: number): void {
  if (oldVersion < 1) {
    const entries = database.createObjectStore('entries', { keyPath: ['session', 'day'] });
    entries.createIndex('day', 'day');
    entries.createIndex('article', 'article');
  }
  if (oldVersion < 2) {
    const items = database.createObjectStore('items', { keyPath: 'id' });
    for (const index of ['day', 'article', 'of'] as const) items.createIndex(index, index);
    database.createObjectStore('days', { keyPath: 'day' });
    database.createObjectStore('chains');
    database.createObjectStore('facts');
  }
}

export const look = (database: LedgerDatabase): Look => database.transaction(STORES);

/**
 * Runs work on the ledger: all of it is done or, on any failure, none.
 * @param durability `strict` waits until it is on the disk: for what cannot be reported again
 */
export async function inOne<T>(
  database: LedgerDatabase,
  durability: IDBTransactionDurability,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  const work = database.transaction(STORES, 'readwrite', { durability });
  try {
    const [result] = await Promise.all([run(work), work.done]);
    return result;
  } catch (cause) {
    giveUp(work);
    throw cause;
  }
}

function giveUp(work: Work): void {
  try {
    work.abort();
  } catch {
    // It has ended by itself, as when the disk is full.
  }
}

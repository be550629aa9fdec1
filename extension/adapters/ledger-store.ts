import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Day } from '../../shared/reading/calendar.ts';
import { keepMaximum, type LedgerEntry } from '../../shared/reading/ledger.ts';

/** The ledger on this device. */
export interface LedgerStore {
  /** Raises what is kept to the entries' totals; all of them, or on any failure none. */
  keep(entries: readonly LedgerEntry[]): Promise<void>;
  onDay(day: Day): Promise<readonly LedgerEntry[]>;
  ofArticles(articles: readonly string[]): Promise<readonly LedgerEntry[]>;
}

interface Schema extends DBSchema {
  entries: {
    key: [session: string, day: Day];
    value: LedgerEntry;
    indexes: { day: Day; article: string };
  };
}

/** Opens the ledger, making it if there is none. */
export async function openLedger(name = 'ledger'): Promise<LedgerStore> {
  const database = await openDB<Schema>(name, 1, { upgrade });
  return {
    keep: (entries) => keep(database, entries),
    onDay: (day) => database.getAllFromIndex('entries', 'day', day),
    async ofArticles(articles) {
      const { store } = database.transaction('entries');
      const found = await Promise.all(articles.map((key) => store.index('article').getAll(key)));
      return found.flat();
    },
  };
}

/** The ledger, opened when it is first asked for, and again if that did not succeed. */
export function lazyLedger(name?: string): () => Promise<LedgerStore> {
  let opened: Promise<LedgerStore> | undefined;
  return () => {
    opened ??= openLedger(name).catch((cause) => {
      opened = undefined;
      throw cause;
    });
    return opened;
  };
}

// Steps of the schema: one is added for each version, none is changed once released.
function upgrade(database: IDBPDatabase<Schema>, oldVersion: number): void {
  if (oldVersion < 1) {
    const entries = database.createObjectStore('entries', { keyPath: ['session', 'day'] });
    entries.createIndex('day', 'day');
    entries.createIndex('article', 'article');
  }
}

async function keep(database: IDBPDatabase<Schema>, entries: readonly LedgerEntry[]) {
  const transaction = database.transaction('entries', 'readwrite');
  const raise = async (entry: LedgerEntry) => {
    const known = await transaction.store.get([entry.session, entry.day]);
    const kept = keepMaximum(known, entry);
    if (kept !== known) await transaction.store.put(kept);
  };
  const giveUp = (cause: unknown) => {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself, as when the disk is full.
    }
    throw cause;
  };
  await Promise.all([...entries.map(raise), transaction.done]).catch(giveUp);
}

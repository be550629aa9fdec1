import { browser } from 'wxt/browser';
import type { LedgerEntry } from '../../../shared/reading/ledger/ledger.ts';
import { identityOf, type LedgerItem } from '../../../shared/reading/ledger/ledger-items.ts';
import { readItem } from '../../../shared/reading/ledger/read-item.ts';

/** A second copy of a ledger, in storage that does not go when IndexedDB does. */
export interface Mirror {
  write(items: readonly LedgerItem[]): Promise<void>;
  forget(items: readonly LedgerItem[]): Promise<void>;
  forgetEverything(): Promise<void>;
  /** What is there and reads as an item. */
  read(): Promise<readonly LedgerItem[]>;
  /** Whether it holds what the ledger has not: it was written while that could not be opened. */
  isAhead(): Promise<boolean>;
  setAhead(isAhead: boolean): Promise<void>;
}

/**
 * Whether a session's new totals go into the mirror now: the first do, then those of each minute
 * begun, and those with which reading paused. So the mirror is at most a minute behind, at half the
 * writes.
 */
export function isWorthMirroring(known: LedgerEntry | undefined, kept: LedgerEntry): boolean {
  if (!known) return true;
  const minute = ({ milliseconds }: LedgerEntry) => Math.floor((milliseconds + 30_000) / 60_000);
  const isSteady = kept.milliseconds - known.milliseconds >= STEADY;
  return !isSteady || minute(kept) > minute(known);
}

/** Reports of steady reading come this far apart, or a little further. Milliseconds. */
const STEADY = 29_000;

/** The mirror of one member's ledger: a key for each item, so that a report rewrites only its own. */
export function storageMirror(member: string): Mirror {
  const prefix = `mirror:${member}:`;
  const ahead = `mirror-ahead:${member}`;
  const { local } = browser.storage;
  return {
    isAhead: async () => (await local.get(ahead))[ahead] === true,
    setAhead: (isAhead) => (isAhead ? local.set({ [ahead]: true }) : local.remove([ahead])),
    async write(items) {
      if (items.length === 0) return;
      await local.set(
        Object.fromEntries(items.map((item) => [prefix + identityOf(item), pack(item)])),
      );
    },
    forget: (items) => local.remove(items.map((item) => prefix + identityOf(item))),
    forgetEverything: async () => local.remove([ahead, ...(await keysBelow(prefix))]),
    async read() {
      const stored = Object.entries(await local.get(null));
      return stored.flatMap(([key, value]) =>
        key.startsWith(prefix) ? unpack(key.slice(prefix.length), value) : [],
      );
    },
  };
}

/** How many items a member's mirror holds. */
export const countMirrored = async (member: string): Promise<number> =>
  (await keysBelow(`mirror:${member}:`)).length;

async function keysBelow(prefix: string): Promise<string[]> {
  const { local } = browser.storage;
  // Firefox before 143 cannot name the keys alone.
  const getKeys: (() => Promise<string[]>) | undefined = local.getKeys?.bind(local);
  const keys = getKeys ? await getKeys() : Object.keys(await local.get(null));
  return keys.filter((key) => key.startsWith(prefix));
}

/** A session without the names of its fields, and without what its key says. */
function pack(item: LedgerItem): unknown {
  if (item.kind !== undefined) return item;
  const { source, article, title, page, issued, chars, milliseconds, deepest } = item;
  return [source, article, title, page, issued, chars, milliseconds, deepest];
}

function unpack(name: string, value: unknown): readonly LedgerItem[] {
  const item = readItem(Array.isArray(value) ? unpackEntry(name, value) : value);
  return item.ok ? [item.value] : [];
}

function unpackEntry(name: string, value: readonly unknown[]): unknown {
  const [session, day] = name.split(':');
  const [source, article, title, page, issued, chars, milliseconds, deepest] = value;
  return { session, day, source, article, title, page, issued, chars, milliseconds, deepest };
}

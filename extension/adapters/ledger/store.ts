import { type DayRange, isWithin } from '../../../shared/reading/calendar/calendar-days.ts';
import { keepMaximum, type LedgerEntry } from '../../../shared/reading/ledger/ledger.ts';
import type { LedgerItem } from '../../../shared/reading/ledger/ledger-items.ts';
import { mergeLedgers } from '../../../shared/reading/ledger/merge-ledgers.ts';
import { chainKey } from '../../../shared/reading/record/merge-records.ts';
import type { Chain } from '../../../shared/reading/record/record.ts';
import {
  type DatedRules,
  type RulesOn,
  rulesInForce,
} from '../../../shared/reading/rules/rules-in-force.ts';
import { writeRules } from '../../../shared/reading/rules/rules-text.ts';
import type { DayTotal } from '../../ledger/day-total.ts';
import type { DayItems } from '../../ledger/items-around.ts';
import { allItems, itemsOf, itemsOn, refreshDays, remakeDays } from './days.ts';
import { isWorthMirroring, type Mirror } from './mirror.ts';
import {
  inOne,
  type LedgerDatabase,
  look,
  type MadeItem,
  type OpenEvents,
  openDatabase,
  type Work,
} from './schema.ts';

/** One member's ledger on this device. Whatever changes it is done whole or not at all. */
export interface LedgerStore extends DayItems {
  /** Whether it is the mirror that answers, since the ledger cannot be opened. */
  readonly isMirror: boolean;
  /** Raises what is kept to the entries' totals. */
  keep(entries: readonly LedgerEntry[]): Promise<void>;
  /** Adds what the member wrote; an item with the same id is replaced. */
  add(items: readonly MadeItem[]): Promise<void>;
  all(): Promise<readonly LedgerItem[]>;
  /** How many items there are. */
  count(): Promise<number>;
  /** Of every day with reading, or of those in a range, in order. */
  dayTotals(range?: DayRange): Promise<readonly DayTotal[]>;
  /** Takes another copy of this ledger in, as `mergeLedgers` does, and tells how far it is. */
  merge(items: readonly LedgerItem[], told?: Told): Promise<void>;
  /** Removes days, both ends included, or everything with imported chains; from the mirror too. */
  remove(range: DayRange | 'everything'): Promise<void>;
  /** Imported chains of other devices. */
  chains(): Promise<readonly Chain[]>;
  keepChains(chains: readonly Chain[]): Promise<void>;
  close(): void;
}

/** Hears how many items of how many are written. */
export type Told = (done: number, all: number) => void;

export interface LedgerSetting {
  readonly rules: readonly DatedRules[];
  readonly mirror: Mirror;
  readonly events?: OpenEvents;
}

const SILENT: OpenEvents = { blocked: () => {}, closed: () => {} };

/** Opens a ledger, making it, or making it again from its mirror, if there is none. */
export async function openLedger(name: string, setting: LedgerSetting): Promise<LedgerStore> {
  const { rules, mirror, events = SILENT } = setting;
  // Side by side: every page waits for both.
  const [database, isAhead] = await Promise.all([openDatabase(name, events), mirror.isAhead()]);
  const ledger = { database, mirror, rulesOn: rulesInForce(rules) };
  await prepare(ledger, asText(rules), isAhead);
  return {
    isMirror: false,
    keep: (entries) => keep(ledger, entries),
    add: (items) => add(ledger, items),
    onDay: (day) => itemsOn(look(database), day),
    ofArticles: (articles) => itemsOf(look(database), articles),
    all: () => allItems(look(database)),
    count: async () => (await database.count('entries')) + (await database.count('items')),
    dayTotals: (range) => database.getAll('days', range && IDBKeyRange.bound(range.from, range.to)),
    merge: (items, told) => merge(ledger, items, told),
    remove: (range) => remove(ledger, range),
    chains: () => database.getAll('chains'),
    keepChains: (chains) => keepChains(database, chains),
    close: () => database.close(),
  };
}

interface Ledger {
  readonly database: LedgerDatabase;
  readonly mirror: Mirror;
  readonly rulesOn: RulesOn;
}

async function keep({ database, mirror, rulesOn }: Ledger, entries: readonly LedgerEntry[]) {
  const changed: { readonly known: LedgerEntry | undefined; readonly kept: LedgerEntry }[] = [];
  await inOne(database, 'relaxed', async (work) => {
    const store = work.objectStore('entries');
    for (const entry of entries) {
      const known = await store.get([entry.session, entry.day]);
      const kept = keepMaximum(known, entry);
      if (kept === known) continue;
      await store.put(kept);
      changed.push({ known, kept });
    }
    await refreshDays(
      work,
      changed.map(({ kept }) => kept),
      rulesOn,
    );
  });
  const worth = changed.filter(({ known, kept }) => isWorthMirroring(known, kept));
  await mirror.write(worth.map(({ kept }) => kept));
}

async function add({ database, mirror, rulesOn }: Ledger, items: readonly MadeItem[]) {
  await inOne(database, 'strict', async (work) => {
    const store = work.objectStore('items');
    const replaced = await Promise.all(items.map(({ id }) => store.get(id)));
    await Promise.all(items.map((item) => store.put(item)));
    await refreshDays(work, [...items, ...replaced.filter((item) => item !== undefined)], rulesOn);
  });
  await mirror.write(items);
}

async function merge(
  { database, mirror, rulesOn }: Ledger,
  theirs: readonly LedgerItem[],
  told: Told = () => {},
) {
  const changed = await inOne(database, 'strict', async (work) => {
    const ours = await allItems(work);
    const known = new Set(ours);
    const gained = mergeLedgers(ours, theirs).filter((item) => !known.has(item));
    await putAll(work, gained, told);
    await remakeDays(work, rulesOn);
    return gained;
  });
  await mirror.write(changed);
}

async function remove({ database, mirror, rulesOn }: Ledger, range: DayRange | 'everything') {
  const isGone = ({ day }: LedgerItem) => range === 'everything' || isWithin(day, range);
  const gone = await inOne(database, 'strict', async (work) => {
    const gone = (await allItems(work)).filter(isGone);
    await Promise.all(gone.map((item) => deleteItem(work, item)));
    if (range === 'everything') await work.objectStore('chains').clear();
    await remakeDays(work, rulesOn);
    return gone;
  });
  if (range === 'everything') await mirror.forgetEverything();
  else await mirror.forget(gone);
}

async function keepChains(database: LedgerDatabase, chains: readonly Chain[]): Promise<void> {
  await inOne(database, 'strict', async (work) => {
    const store = work.objectStore('chains');
    await Promise.all(chains.map((chain) => store.put(chain, chainKey(chain))));
  });
}

const RULES = 'rules';

/**
 * Has the ledger whole, and its totals of the rules that hold. Totals are of the rules they were made
 * by; a ledger that does not say by which is new, or one that the browser cleared or lost, which
 * leaves other storage alone: then what the mirror has comes back. So does what was kept in the mirror
 * alone while the ledger could not be opened.
 */
async function prepare(
  { database, mirror, rulesOn }: Ledger,
  rules: string,
  isAhead: boolean,
): Promise<void> {
  const madeBy = await database.get('facts', RULES);
  if (madeBy === rules && !isAhead) return;
  const mirrored = madeBy === undefined || isAhead ? await mirror.read() : [];
  await inOne(database, 'strict', async (work) => {
    if (mirrored.length > 0) await putAll(work, mergeLedgers(await allItems(work), mirrored));
    await remakeDays(work, rulesOn);
    await work.objectStore('facts').put(rules, RULES);
  });
  if (isAhead) await mirror.setAhead(false);
}

const asText = (rules: readonly DatedRules[]): string =>
  JSON.stringify(rules.map(({ from, rules }) => [from, writeRules(rules)]));

async function putAll(
  work: Work,
  items: readonly LedgerItem[],
  told: Told = () => {},
): Promise<void> {
  const [entries, made] = [work.objectStore('entries'), work.objectStore('items')];
  let done = 0;
  await Promise.all(
    items.map(async (item) => {
      await (item.kind === undefined ? entries.put(item) : made.put(item));
      done += 1;
      if (done % TELL_EVERY === 0 || done === items.length) told(done, items.length);
    }),
  );
}
const TELL_EVERY = 250;

function deleteItem(work: Work, item: LedgerItem): Promise<void> {
  if (item.kind !== undefined) return work.objectStore('items').delete(item.id);
  return work.objectStore('entries').delete([item.session, item.day]);
}

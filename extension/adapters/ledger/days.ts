import { formatFraction } from '../../../shared/exact/text.ts';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import {
  type DaySummary,
  summariseDay,
  summariseLedger,
} from '../../../shared/reading/ledger/day.ts';
import type { LedgerItem } from '../../../shared/reading/ledger/ledger-items.ts';
import type { RulesOn } from '../../../shared/reading/rules/rules-in-force.ts';
import type { DayTotal } from '../../ledger/day-total.ts';
import type { Look, Work } from './schema.ts';

/** Brings the totals of all days up to date on which the items given can have changed anything. */
export async function refreshDays(
  work: Work,
  items: readonly LedgerItem[],
  rulesOn: RulesOn,
): Promise<void> {
  for (const day of await daysTouched(work, items)) await refreshDay(work, day, rulesOn);
}

/** Makes all totals anew. */
export async function remakeDays(work: Work, rulesOn: RulesOn): Promise<void> {
  const days = work.objectStore('days');
  await days.clear();
  const summaries = summariseLedger(await allItems(work), rulesOn);
  await Promise.all([...summaries.values()].map((summary) => days.put(totalOf(summary))));
}

export async function allItems(work: Look): Promise<readonly LedgerItem[]> {
  const [entries, items] = await Promise.all([
    work.objectStore('entries').getAll(),
    work.objectStore('items').getAll(),
  ]);
  return [...entries, ...items];
}

export async function itemsOn(work: Look, day: Day | IDBKeyRange): Promise<readonly LedgerItem[]> {
  const [entries, items] = await Promise.all([
    work.objectStore('entries').index('day').getAll(day),
    work.objectStore('items').index('day').getAll(day),
  ]);
  return [...entries, ...items];
}

/** Everything about some articles on any day, with what corrects it. */
export async function itemsOf(
  work: Look,
  articles: readonly string[],
): Promise<readonly LedgerItem[]> {
  const keys = [...new Set(articles)];
  const items = work.objectStore('items');
  const [entries, made, corrections] = await Promise.all([
    each(keys, (key) => work.objectStore('entries').index('article').getAll(key)),
    each(keys, (key) => items.index('article').getAll(key)),
    each(keys, (key) => items.index('of').getAll(key)),
  ]);
  const ids = made.flatMap((item) => (item.kind === 'by-hand' ? [item.id] : []));
  const ofThose = await each(ids, (id) => items.index('of').getAll(id));
  return [...entries, ...made, ...corrections, ...ofThose];
}

async function each<T>(keys: readonly string[], find: (key: string) => Promise<T[]>) {
  return (await Promise.all(keys.map(find))).flat();
}

/** An article is finished once: what changes on one day may take that away from another. */
async function daysTouched(work: Work, items: readonly LedgerItem[]): Promise<ReadonlySet<Day>> {
  const others = await itemsOf(work, articlesOf(items));
  return new Set([...items, ...others].map(({ day }) => day));
}

function articlesOf(items: readonly LedgerItem[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind === 'correction') return [item.of];
    return item.article === null ? [] : [item.article];
  });
}

async function refreshDay(work: Work, day: Day, rulesOn: RulesOn): Promise<void> {
  const days = work.objectStore('days');
  const [ofDay, known] = await Promise.all([itemsOn(work, day), days.get(day)]);
  if (!ofDay.some(({ kind }) => kind === undefined || kind === 'by-hand')) {
    if (known) await days.delete(day);
    return;
  }
  const others = (await itemsOf(work, articlesOf(ofDay))).filter((item) => item.day !== day);
  const total = totalOf(summariseDay([...ofDay, ...others], day, rulesOn));
  if (!isSame(total, known)) await days.put(total);
}

/** A day at a glance. */
export function totalOf({ day, milliseconds, measured, finished, total }: DaySummary): DayTotal {
  const points = formatFraction(total.points);
  return { day, milliseconds, byHand: milliseconds - measured, finished, points };
}

const isSame = (a: DayTotal, b: DayTotal | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

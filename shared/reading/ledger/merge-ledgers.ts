import { keepMaximum } from './ledger.ts';
import { identityOf, type LedgerItem } from './ledger-items.ts';

/**
 * Two copies of one ledger as one, in a fixed order: sessions keep the greater totals, everything
 * else is the same by its id and the first copy's stands. Merging again changes nothing.
 */
export function mergeLedgers(
  ours: readonly LedgerItem[],
  theirs: readonly LedgerItem[],
): readonly LedgerItem[] {
  const kept = new Map<string, LedgerItem>();
  for (const item of [...ours, ...theirs])
    kept.set(identityOf(item), keep(kept.get(identityOf(item)), item));
  return [...kept.values()].toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function keep(known: LedgerItem | undefined, item: LedgerItem): LedgerItem {
  if (item.kind !== undefined || (known && known.kind !== undefined)) return known ?? item;
  return keepMaximum(known, item);
}

/** By day, what the member wrote before what was measured. */
const orderOf = (item: LedgerItem): string =>
  [item.day, item.kind ?? 'session', identityOf(item)].join(' ');

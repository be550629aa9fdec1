import type { LedgerEntry } from './ledger.ts';
import type { Correction, HandEntry } from './ledger-items.ts';

/** Measured entries with the time that corrections take off; the entries given stay as they are. */
export function correctMeasured(
  entries: readonly LedgerEntry[],
  corrections: readonly Correction[],
): readonly LedgerEntry[] {
  const left = lessBy(corrections);
  return entries.map((entry) => takeOff(entry, left, keyOf(entry.day, entry.article)));
}

/** Entries by hand likewise; one with no time left to it is taken back and finishes nothing. */
export function correctByHand(
  entries: readonly HandEntry[],
  corrections: readonly Correction[],
): readonly HandEntry[] {
  const left = lessBy(corrections);
  return entries.map((entry) => {
    const key = keyOf(entry.day, entry.id);
    const taken = takeOff(entry, left, key);
    const isGone = taken !== entry && taken.milliseconds === 0;
    return isGone ? { ...taken, finished: false } : taken;
  });
}

function lessBy(corrections: readonly Correction[]): Map<string, number> {
  const left = new Map<string, number>();
  for (const { day, of, less } of corrections) {
    left.set(keyOf(day, of), (left.get(keyOf(day, of)) ?? 0) + less);
  }
  return left;
}

/** Several sessions may share one correction: what the first cannot give, the next does. */
function takeOff<T extends { readonly milliseconds: number }>(
  entry: T,
  left: Map<string, number>,
  key: string,
): T {
  const less = Math.min(left.get(key) ?? 0, entry.milliseconds);
  if (less === 0) return entry;
  left.set(key, (left.get(key) ?? 0) - less);
  return { ...entry, milliseconds: entry.milliseconds - less };
}

const keyOf = (day: string, of: string): string => `${day} ${of}`;

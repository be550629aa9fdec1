import type { Chain, ReadingRecord } from './record.ts';

/** Sorts chains and identifies them: two chains with one key are the same chain. */
export const chainKey = ({ header, end }: Chain): string =>
  [header.device, header.made, header.period.from, header.period.to, end].join(' ');

/**
 * A record of these chains, each once and as it came. So records of one member are merged: by all
 * their chains, in any order, as often as one likes.
 */
export function recordOf(chains: readonly Chain[]): ReadingRecord {
  const byKey = new Map(chains.map((chain) => [chainKey(chain), chain]));
  const sorted = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { record: 1, chains: sorted.map(([, chain]) => chain) };
}

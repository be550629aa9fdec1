import { type ReadingResult, readingProblem } from '../../messages/reading.ts';
import type { Chain, Member, ReadingRecord } from './record.ts';

/** By what chains are sorted, and told from each other: equal keys, equal chains. */
export const chainKey = ({ header, end }: Chain): string =>
  [header.device, header.made, header.period.from, header.period.to, end].join(' ');

/** A record of these chains, each once. */
export function recordOf(chains: readonly Chain[]): ReadingRecord {
  const once = new Map(chains.map((chain) => [chainKey(chain), chain]));
  const sorted = [...once].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { record: 1, chains: sorted.map(([, chain]) => chain) };
}

/**
 * Both records side by side; the same chain twice is there once, so merging again changes nothing.
 * Only for one member: names and units must be equal.
 */
export function mergeRecords(
  ours: ReadingRecord,
  theirs: ReadingRecord,
): ReadingResult<ReadingRecord> {
  const chains = [...ours.chains, ...theirs.chains];
  const members = [...new Set(chains.map(({ header }) => sayMember(header.member)))];
  const [first = '', other] = members;
  if (other !== undefined) {
    const values = { ours: first, theirs: other };
    return { ok: false, problem: readingProblem('record-other-member', values) };
  }
  return { ok: true, value: recordOf(chains) };
}

const sayMember = ({ name, unit }: Member): string => (unit === '' ? name : `${name} (${unit})`);

import { Inflate } from 'fflate';
import { addToChecksum, FIRST_CHECKSUM, finishChecksum } from './checksum.ts';
import type { Entry } from './entries.ts';

/** Unfolds to four megabytes at most, so that a bomb is noticed long before it has unfolded. */
const BITE = 4096;

/**
 * Unfolds a whole part to `most` bytes; undefined where it is damaged, or larger. Some places have
 * something faster than what works everywhere.
 */
export type Inflater = (packed: Uint8Array, most: number) => Uint8Array | undefined;

/**
 * What is unfolded in one go where it can be, more than two million cells; larger parts never stand in
 * memory as a whole.
 */
const MOST_AT_ONCE = 128 * 2 ** 20;

/**
 * Unfolds an entry bite by bite.
 * @param take says whether it wants more
 * @param inflate where there is something faster
 * @returns false where it did not, the entry is damaged, or is not of the size it says
 */
export function unfold(
  entry: Entry,
  take: (content: Uint8Array) => boolean,
  inflate?: Inflater,
): boolean {
  let filled = 0;
  let sum = FIRST_CHECKSUM;
  let goesOn = true;
  const receive = (content: Uint8Array) => {
    filled += content.length;
    goesOn &&= filled <= entry.size && take(content);
    if (goesOn) sum = addToChecksum(sum, content);
  };
  const inOneGo = inflate && entry.method !== 0 && entry.size <= MOST_AT_ONCE;
  const whole = inOneGo ? inflate(entry.raw, entry.size) : entry.raw;
  if (!whole) return false;
  if (inOneGo || entry.method === 0) {
    for (let at = 0; at < whole.length && goesOn; at += STORED_BITE) {
      receive(whole.subarray(at, at + STORED_BITE));
    }
  } else if (!unfoldDeflated(entry.raw, receive, () => goesOn)) return false;
  return goesOn && filled === entry.size && finishChecksum(sum) === entry.crc;
}

const STORED_BITE = 65_536;

function unfoldDeflated(
  raw: Uint8Array,
  receive: (content: Uint8Array) => void,
  goesOn: () => boolean,
): boolean {
  const stream = new Inflate(receive);
  try {
    for (let at = 0; at < raw.length && goesOn(); at += BITE) {
      stream.push(raw.subarray(at, at + BITE), at + BITE >= raw.length);
    }
  } catch {
    return false; // fflate throws for damaged data; to the caller that is one of its outcomes
  }
  return true;
}

/** The entry's content, or undefined when it is damaged or larger than `most` bytes. */
export function inflateEntry(entry: Entry, most: number): Uint8Array | undefined {
  if (entry.size > most) return undefined;
  const whole = new Uint8Array(entry.size);
  let filled = 0;
  const isWhole = unfold(entry, (content) => {
    whole.set(content, filled);
    filled += content.length;
    return true;
  });
  return isWhole ? whole : undefined;
}

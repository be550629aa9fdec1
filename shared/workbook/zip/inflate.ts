import { Inflate } from 'fflate';
import { addToChecksum, FIRST_CHECKSUM, finishChecksum } from './checksum.ts';
import type { Entry } from './entries.ts';

/** Unfolds to four megabytes at most, so that a bomb is noticed long before it has unfolded. */
const BITE = 4096;

/**
 * Unfolds a whole part to `most` bytes; undefined where it is damaged, or larger. Some places have
 * something faster than what works everywhere.
 */
export type Inflater = (packed: Uint8Array, most: number) => Unfolded | undefined;
export interface Unfolded {
  readonly content: Uint8Array;
  /** CRC-32 of all of it. */
  readonly checksum: number;
}

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
  if (inflate && entry.method !== 0 && entry.size <= MOST_AT_ONCE) {
    const whole = inflate(entry.raw, entry.size);
    const isSound = whole?.content.length === entry.size && whole.checksum === entry.crc;
    return isSound && inBites(whole.content, take);
  }
  let filled = 0;
  let sum = FIRST_CHECKSUM;
  let goesOn = true;
  const receive = (content: Uint8Array): boolean => {
    filled += content.length;
    goesOn &&= filled <= entry.size && take(content);
    if (goesOn) sum = addToChecksum(sum, content);
    return goesOn;
  };
  const isWhole =
    entry.method === 0
      ? inBites(entry.raw, receive)
      : unfoldDeflated(entry.raw, receive, () => goesOn);
  return isWhole && goesOn && filled === entry.size && finishChecksum(sum) === entry.crc;
}

const STORED_BITE = 65_536;

function inBites(content: Uint8Array, take: (bite: Uint8Array) => boolean): boolean {
  for (let at = 0; at < content.length; at += STORED_BITE)
    if (!take(content.subarray(at, at + STORED_BITE))) return false;
  return true;
}

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

import { type Decode, isSound, standsAt } from './bytes.ts';

/** A name of an element or attribute; each is made once, so that the same name is the same object. */
export interface XmlName {
  readonly full: string;
  readonly prefix: string;
  readonly local: string;
  readonly bytes: Uint8Array;
}

interface Chained extends XmlName {
  readonly next: Chained | undefined;
}

/** Names are few in any part; a part that makes up ever new ones is none of a spreadsheet. */
const MOST_NAMES = 10_000;
const SLOTS = 1024;

/** @returns undefined where a name begins as none may, or there are far too many */
export type FindName = (bytes: Uint8Array, start: number, end: number) => XmlName | undefined;

export function createNames(decode: Decode): FindName {
  const slots: (Chained | undefined)[] = new Array(SLOTS).fill(undefined);
  const letters: (XmlName | undefined)[] = new Array(256).fill(undefined);
  let count = 0;
  return (bytes, start, end) => {
    // Most tags of a sheet have a name of one letter.
    const letter = end - start === 1 ? (bytes[start] ?? 0) : 0;
    if (letter > 0 && letters[letter]) return letters[letter];
    let hash = 0;
    for (let at = start; at < end; at++) hash = (hash * 31 + (bytes[at] ?? 0)) | 0;
    const slot = (hash ^ (hash >>> 10)) & (SLOTS - 1);
    let known = slots[slot];
    while (known && !(known.bytes.length === end - start && standsAt(bytes, start, known.bytes))) {
      known = known.next;
    }
    if (known) return known;
    count += 1;
    const made = count > MOST_NAMES ? undefined : nameOf(bytes.slice(start, end), decode);
    if (!made) return undefined;
    slots[slot] = { ...made, next: slots[slot] };
    if (letter > 0) letters[letter] = slots[slot];
    return slots[slot];
  };
}

const COLON = 0x3a;

function nameOf(bytes: Uint8Array, decode: Decode): XmlName | undefined {
  if (!isSound(bytes, 0, bytes.length)) return undefined;
  const full = decode(bytes, 0, bytes.length);
  const colon = full.indexOf(':');
  if (!/^[^\d.\-:]/.test(full) || colon === full.length - 1) return undefined;
  const prefix = full.slice(0, Math.max(colon, 0));
  const local = colon < 0 ? full : decode(bytes, bytes.indexOf(COLON) + 1, bytes.length);
  return { full, prefix, local, bytes };
}

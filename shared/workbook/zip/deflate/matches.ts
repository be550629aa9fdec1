import {
  DISTANCES,
  distanceSymbol,
  END,
  LENGTH_SYMBOLS,
  LITERALS,
  MOST_DISTANCE,
  MOST_LENGTH,
} from './symbols.ts';

/** A run of bytes as literals and repetitions, and how often each symbol is met. */
export interface Found {
  /** A byte, or 65,536 × length + distance − 1. */
  readonly symbols: Uint32Array;
  count: number;
  readonly literals: Uint32Array;
  readonly distances: Uint32Array;
}

/** Where the same four bytes stood before. */
export interface Finder {
  readonly bytes: Uint8Array;
  /** By hash the last place, and by place the one before it; below 0 there is none. */
  readonly last: Int32Array;
  readonly before: Int32Array;
  /** Of what is to be packed now. */
  end: number;
  /** The first place that is not noted yet. */
  next: number;
  /** Of the longest repetition that was looked for. */
  distance: number;
}

const HASH_BITS = 15;
const MASK = MOST_DISTANCE - 1;

export const createFinder = (bytes: Uint8Array): Finder => ({
  bytes,
  last: new Int32Array(2 ** HASH_BITS).fill(-1),
  before: new Int32Array(MOST_DISTANCE).fill(-1),
  end: 0,
  next: 0,
  distance: 0,
});

export const createFound = (most: number): Found => ({
  symbols: new Uint32Array(most),
  count: 0,
  literals: new Uint32Array(LITERALS),
  distances: new Uint32Array(DISTANCES),
});

/** The first `by` bytes are gone: every place is so much lower. A multiple of `MOST_DISTANCE`. */
export function slide(finder: Finder, by: number): void {
  for (const places of [finder.last, finder.before])
    for (let at = 0; at < places.length; at++) places[at] = (places[at] ?? 0) - by;
  finder.next -= by;
  finder.end -= by;
}

/** A repetition that is shorter takes more than its bytes do. */
const LEAST = 4;
/** So long a repetition is taken without a look at the next place, */
const LONG = 24;
/** and so long a one without a look at others. */
const LONG_ENOUGH = 128;
const MOST_LOOKS = 8;

/** Bytes from, up to: each place takes its longest repetition, unless the next place has a longer one. */
export function findMatches(finder: Finder, found: Found, from: number): void {
  found.count = 0;
  found.literals.fill(0);
  found.distances.fill(0);
  const { end } = finder;
  let at = from;
  let length = longest(finder, at, LEAST - 1);
  while (at < end) {
    const { distance } = finder;
    const later = length < LONG ? longest(finder, at + 1, Math.max(length, LEAST - 1)) : 0;
    if (length === 0 || later > 0) {
      addLiteral(found, finder.bytes[at] ?? 0);
      at += 1;
      length = later;
    } else {
      addMatch(found, length, distance);
      at += length;
      length = longest(finder, at, LEAST - 1);
    }
  }
}

function addLiteral(found: Found, byte: number): void {
  found.symbols[found.count++] = byte;
  found.literals[byte] = (found.literals[byte] ?? 0) + 1;
}

function addMatch(found: Found, length: number, distance: number): void {
  found.symbols[found.count++] = (length << 16) | (distance - 1);
  const [first, second] = [END + 1 + (LENGTH_SYMBOLS[length] ?? 0), distanceSymbol(distance)];
  found.literals[first] = (found.literals[first] ?? 0) + 1;
  found.distances[second] = (found.distances[second] ?? 0) + 1;
}

/** How long the longest repetition at this place is; 0 where none is longer than `above`. */
function longest(finder: Finder, at: number, above: number): number {
  const { bytes, before } = finder;
  const most = Math.min(MOST_LENGTH, finder.end - at);
  const lowest = Math.max(at - MOST_DISTANCE, -1);
  let best = above;
  let place = enter(finder, at);
  for (let looks = MOST_LOOKS; place > lowest && looks > 0; looks--) {
    // Where its last two bytes differ, a repetition is no longer than the best so far.
    if (
      bytes[place + best] === bytes[at + best] &&
      bytes[place + best - 1] === bytes[at + best - 1]
    ) {
      let length = 0;
      while (length < most && bytes[place + length] === bytes[at + length]) length++;
      if (length > best) {
        best = length;
        finder.distance = at - place;
        if (length >= LONG_ENOUGH || length === most) break;
      }
    }
    place = before[place & MASK] ?? -1;
  }
  return best > above ? best : 0;
}

const HASHED = 4;

/** Notes all places up to this one; gives the last one before it that may begin alike. */
function enter(finder: Finder, at: number): number {
  if (at + HASHED > finder.end) return -1;
  const { bytes, last, before } = finder;
  let place = finder.next;
  let word =
    ((bytes[place] ?? 0) << 8) | ((bytes[place + 1] ?? 0) << 16) | ((bytes[place + 2] ?? 0) << 24);
  for (; place <= at; place++) {
    word = (word >>> 8) | ((bytes[place + 3] ?? 0) << 24);
    const hash = Math.imul(word, 0x9e3779b1) >>> (32 - HASH_BITS);
    before[place & MASK] = last[hash] ?? -1;
    last[hash] = place;
  }
  finder.next = place;
  return before[at & MASK] ?? -1;
}

import { type Bits, putBits } from './bits.ts';
import { type Code, codeFor } from './codes.ts';
import type { Found } from './matches.ts';
import {
  DISTANCE_BITS,
  distanceSymbol,
  END,
  FIRST_DISTANCE,
  FIRST_LENGTH,
  LENGTH_BITS,
  LENGTH_SYMBOLS,
} from './symbols.ts';

const LONGEST_CODE = 15;
/** A block whose codes stand before it. */
const DYNAMIC = 2;

/** What so many bytes may become at the most: a byte takes no more than the longest code. */
export const roomFor = (bytes: number): number => 2 * bytes + 512;

/** @source RFC 1951, section 3.2.7 */
export function writeBlock(bits: Bits, found: Found, isLast: boolean): void {
  found.literals[END] = 1;
  const literals = codeFor(found.literals, LONGEST_CODE);
  const distances = codeFor(found.distances, LONGEST_CODE);
  putBits(bits, isLast ? 1 : 0, 1);
  putBits(bits, DYNAMIC, 2);
  writeCodes(bits, literals.lengths, distances.lengths);
  writeSymbols(bits, found, { literals, distances });
  putBits(bits, literals.bits[END] ?? 0, literals.lengths[END] ?? 0);
}

/** The order in which the lengths of the code for lengths are written: those often unused last. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LENGTH_SYMBOLS_OF_CODES = 19;
const LONGEST_LENGTH_CODE = 7;

function writeCodes(bits: Bits, literals: Uint8Array, distances: Uint8Array): void {
  const used = [literals, distances].map((own) => own.subarray(0, own.findLastIndex(Boolean) + 1));
  const runs = runsIn(used.flatMap((own) => [...own]));
  const counts = new Uint32Array(LENGTH_SYMBOLS_OF_CODES);
  for (const { symbol } of runs) counts[symbol] = (counts[symbol] ?? 0) + 1;
  const code = codeFor(counts, LONGEST_LENGTH_CODE);
  const last = ORDER.findLastIndex((symbol) => code.lengths[symbol] !== 0);
  putBits(bits, (used[0]?.length ?? 0) - 257, 5);
  putBits(bits, (used[1]?.length ?? 0) - 1, 5);
  putBits(bits, last + 1 - 4, 4);
  for (const symbol of ORDER.slice(0, last + 1)) putBits(bits, code.lengths[symbol] ?? 0, 3);
  for (const { symbol, more, width } of runs) {
    putBits(bits, code.bits[symbol] ?? 0, code.lengths[symbol] ?? 0);
    putBits(bits, more, width);
  }
}

interface Run {
  readonly symbol: number;
  /** What stands behind the symbol, in so many bits. */
  readonly more: number;
  readonly width: number;
}

/** Equal lengths one after another are written once, with their number. */
function runsIn(lengths: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] ?? 0;
    let end = at + 1;
    while (lengths[end] === length) end++;
    at += addRun(runs, length, end - at);
  }
  return runs;
}

/** @returns how many of the equal lengths were written */
function addRun(runs: Run[], length: number, times: number): number {
  if (length === 0 && times >= 11) {
    const zeros = Math.min(times, 138);
    runs.push({ symbol: 18, more: zeros - 11, width: 7 });
    return zeros;
  }
  if (length === 0 && times >= 3) {
    runs.push({ symbol: 17, more: times - 3, width: 3 });
    return times;
  }
  runs.push({ symbol: length, more: 0, width: 0 });
  if (length === 0 || times < 4) return 1;
  const again = Math.min(times - 1, 6);
  runs.push({ symbol: 16, more: again - 3, width: 2 });
  return 1 + again;
}

interface Codes {
  readonly literals: Code;
  readonly distances: Code;
}

function writeSymbols(bits: Bits, { symbols, count }: Found, { literals, distances }: Codes): void {
  for (let at = 0; at < count; at++) {
    const symbol = symbols[at] ?? 0;
    if (symbol < END) {
      putBits(bits, literals.bits[symbol] ?? 0, literals.lengths[symbol] ?? 0);
      continue;
    }
    const [length, distance] = [symbol >>> 16, (symbol & 0xffff) + 1];
    const first = LENGTH_SYMBOLS[length] ?? 0;
    putBits(bits, literals.bits[END + 1 + first] ?? 0, literals.lengths[END + 1 + first] ?? 0);
    putBits(bits, length - (FIRST_LENGTH[first] ?? 0), LENGTH_BITS[first] ?? 0);
    const second = distanceSymbol(distance);
    putBits(bits, distances.bits[second] ?? 0, distances.lengths[second] ?? 0);
    putBits(bits, distance - (FIRST_DISTANCE[second] ?? 0), DISTANCE_BITS[second] ?? 0);
  }
}

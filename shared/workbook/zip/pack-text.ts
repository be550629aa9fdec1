import { Deflate, strToU8 } from 'fflate';
import { addToChecksum, FIRST_CHECKSUM, finishChecksum } from './checksum.ts';
import type { Entry } from './entries.ts';

/** A file of an archive in the making: its text comes in pieces, of which none is kept. */
export interface Packing {
  readonly add: (text: string) => void;
  /** Bytes of text so far. */
  readonly size: () => number;
  readonly finish: () => Entry;
}

/** What an archive is packed by: some places have something faster than what works everywhere. */
export interface Packer {
  /** Begins a stream in the deflate format: takes what comes, and hands on what that packs into. */
  readonly start: (
    receive: (packed: Uint8Array) => void,
  ) => (piece: Uint8Array, isLast: boolean) => void;
  /** CRC-32 of all bytes so far, from that of those before these: 0 of none. */
  readonly checksum: (bytes: Uint8Array, before: number) => number;
}

/** Texts are encoded this many at once: pieces as short as a row would cost a call each. */
const CHARACTERS = 128 * 2 ** 10;
/** A third less time than the usual 6, for a file that is three per cent larger. */
const LEVEL = 5;

/** Works everywhere. */
const EVERYWHERE: Packer = {
  start: (receive) => {
    const stream = new Deflate({ level: LEVEL }, receive);
    return (piece, isLast) => stream.push(piece, isLast);
  },
  checksum: (bytes, before) =>
    finishChecksum(addToChecksum((before ^ FIRST_CHECKSUM) >>> 0, bytes)),
};

/** As the zip format says the first day that it knows. */
const FIRST_DAY = (1 << 5) | 1;

/** Deflated while it comes, so that a sheet of any length takes the memory of what it packs into. */
export function packText(name: string, { start, checksum }: Packer = EVERYWHERE): Packing {
  const packed: Uint8Array[] = [];
  const deflate = start((bytes) => packed.push(bytes));
  let [waiting, size, sum] = ['', 0, 0];

  function encode(isLast: boolean): void {
    const bytes = strToU8(waiting);
    waiting = '';
    size += bytes.length;
    sum = checksum(bytes, sum);
    deflate(bytes, isLast);
  }

  return {
    add: (text) => {
      waiting += text;
      if (waiting.length >= CHARACTERS) encode(false);
    },
    size: () => size + waiting.length,
    finish: () => {
      encode(true);
      return {
        name,
        method: DEFLATED,
        flags: 0,
        crc: sum,
        time: 0,
        date: FIRST_DAY,
        size,
        raw: joined(packed),
      };
    },
  };
}

const DEFLATED = 8;

/** A whole text as a file. */
export function packWhole(name: string, text: string): Entry {
  const packing = packText(name);
  packing.add(text);
  return packing.finish();
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

import { MOST_COLUMNS, MOST_ROWS } from '../model.ts';
import { placeAt } from './cell-place.ts';

/** A cell that holds a small whole number, or the position of a shared text. */
export interface PlainCell {
  place: number;
  style: number;
  isShared: boolean;
  digits: number;
}

/** Longer none is, with its largest numbers. */
const LONGEST = 80;

/**
 * Nearly all cells of a large sheet are written letter for letter like `<c r="B7" s="1" t="s"><v>12</v></c>`:
 * these are read in one go, four times as fast as tag by tag. Any other is left to be read so.
 * @returns where the cell ends, or 0 where it is none of these
 */
export function scanPlainCell(bytes: Uint8Array, from: number, cell: PlainCell): number {
  if (from + LONGEST > bytes.length || !isStart(bytes, from)) return 0;
  let at = from + START;
  let column = 0;
  for (; isLetter(bytes[at]) && column <= MOST_COLUMNS; at++) {
    column = column * 26 + (bytes[at] ?? 0) - 0x40;
  }
  const rowStop = digitsEnd(bytes, at);
  const row = numberIn(bytes, at, rowStop);
  if (column < 1 || column > MOST_COLUMNS || row < 1 || row > MOST_ROWS) return 0;
  at = rowStop;
  cell.place = placeAt(row, column);
  cell.style = 0;
  if (isStyle(bytes, at)) {
    const stop = digitsEnd(bytes, at + STYLE);
    cell.style = numberIn(bytes, at + STYLE, stop);
    at = stop;
  }
  cell.isShared = isShared(bytes, at);
  if (cell.isShared) at += SHARED;
  if (!isValue(bytes, at)) return 0;
  at += VALUE;
  const stop = digitsEnd(bytes, at);
  cell.digits = numberIn(bytes, at, stop);
  return cell.style >= 0 && cell.digits >= 0 && isEnd(bytes, stop) ? stop + END : 0;
}

// Byte by byte, for a loop over the letters of a tag takes twice as long, and there may be millions.

/** `<c r="` */
const isStart = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x3c &&
  bytes[at + 1] === 0x63 &&
  bytes[at + 2] === 0x20 &&
  bytes[at + 3] === 0x72 &&
  isEquals(bytes, at + 4);
const START = 6;

/** `" s="` */
const isStyle = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x22 && bytes[at + 1] === 0x20 && bytes[at + 2] === 0x73 && isEquals(bytes, at + 3);
const STYLE = 5;

/** `" t="s` */
const isShared = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x22 &&
  bytes[at + 1] === 0x20 &&
  bytes[at + 2] === 0x74 &&
  isEquals(bytes, at + 3) &&
  bytes[at + 5] === 0x73;
const SHARED = 6;

/** `="` */
const isEquals = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x3d && bytes[at + 1] === 0x22;

/** `"><v>` */
const isValue = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0x22 &&
  bytes[at + 1] === 0x3e &&
  bytes[at + 2] === 0x3c &&
  bytes[at + 3] === 0x76 &&
  bytes[at + 4] === 0x3e;
const VALUE = 5;

/** `</v></c>` */
const isEnd = (bytes: Uint8Array, at: number): boolean =>
  isClose(bytes, at, 0x76) && isClose(bytes, at + 4, 0x63);
const END = 8;

const isClose = (bytes: Uint8Array, at: number, letter: number): boolean =>
  bytes[at] === 0x3c &&
  bytes[at + 1] === 0x2f &&
  bytes[at + 2] === letter &&
  bytes[at + 3] === 0x3e;

const isLetter = (byte = 0): boolean => byte >= 0x41 && byte <= 0x5a;

const MOST_DIGITS = 9;

function digitsEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at - from <= MOST_DIGITS; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) break;
  }
  return at;
}

/** -1 where there are no digits, too many, or a zero before others. */
function numberIn(bytes: Uint8Array, from: number, stop: number): number {
  const isPadded = stop - from > 1 && bytes[from] === 0x30;
  if (stop === from || stop - from > MOST_DIGITS || isPadded) return -1;
  let value = 0;
  for (let at = from; at < stop; at++) value = value * 10 + (bytes[at] ?? 0) - 0x30;
  return value;
}

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
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const START = ascii('<c r="');
const STYLE = ascii('" s="');
const SHARED = ascii('" t="s');
const VALUE = ascii('"><v>');
const END = ascii('</v></c>');

/**
 * Nearly all cells of a large sheet are written letter for letter like `<c r="B7" s="1" t="s"><v>12</v></c>`:
 * these are read in one go, four times as fast as tag by tag. Any other is left to be read so.
 * @returns where the cell ends, or 0 where it is none of these
 */
export function scanPlainCell(bytes: Uint8Array, from: number, cell: PlainCell): number {
  if (from + LONGEST > bytes.length || !has(bytes, from, START)) return 0;
  let at = from + START.length;
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
  if (has(bytes, at, STYLE)) {
    const stop = digitsEnd(bytes, at + STYLE.length);
    cell.style = numberIn(bytes, at + STYLE.length, stop);
    at = stop;
  }
  cell.isShared = has(bytes, at, SHARED);
  if (cell.isShared) at += SHARED.length;
  if (!has(bytes, at, VALUE)) return 0;
  at += VALUE.length;
  const stop = digitsEnd(bytes, at);
  cell.digits = numberIn(bytes, at, stop);
  return cell.style >= 0 && cell.digits >= 0 && has(bytes, stop, END) ? stop + END.length : 0;
}

function has(bytes: Uint8Array, from: number, wanted: Uint8Array): boolean {
  for (let at = 0; at < wanted.length; at++) if (bytes[from + at] !== wanted[at]) return false;
  return true;
}

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

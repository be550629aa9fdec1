import { MOST_COLUMNS, MOST_ROWS } from '../model.ts';

/** Rows and columns from 1; -1 where the bytes are no such thing, or lie outside a sheet. */
export function rowOf(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || end - start > 7) return -1;
  let row = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
  }
  return row >= 1 && row <= MOST_ROWS ? row : -1;
}

/** The bit by which `a` differs from `A`. */
const LOWER_CASE = 0x20;

/** `B7` as one number, of which `placeRow` and `placeColumn` are the parts. */
export function placeOf(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  let at = start;
  for (; at < end; at++) {
    const letter = ((bytes[at] ?? 0) & ~LOWER_CASE) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > MOST_COLUMNS) return -1;
  }
  const row = rowOf(bytes, at, end);
  return column === 0 || row < 0 ? -1 : placeAt(row, column);
}

const COLUMNS = MOST_COLUMNS + 1;
export const placeAt = (row: number, column: number): number => row * COLUMNS + column;
export const placeRow = (place: number): number => Math.floor(place / COLUMNS);
export const placeColumn = (place: number): number => place % COLUMNS;

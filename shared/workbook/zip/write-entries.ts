import { strToU8 } from 'fflate';
import { CENTRAL, END, END_BYTES, type Entry, LOCAL, type MadeEntry } from './entries.ts';

/** Bit 3 says that sizes follow the data; we always write them before it. */
const SIZES_FOLLOW = 0x08;

/** An archive of entries in this order, their stored bytes copied as they are. */
export function writeEntries(entries: readonly (Entry | MadeEntry)[]): Uint8Array {
  const names = entries.map(({ name }) => strToU8(name));
  const packed = entries.reduce(
    (total, entry, index) => total + lengthOf(entry) + 76 + 2 * (names[index]?.length ?? 0),
    0,
  );
  const bytes = new Uint8Array(packed + END_BYTES);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const [index, entry] of entries.entries()) {
    const name = names[index] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    writeFacts(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    at += 30 + name.length;
    for (const piece of piecesOf(entry)) {
      bytes.set(piece, at);
      at += piece.length;
    }
  }
  const directory = at;
  for (const [index, entry] of entries.entries()) {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    writeFacts(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

const piecesOf = (entry: Entry | MadeEntry): readonly Uint8Array[] =>
  'packed' in entry ? entry.packed : [entry.raw];

const lengthOf = (entry: Entry | MadeEntry): number =>
  piecesOf(entry).reduce((sum, { length }) => sum + length, 0);

/** The fields that the local and the central header share, in their common order. */
function writeFacts(
  view: DataView,
  at: number,
  entry: Entry | MadeEntry,
  nameLength: number,
): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, (entry.flags & ~SIZES_FOLLOW) | UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, lengthOf(entry), true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

const UTF8_NAME = 0x800;

import { Inflate, strFromU8, strToU8, zipSync } from 'fflate';

/** One stored file of a zip archive, its bytes still as they lie there. */
export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly time: number;
  readonly date: number;
  readonly size: number;
  readonly raw: Uint8Array;
}

/** Why an archive is not read. `encrypted` is the zip's own encryption, not Office's. */
export type ZipFault =
  | 'not-a-zip'
  | 'damaged'
  | 'encrypted'
  | 'too-many'
  | 'too-large'
  | 'unsafe-name';

export const MOST_ENTRIES = 10_000;
/**
 * Of all inflated parts together, in bytes: a million marks. Declared sizes are not believed:
 * inflating stops here.
 */
export const MOST_PACKAGE_BYTES = 512 * 2 ** 20;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/** The archive's entries in the order of its directory. Zip64 and split archives are refused. */
export function readEntries(bytes: Uint8Array): Entry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return 'not-a-zip';
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return 'too-many';
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return 'damaged';
    const entry = readEntry(bytes, view, at);
    if (typeof entry === 'string') return entry;
    // Two parts of one name (in any case: Office ignores it) would make 'the' part a matter of luck.
    if (names.has(entry.name.toLowerCase())) return 'unsafe-name';
    names.add(entry.name.toLowerCase());
    entries.push(entry);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry | ZipFault {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  const name = strFromU8(nameBytes).replaceAll('\\', '/');
  if (flags & 1) return 'encrypted';
  if (method !== 0 && method !== 8) return 'damaged';
  if (/^\/|(^|\/)\.\.?(\/|$)|\0/.test(name)) return 'unsafe-name';
  if (size > MOST_PACKAGE_BYTES) return 'too-large';
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return 'damaged';
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return 'damaged';
  return {
    name,
    method,
    flags,
    crc: view.getUint32(at + 16, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    size,
    raw: bytes.subarray(start, start + packed),
  };
}

/** The entry's content, or undefined when it is damaged or larger than `most` bytes. */
export function inflateEntry(entry: Entry, most: number): Uint8Array | undefined {
  const content = entry.method === 0 ? entry.raw : unfold(entry, most);
  const whole = content?.length === entry.size && entry.size <= most;
  return content && whole && checksum(content) === entry.crc ? content : undefined;
}

/** The checksum of the zip format (CRC-32, polynomial 0xEDB88320). */
function checksum(content: Uint8Array): number {
  let sum = 0xffffffff;
  // By index: a part may have hundreds of megabytes, and an iterator takes three times as long.
  for (let at = 0; at < content.length; at++) {
    sum = (CHECKSUMS[(sum ^ (content[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** At most `most` bytes, whatever the entry declares; undefined where there would be more or fewer. */
function unfold({ raw, size }: Entry, most: number): Uint8Array | undefined {
  const content = new Uint8Array(Math.min(size, most));
  let filled = 0;
  let fits = true;
  const stream = new Inflate((chunk) => {
    fits &&= filled + chunk.length <= content.length;
    if (fits) content.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    // Small bites, so that a bomb is noticed long before it has unfolded.
    for (let at = 0; at < raw.length && fits; at += BITE) {
      stream.push(raw.subarray(at, at + BITE), at + BITE >= raw.length);
    }
  } catch {
    return undefined; // fflate throws for damaged data; to the caller that is one of its outcomes
  }
  return fits && filled === size ? content : undefined;
}

const BITE = 65_536;

/** Files of our own as entries, deflated, dated with the zip format's first day. */
export function makeEntries(files: ReadonlyMap<string, string>): Entry[] {
  const content = Object.fromEntries([...files].map(([name, text]) => [name, strToU8(text)]));
  const entries = readEntries(zipSync(content, { level: 6, mtime: FIRST_DAY }));
  if (typeof entries === 'string') throw new Error(`Our own archive is ${entries}`);
  return entries.map((entry) => ({ ...entry, time: 0, date: FIRST_DAY_BITS }));
}

// fflate reads a Date's local fields, and so does this constructor: the same bytes in every zone.
const FIRST_DAY = new Date(1980, 0, 1);
const FIRST_DAY_BITS = (1 << 5) | 1;

/** Bit 3 says that sizes follow the data; we always write them before it. */
const SIZES_FOLLOW = 0x08;

/** An archive of entries in this order, their stored bytes copied as they are. */
export function writeEntries(entries: readonly Entry[]): Uint8Array {
  const names = entries.map(({ name }) => strToU8(name));
  const packed = entries.reduce(
    (total, { raw }, index) => total + raw.length + 76 + 2 * (names[index]?.length ?? 0),
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
    bytes.set(entry.raw, at + 30 + name.length);
    at += 30 + name.length + entry.raw.length;
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

/** The fields that the local and the central header share, in their common order. */
function writeFacts(view: DataView, at: number, entry: Entry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, (entry.flags & ~SIZES_FOLLOW) | UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.raw.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

const UTF8_NAME = 0x800;

import { strFromU8 } from 'fflate';

/** What an archive says of one of its files. */
interface EntryFacts {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly time: number;
  readonly date: number;
  readonly size: number;
}
/** One stored file of a zip archive, its bytes still as they lie there. */
export interface Entry extends EntryFacts {
  readonly raw: Uint8Array;
}
/** One that is being made: its bytes in pieces, which only the archive puts together. */
export interface MadeEntry extends EntryFacts {
  readonly packed: readonly Uint8Array[];
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
/** Of all inflated parts together, in bytes. Declared sizes are not believed: inflating stops here. */
export const MOST_PACKAGE_BYTES = 512 * 2 ** 20;

export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
export const END_BYTES = 22;
const END_64 = 0x06064b50;
const END_64_BYTES = 56;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_BYTES = 20;
const HEADER_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 65_535;
/** Stands where the number is too large for its field, and stands elsewhere. */
const ELSEWHERE_16 = 0xffff;
const ELSEWHERE_32 = 0xffffffff;

/** The archive's entries in the order of its directory, with sizes of 64 bits too; split ones are refused. */
export function readEntries(bytes: Uint8Array): Entry[] | ZipFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return 'not-a-zip';
  const directory = readDirectory(view, end);
  if (!directory) return 'damaged';
  if (directory.count > MOST_ENTRIES) return 'too-many';
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    if (at + HEADER_BYTES > directory.end || view.getUint32(at, true) !== CENTRAL) return 'damaged';
    const header = { bytes, view, at };
    const next = at + HEADER_BYTES + lengthOfTexts(view, at);
    if (next > directory.end) return 'damaged';
    const entry = readEntry(header);
    if (typeof entry === 'string') return entry;
    // Two parts of one name (in any case: Office ignores it) would make 'the' part a matter of luck.
    if (names.has(entry.name.toLowerCase())) return 'unsafe-name';
    names.add(entry.name.toLowerCase());
    entries.push(entry);
    at = next;
  }
  return at === directory.end ? entries : 'damaged';
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

function readDirectory(view: DataView, end: number): Directory | undefined {
  const long = readLongEnd(view, end - LOCATOR_64_BYTES);
  if (long === 'damaged') return undefined;
  const count = either(view.getUint16(end + 10, true), long?.count, ELSEWHERE_16);
  const size = either(view.getUint32(end + 12, true), long?.size, ELSEWHERE_32);
  const start = either(view.getUint32(end + 16, true), long?.start, ELSEWHERE_32);
  if (count === undefined || size === undefined || start === undefined) return undefined;
  return start + size <= end ? { count, start, end: start + size } : undefined;
}

/** A number that is said twice is the same both times, unless its field is too small for it. */
function either(short: number, long: number | undefined, elsewhere: number): number | undefined {
  if (long === undefined) return short === elsewhere ? undefined : short;
  return short === elsewhere || short === long ? long : undefined;
}

function readLongEnd(view: DataView, locator: number) {
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return undefined;
  const at = readLong(view, locator + 8);
  const isThere = at + END_64_BYTES <= locator && view.getUint32(at, true) === END_64;
  if (!isThere) return 'damaged';
  return {
    count: readLong(view, at + 32),
    size: readLong(view, at + 40),
    start: readLong(view, at + 48),
  };
}

/** 64 bits as a number; exact as far as any file goes. */
const readLong = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

const lengthOfTexts = (view: DataView, at: number): number =>
  view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);

interface Header {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly at: number;
}

function readEntry(header: Header): Entry | ZipFault {
  const { bytes, view, at } = header;
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameBytes = bytes.subarray(
    at + HEADER_BYTES,
    at + HEADER_BYTES + view.getUint16(at + 28, true),
  );
  const name = strFromU8(nameBytes).replaceAll('\\', '/');
  if (flags & 1) return 'encrypted';
  if (method !== 0 && method !== 8) return 'damaged';
  if (/^\/|(^|\/)\.\.?(\/|$)|\0/.test(name)) return 'unsafe-name';
  const sizes = readSizes(header);
  if (!sizes) return 'damaged';
  if (sizes.size > MOST_PACKAGE_BYTES) return 'too-large';
  const start = startOfContent(header, sizes.local);
  if (start === undefined || start + sizes.packed > bytes.length) return 'damaged';
  return {
    name,
    method,
    flags,
    crc: view.getUint32(at + 16, true),
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    size: sizes.size,
    raw: bytes.subarray(start, start + sizes.packed),
  };
}

/** Sizes and place; those that are too large for their field stand in an extra one, in this order. */
function readSizes({ view, at }: Header) {
  const long = longFields(view, at);
  const take = (field: number): number => {
    const short = view.getUint32(at + field, true);
    return short === ELSEWHERE_32 ? (long.shift() ?? Number.NaN) : short;
  };
  const [size, packed, local] = [take(24), take(20), take(42)];
  return Number.isNaN(size + packed + local) ? undefined : { size, packed, local };
}

const LONG_FIELDS = 0x0001;

function longFields(view: DataView, at: number): number[] {
  let extra = at + HEADER_BYTES + view.getUint16(at + 28, true);
  const end = extra + view.getUint16(at + 30, true);
  while (extra + 4 <= end) {
    const [id, length] = [view.getUint16(extra, true), view.getUint16(extra + 2, true)];
    const isLong = id === LONG_FIELDS && extra + 4 + length <= end;
    if (isLong) {
      const count = Math.min(Math.floor(length / 8), 3);
      return Array.from({ length: count }, (_, index) => readLong(view, extra + 4 + 8 * index));
    }
    extra += 4 + length;
  }
  return [];
}

/** Where a part lies, by a local header that names the same part, packed the same way. */
function startOfContent({ bytes, view, at }: Header, local: number): number | undefined {
  if (local + LOCAL_BYTES > bytes.length || view.getUint32(local, true) !== LOCAL) return undefined;
  const length = view.getUint16(at + 28, true);
  const isSame =
    view.getUint16(local + 26, true) === length &&
    view.getUint16(local + 8, true) === view.getUint16(at + 10, true) &&
    local + LOCAL_BYTES + length <= bytes.length;
  if (!isSame) return undefined;
  for (let index = 0; index < length; index++) {
    if (bytes[local + LOCAL_BYTES + index] !== bytes[at + HEADER_BYTES + index]) return undefined;
  }
  return local + LOCAL_BYTES + length + view.getUint16(local + 28, true);
}

import {
  type Attributes,
  createAttributes,
  type Gathering,
  MORE,
  nameEnd,
  type Parse,
  REFUSED,
  skipSpace,
} from './attributes.ts';
import {
  BRACKET,
  CLASS,
  createDecoder,
  createResolver,
  type Decode,
  HIGH,
  isSound,
  REFERENCE,
  RETURN,
  type Resolve,
  standsAt,
  UNSOUND,
} from './bytes.ts';
import { createNames, type FindName, type XmlName } from './names.ts';

/** A run of text, for as long as it is being told. */
export interface Content {
  readonly read: <T>(parse: Parse<T>) => T;
  readonly text: () => string;
}

/** Told in the order of the document; a text may come in several runs. */
export interface XmlEvents {
  readonly open: (name: XmlName, attributes: Attributes) => void;
  readonly text: (content: Content) => void;
  readonly close: () => void;
  /** Reads what begins here in one go; gives its end, or 0 where it is to be told as usual. */
  readonly leap?: (bytes: Uint8Array, at: number) => number;
}

/** Takes an XML document bite by bite; both say whether it is well-formed: so far, and as a whole. */
export interface XmlScanner {
  readonly write: (bytes: Uint8Array) => boolean;
  readonly end: () => boolean;
}

/** Deeper than any spreadsheet part. */
const DEEPEST = 200;
/** Of one tag or run of text, in bytes: a cell's text has 32,767 characters at most. */
const LONGEST = 2 ** 20;

const LESS_THAN = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const COMMENT = ascii('<!--');
const COMMENT_END = ascii('--');
const DATA = ascii('<![CDATA[');
const DATA_END = ascii(']]>');
const INSTRUCTION_END = ascii('?>');
const MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

interface Scan {
  readonly events: XmlEvents;
  readonly decode: Decode;
  readonly resolve: Resolve;
  readonly findName: FindName;
  readonly attributes: Gathering;
  /** Names of the elements that are open, the root first. */
  readonly open: XmlName[];
  readonly content: Content;
  /** What is at hand, and the run of it that is being told. */
  bytes: Uint8Array;
  run: Uint8Array;
  start: number;
  end: number;
  isAtStart: boolean;
  hasRoot: boolean;
}

/**
 * Reads bytes, since most of a sheet is read without ever being a text, and holds no more of the
 * document than one tag. It takes UTF-8 alone, no document types, and nothing that is not
 * well-formed; namespaces are its reader's business.
 */
export function createXmlScanner(events: XmlEvents): XmlScanner {
  const scan = newScan(events);
  return {
    write: (more) => {
      scan.bytes = scan.bytes.length === 0 ? more : joined(scan.bytes, more);
      const at = scanAll(scan);
      if (at === REFUSED) return false;
      scan.bytes = scan.bytes.slice(at);
      return scan.bytes.length <= LONGEST;
    },
    end: () =>
      scan.hasRoot && scan.open.length === 0 && skipSpace(scan.bytes, 0) === scan.bytes.length,
  };
}

function newScan(events: XmlEvents): Scan {
  const decode = createDecoder();
  const findName = createNames(decode);
  const bytes = new Uint8Array();
  const scan: Scan = {
    events,
    decode,
    resolve: createResolver('text'),
    findName,
    attributes: createAttributes(findName, decode),
    open: [],
    content: {
      read: (parse) => parse(scan.run, scan.start, scan.end),
      text: () => decode(scan.run, scan.start, scan.end),
    },
    bytes,
    run: bytes,
    start: 0,
    end: 0,
    isAtStart: true,
    hasRoot: false,
  };
  return scan;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** @returns where what is not yet whole begins */
function scanAll(scan: Scan): number {
  const { bytes } = scan;
  let at = scan.isAtStart && standsAt(bytes, 0, MARK) ? MARK.length : 0;
  if (scan.isAtStart && at === 0 && isBeginningOf(bytes, 0, MARK)) return 0;
  while (at < bytes.length) {
    const next = bytes[at] === LESS_THAN ? scanTag(scan, at) : scanText(scan, at);
    if (next === MORE) return at;
    if (next === REFUSED || next - at > LONGEST) return REFUSED;
    scan.isAtStart = false;
    at = next;
  }
  return at;
}

/** Whether the bytes end within what may become `own`. */
const isBeginningOf = (bytes: Uint8Array, at: number, own: Uint8Array): boolean =>
  bytes.length - at < own.length && standsAt(own, 0, bytes.subarray(at));

function scanTag(scan: Scan, at: number): number {
  const kind = scan.bytes[at + 1];
  if (kind === undefined) return MORE;
  const end = scan.events.leap?.(scan.bytes, at) ?? 0;
  if (end > 0) return end;
  if (kind === SLASH) return closeTag(scan, at);
  if (kind === QUESTION) return skipInstruction(scan, at);
  if (kind === EXCLAMATION) return scanMarked(scan, at);
  return openTag(scan, at);
}

function openTag(scan: Scan, at: number): number {
  const { bytes, open } = scan;
  const nameStop = nameEnd(bytes, at + 1);
  if (nameStop === bytes.length) return MORE;
  const stop = scan.attributes.gather(bytes, nameStop);
  if (stop < 0) return stop;
  const isEmpty = bytes[stop] === SLASH;
  if (isEmpty && stop + 1 === bytes.length) return MORE;
  const name = scan.findName(bytes, at + 1, nameStop);
  if (!name || (isEmpty && bytes[stop + 1] !== GREATER)) return REFUSED;
  if (open.length === DEEPEST || (open.length === 0 && scan.hasRoot)) return REFUSED;
  scan.hasRoot = true;
  scan.events.open(name, scan.attributes);
  if (!isEmpty) {
    open.push(name);
    return stop + 1;
  }
  scan.events.close();
  return stop + 2;
}

function closeTag({ bytes, open, events }: Scan, at: number): number {
  const name = open[open.length - 1];
  if (!name) return REFUSED;
  const stop = skipSpace(bytes, at + 2 + name.bytes.length);
  if (stop >= bytes.length) return MORE;
  if (bytes[stop] !== GREATER || !standsAt(bytes, at + 2, name.bytes)) return REFUSED;
  open.pop();
  events.close();
  return stop + 1;
}

/** Comments and character data. A document type begins so too, and is refused. */
function scanMarked(scan: Scan, at: number): number {
  const { bytes } = scan;
  if (standsAt(bytes, at, COMMENT)) {
    const stop = placeOf(COMMENT_END, bytes, at + COMMENT.length);
    if (stop + COMMENT_END.length >= bytes.length) return MORE;
    const isWhole = bytes[stop + COMMENT_END.length] === GREATER;
    return isWhole && isSound(bytes, at, stop) ? stop + COMMENT_END.length + 1 : REFUSED;
  }
  if (standsAt(bytes, at, DATA)) {
    const start = at + DATA.length;
    const stop = placeOf(DATA_END, bytes, start);
    if (stop === bytes.length) return MORE;
    if (scan.open.length === 0 || !isSound(bytes, start, stop)) return REFUSED;
    tell(scan, withLineEnds(bytes.subarray(start, stop)));
    return stop + DATA_END.length;
  }
  return isBeginningOf(bytes, at, COMMENT) || isBeginningOf(bytes, at, DATA) ? MORE : REFUSED;
}

/** Where `own` stands next, or the end of the bytes. */
function placeOf(own: Uint8Array, bytes: Uint8Array, from: number): number {
  for (let at = from; at + own.length <= bytes.length; at++)
    if (standsAt(bytes, at, own)) return at;
  return bytes.length;
}

/** `\r\n` and `\r` are one line end each. */
const withLineEnds = (bytes: Uint8Array): Uint8Array =>
  bytes.includes(0x0d)
    ? bytes.filter((byte, at) => !(byte === 0x0d && bytes[at + 1] === 0x0a)).map(asLineFeed)
    : bytes;

const asLineFeed = (byte: number): number => (byte === 0x0d ? 0x0a : byte);

function skipInstruction(scan: Scan, at: number): number {
  const { bytes } = scan;
  const stop = placeOf(INSTRUCTION_END, bytes, at + 2);
  if (stop === bytes.length) return MORE;
  if (!isSound(bytes, at, stop)) return REFUSED;
  const text = scan.decode(bytes, at + 2, stop);
  const isRight = /^xml(\s|$)/i.test(text)
    ? scan.isAtStart && DECLARATION.test(text)
    : /^[^\d.\-:]/.test(text) && isTarget(bytes, at + 2, stop);
  return isRight ? stop + INSTRUCTION_END.length : REFUSED;
}

function isTarget(bytes: Uint8Array, start: number, stop: number): boolean {
  const end = nameEnd(bytes, start);
  return end > start && (end >= stop || skipSpace(bytes, end) > end);
}

const DECLARATION =
  /^xml\s+version\s*=\s*(["'])1\.\d+\1(\s+encoding\s*=\s*(["'])(utf-?8|us-ascii)\3)?(\s+standalone\s*=\s*(["'])(yes|no)\6)?\s*$/i;

function scanText(scan: Scan, start: number): number {
  const { bytes } = scan;
  let [end, held] = [start, 0];
  for (; end < bytes.length && bytes[end] !== LESS_THAN; end++) {
    held |= CLASS[bytes[end] ?? 0] ?? 0;
  }
  if (end === bytes.length) return MORE;
  if (scan.open.length === 0) return skipSpace(bytes, start) === end ? end : REFUSED;
  if (held & (HIGH | UNSOUND) && !isSound(bytes, start, end)) return REFUSED;
  if ((held & (REFERENCE | RETURN | BRACKET)) === 0) {
    scan.run = bytes;
    scan.start = start;
    scan.end = end;
    scan.events.text(scan.content);
    return end;
  }
  if (held & BRACKET && placeOf(DATA_END, bytes.subarray(start, end), 0) < end - start)
    return REFUSED;
  const resolved = scan.resolve(bytes, start, end);
  if (!resolved) return REFUSED;
  tell(scan, resolved);
  return end;
}

function tell(scan: Scan, run: Uint8Array): void {
  scan.run = run;
  scan.start = 0;
  scan.end = run.length;
  scan.events.text(scan.content);
}

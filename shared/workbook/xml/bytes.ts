import { strToU8 } from 'fflate';

/** Every host of ours has it; the compiler knows it only together with a whole browser. */
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean; readonly ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

/** What a run of bytes holds that asks for a closer look; ORed together over the run. */
export const HIGH = 1;
export const REFERENCE = 2;
export const RETURN = 4;
export const BRACKET = 8;
export const LINE = 16;
/** What no XML may hold, and `<`, which no attribute may. */
export const UNSOUND = 32;
export const LESS = 64;

export const CLASS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return HIGH;
  if (byte === 0x26) return REFERENCE;
  if (byte === 0x0d) return RETURN;
  if (byte === 0x5d) return BRACKET;
  if (byte === 0x09 || byte === 0x0a) return LINE;
  if (byte === 0x3c) return LESS;
  return byte < 0x20 ? UNSOUND : 0;
});

/** All that a run of bytes holds, `end` excluded. */
export function classOf(bytes: Uint8Array, start: number, end: number): number {
  let held = 0;
  for (let at = start; at < end; at++) held |= CLASS[bytes[at] ?? 0] ?? 0;
  return held;
}

/** Whether XML may hold these bytes: UTF-8 without its control characters. */
export const isSound = (bytes: Uint8Array, start: number, end: number): boolean =>
  (classOf(bytes, start, end) & UNSOUND) === 0 && isUtf8(bytes, start, end);

/** @source RFC 3629, section 4; U+FFFE and U+FFFF are no characters of XML */
function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length > 1 && !isSequence(bytes, at, { length, end })) return false;
    at += length;
  }
  return true;
}

function isSequence(
  bytes: Uint8Array,
  at: number,
  { length, end }: { readonly length: number; readonly end: number },
): boolean {
  const [lead = 0, second = 0] = [bytes[at], bytes[at + 1]];
  if (lead < 0xc2 || lead > 0xf4 || at + length > end) return false;
  for (let more = 1; more < length; more++) {
    if (((bytes[at + more] ?? 0) & 0xc0) !== 0x80) return false;
  }
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  if (lead === 0xf4) return second < 0x90;
  return !(lead === 0xef && second === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Sound bytes as text, `end` excluded. */
export type Decode = (bytes: Uint8Array, start: number, end: number) => string;

export const createDecoder = (): Decode => remembering((bytes) => unique(decoder.decode(bytes)));

/** What is compared most is short; V8 keeps keys once each, and compares these by where they lie. */
const unique = (text: string): string =>
  text.length > LONGEST_UNIQUE ? text : (Object.keys({ [text]: 0 })[0] ?? text);
const LONGEST_UNIQUE = 16;

const LONGEST_REMEMBERED = 96;
const SLOTS = 4096;

/**
 * The same few short runs stand in most cells: what was made of one before is taken from there.
 * @param make is handed bytes of its own
 */
function remembering<T>(make: (bytes: Uint8Array) => T) {
  const slots: (undefined | { readonly bytes: Uint8Array; readonly made: T })[] = new Array(
    SLOTS,
  ).fill(undefined);
  return (bytes: Uint8Array, start: number, end: number): T => {
    if (end - start > LONGEST_REMEMBERED) return make(bytes.subarray(start, end));
    let hash = 0;
    for (let at = start; at < end; at++) hash = (hash * 31 + (bytes[at] ?? 0)) | 0;
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const known = slots[slot];
    if (known?.bytes.length === end - start && standsAt(bytes, start, known.bytes)) {
      return known.made;
    }
    const own = bytes.slice(start, end);
    const made = make(own);
    slots[slot] = { bytes: own, made };
    return made;
  };
}

/** Whether `own` stands in the bytes at that place. */
export function standsAt(bytes: Uint8Array, place: number, own: Uint8Array): boolean {
  if (place + own.length > bytes.length) return false;
  for (let at = 0; at < own.length; at++) if (own[at] !== bytes[place + at]) return false;
  return true;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Bytes as an XML parser tells them: one kind of line end, references resolved; undefined where a
 * reference names nothing.
 */
export type Resolve = (bytes: Uint8Array, start: number, end: number) => Uint8Array | undefined;

export const createResolver = (kind: 'text' | 'attribute'): Resolve =>
  remembering((bytes) => resolve(bytes, kind === 'attribute'));

function resolve(bytes: Uint8Array, isAttribute: boolean): Uint8Array | undefined {
  const lines = decoder.decode(bytes).replace(/\r\n?/g, '\n');
  const text = isAttribute ? lines.replace(/[\t\n]/g, ' ') : lines;
  let isKnown = true;
  const resolved = text.replace(/&([^;&]{0,32};)?/g, (_, reference: string | undefined) => {
    const character = reference === undefined ? undefined : characterOf(reference.slice(0, -1));
    isKnown &&= character !== undefined;
    return character ?? '';
  });
  return isKnown ? strToU8(resolved) : undefined;
}

function characterOf(reference: string): string | undefined {
  const [, hex, digits] = /^#(?:x([0-9a-f]{1,8})|([0-9]{1,8}))$/i.exec(reference) ?? [];
  if (hex === undefined && digits === undefined) return ENTITIES[reference];
  const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** @source Extensible Markup Language 1.0, production 2 */
const isCharacter = (code: number): boolean =>
  code === 0x09 ||
  code === 0x0a ||
  code === 0x0d ||
  (code >= 0x20 && code < 0xd800) ||
  (code >= 0xe000 && code < 0xfffe) ||
  (code >= 0x10000 && code < 0x110000);

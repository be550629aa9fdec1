import {
  CLASS,
  createResolver,
  type Decode,
  HIGH,
  isSound,
  LESS,
  LINE,
  REFERENCE,
  RETURN,
  type Resolve,
  UNSOUND,
} from './bytes.ts';
import type { FindName, XmlName } from './names.ts';

/** More bytes are needed to go on; refused for good. Else what is given back is a place. */
export const MORE = -1;
export const REFUSED = -2;

/** Reads bytes without making a text of them; `end` is excluded. */
export type Parse<T> = (bytes: Uint8Array, start: number, end: number) => T;

/** What stands in a tag, or between two: for as long as it is being told. */
export interface Attributes {
  /** By full name; the attributes of spreadsheets have no prefix. */
  readonly read: <T>(name: string, parse: Parse<T>) => T | undefined;
  readonly text: (name: string) => string | undefined;
}

export interface Gathering extends Attributes {
  /** From behind the element's name to its `>` or `/`. */
  readonly gather: (bytes: Uint8Array, at: number) => number;
}

const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const MOST_ATTRIBUTES = 256;

/** Letters, digits, `-`, `.`, `:`, `_`, and all that is not ASCII. */
const IN_NAME = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || /[\w.:-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

export function nameEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && IN_NAME[bytes[at] ?? 0] === 1) at++;
  return at;
}

export function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isSpace(bytes[at] ?? 0)) at++;
  return at;
}

export const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x09 || byte === 0x0d;

/** The attributes of one tag after the other, in one place: a sheet has millions. */
interface Held {
  readonly findName: FindName;
  readonly resolve: Resolve;
  bytes: Uint8Array;
  count: number;
  readonly names: XmlName[];
  /** Where each value begins and ends, and what classes of bytes it holds. */
  readonly starts: number[];
  readonly ends: number[];
  readonly classes: number[];
}

export function createAttributes(findName: FindName, decode: Decode): Gathering {
  const resolve = createResolver('attribute');
  const bytes = new Uint8Array();
  const held: Held = {
    findName,
    resolve,
    bytes,
    count: 0,
    names: [],
    starts: [],
    ends: [],
    classes: [],
  };
  const read = <T>(name: string, parse: Parse<T>): T | undefined => {
    for (let at = 0; at < held.count; at++) {
      if (held.names[at]?.full !== name) continue;
      const [start, end] = [held.starts[at] ?? 0, held.ends[at] ?? 0];
      if (((held.classes[at] ?? 0) & UNRESOLVED) === 0) return parse(held.bytes, start, end);
      const value = resolve(held.bytes, start, end);
      return value && parse(value, 0, value.length);
    }
    return undefined;
  };
  return {
    read,
    text: (name) => read(name, decode),
    gather: (from, at) => {
      held.bytes = from;
      held.count = 0;
      return gather(held, at);
    },
  };
}

/** What a value may hold that an XML parser tells otherwise. */
const UNRESOLVED = REFERENCE | RETURN | LINE;

function gather(held: Held, start: number): number {
  const { bytes } = held;
  for (let at = start; ; ) {
    const nameStart = skipSpace(bytes, at);
    if (nameStart === bytes.length) return MORE;
    const byte = bytes[nameStart];
    if (byte === GREATER || byte === SLASH) return nameStart;
    const nameStop = nameEnd(bytes, nameStart);
    const equals = bytes[nameStop] === EQUALS ? nameStop : skipSpace(bytes, nameStop);
    const quote = bytes[equals + 1] === QUOTE ? equals + 1 : skipSpace(bytes, equals + 1);
    if (quote >= bytes.length) return MORE;
    if (nameStart === at || nameStop === nameStart || bytes[equals] !== EQUALS) return REFUSED;
    const name = held.findName(bytes, nameStart, nameStop);
    const end = name ? gatherValue(held, name, quote) : REFUSED;
    if (end < 0) return end;
    at = end + 1;
  }
}

/** @returns where the value ends, at its closing quote */
function gatherValue(held: Held, name: XmlName, quoteAt: number): number {
  const { bytes, count } = held;
  const quote = bytes[quoteAt];
  if (quote !== QUOTE && quote !== APOSTROPHE) return REFUSED;
  const start = quoteAt + 1;
  let [end, classes] = [start, 0];
  for (; end < bytes.length && bytes[end] !== quote; end++) {
    classes |= CLASS[bytes[end] ?? 0] ?? 0;
  }
  if (end === bytes.length) return MORE;
  for (let at = 0; at < count; at++) if (held.names[at] === name) return REFUSED;
  if (count === MOST_ATTRIBUTES || classes & LESS) return REFUSED;
  if (classes & (HIGH | UNSOUND) && !isSound(bytes, start, end)) return REFUSED;
  if (classes & REFERENCE && !held.resolve(bytes, start, end)) return REFUSED;
  held.names[count] = name;
  held.starts[count] = start;
  held.ends[count] = end;
  held.classes[count] = classes;
  held.count += 1;
  return end;
}

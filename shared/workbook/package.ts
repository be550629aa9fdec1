import { done, type Problem, type Result, stopped } from '../messages/problem.ts';
import { workbookProblem } from '../messages/workbook.ts';
import { decodeUtf8 } from './utf8.ts';
import { type Visit, visitXml } from './visit-xml.ts';
import { attribute, childrenOf, readXml, type XmlElement } from './xml.ts';
import { type Entry, inflateEntry, MOST_PACKAGE_BYTES, readEntries, type ZipFault } from './zip.ts';

/** An .xlsx as what it is: named parts in a zip archive. */
export interface Package {
  readonly entries: readonly Entry[];
  /** Undefined where there is no such part. */
  readonly bytesOf: (part: string) => Result<Uint8Array> | undefined;
  readonly xmlOf: (part: string) => Result<XmlElement> | undefined;
  readonly textOf: (part: string) => Result<string> | undefined;
  /** Goes through a part that may be too large for a tree. */
  readonly visit: <Name extends string>(
    part: string,
    visit: Visit<Name>,
  ) => Result<undefined> | undefined;
}

/** Opens a package, or says what the file is instead. */
export function openPackage(bytes: Uint8Array): Result<Package> {
  const foreign = recogniseForeign(bytes);
  if (foreign) return stopped(foreign);
  const entries = readEntries(bytes);
  if (typeof entries === 'string') return stopped(zipProblem(entries));
  if (entries.some(({ name }) => name.toLowerCase().startsWith('_xmlsignatures/'))) {
    return stopped(workbookProblem('workbook-signed', {}));
  }
  return done(packageOf(entries));
}

function packageOf(entries: readonly Entry[]): Package {
  const bytesOf = createInflater(entries);
  const read = <T>(part: string, from: (content: Uint8Array) => T | undefined) => {
    const content = bytesOf(part);
    if (!content?.ok) return content;
    const value = from(content.value);
    return value === undefined ? unreadable(part) : done(value);
  };
  const textOf = (part: string) => read(part, decodeUtf8);
  return {
    entries,
    bytesOf,
    textOf,
    xmlOf: (part) => read(part, treeOf),
    visit: (part, visit) => {
      const visited = read(part, (content) => visitXml(content, visit) || undefined);
      return visited?.ok ? done(undefined) : visited;
    },
  };
}

/** A tree takes about forty times the room of its text; style sheets overgrow to tens of megabytes. */
const MOST_TREE_BYTES = 64 * 2 ** 20;

function treeOf(content: Uint8Array): XmlElement | undefined {
  const text = content.length <= MOST_TREE_BYTES ? decodeUtf8(content) : undefined;
  return text === undefined ? undefined : readXml(text);
}

const unreadable = (part: string): Result<never> =>
  stopped(workbookProblem('workbook-part-unreadable', { part }));

/** Each part is unfolded once, all together to no more than what a package may hold. */
function createInflater(entries: readonly Entry[]): Package['bytesOf'] {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const inflated = new Map<string, Uint8Array>();
  let spent = 0;
  return (part) => {
    const entry = byName.get(part.toLowerCase());
    if (!entry) return undefined;
    const known = inflated.get(entry.name);
    if (known) return done(known);
    const content = inflateEntry(entry, MOST_PACKAGE_BYTES - spent);
    if (!content) return unreadable(part);
    spent += content.length;
    inflated.set(entry.name, content);
    return done(content);
  };
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** What people pick instead of an .xlsx: protected workbooks, .xls and .et, text. */
function recogniseForeign(bytes: Uint8Array): Problem | undefined {
  if (bytes.length === 0) return workbookProblem('workbook-empty', {});
  if (OLE.every((byte, at) => bytes[at] === byte)) {
    const encrypted = includesText(bytes, 'EncryptedPackage');
    return workbookProblem(encrypted ? 'workbook-encrypted' : 'workbook-old-format', {});
  }
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return zipped ? undefined : workbookProblem('workbook-not-xlsx', {});
}

/** Whether `text` stands in the bytes as UTF-16, the way an OLE container names its streams. */
function includesText(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((character) => [character.charCodeAt(0), 0]);
  return bytes.some((_, at) => wanted.every((byte, offset) => bytes[at + offset] === byte));
}

function zipProblem(fault: ZipFault): Problem {
  if (fault === 'encrypted') return workbookProblem('workbook-encrypted', {});
  if (fault === 'too-large' || fault === 'too-many')
    return workbookProblem('workbook-too-large', {});
  return workbookProblem('workbook-damaged', {});
}

/** One relationship of a part, its target as a part's name. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`. */
  readonly kind: string;
  readonly target: string;
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export const relationshipsPartOf = (part: string): string =>
  part.replace(/([^/]*)$/, '_rels/$1.rels');

/** Relationships to other parts; links that lead outside the package are left out. */
export function relationshipsOf(opened: Package, part: string): Result<Relationship[]> {
  const root = opened.xmlOf(relationshipsPartOf(part));
  if (!root) return done([]);
  if (!root.ok) return root;
  const inside = childrenOf(root.value, 'Relationship').filter(
    (one) => attribute(one, 'TargetMode') !== 'External',
  );
  return done(
    inside.map((one) => ({
      id: attribute(one, 'Id') ?? '',
      kind: (attribute(one, 'Type') ?? '').split('/').pop() ?? '',
      target: resolvePart(part, attribute(one, 'Target') ?? ''),
    })),
  );
}

/** A relationship's target, relative to its part or from the package's root, as a part's name. */
function resolvePart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

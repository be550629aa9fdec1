import { done, type Problem, type Result, stopped } from '../messages/problem.ts';
import { workbookProblem } from '../messages/workbook.ts';
import { decodeText } from './decode-text.ts';
import { recogniseForeign } from './foreign.ts';
import { CONTENT_TYPES } from './office-names.ts';
import { startVisit, type Visit } from './xml/visit-xml.ts';
import { attribute, childrenOf, readXml, type XmlElement } from './xml/xml.ts';
import { type Entry, MOST_PACKAGE_BYTES, readEntries, type ZipFault } from './zip/entries.ts';
import { type Inflater, inflateEntry, unfold } from './zip/inflate.ts';

/** An .xlsx as what it is: named parts in a zip archive. */
export interface Package {
  readonly entries: readonly Entry[];
  /** Undefined where there is no such part; refused where it has no room as a tree. */
  readonly xmlOf: (part: string) => Result<XmlElement> | undefined;
  readonly textOf: (part: string) => Result<string> | undefined;
  /** Goes through a part that may be too large for a tree, and holds none of it. */
  readonly visit: <Name extends string>(
    part: string,
    visit: Visit<Name>,
  ) => Result<undefined> | undefined;
}

export interface Opening {
  /** What unfolds the file's parts, where it is not what works everywhere. */
  readonly inflate?: Inflater | undefined;
  /** Told how many bytes of its sheets have been read. */
  readonly onRead?: (done: number, all: number) => void;
}

/** Opens a package, or says what the file is instead. */
export function openPackage(bytes: Uint8Array, opening: Opening = {}): Result<Package> {
  const foreign = recogniseForeign(bytes);
  if (foreign) return stopped(foreign);
  const entries = readEntries(bytes);
  if (typeof entries === 'string') return stopped(zipProblem(entries));
  if (entries.some(({ name }) => name.toLowerCase().startsWith('_xmlsignatures/'))) {
    return stopped(workbookProblem('workbook-signed', {}));
  }
  const isOpenDocument =
    entries.some(({ name }) => name === 'META-INF/manifest.xml') &&
    !entries.some(({ name }) => name === CONTENT_TYPES);
  return isOpenDocument
    ? stopped(workbookProblem('workbook-open-document', {}))
    : done(packageOf(entries, opening));
}

/** Of a part that is held whole: its tree takes many times as much. */
const MOST_TREE_BYTES = 24 * 2 ** 20;

function packageOf(entries: readonly Entry[], { inflate, onRead }: Opening): Package {
  const counted = onRead && countingReads(entries, onRead);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let left = MOST_PACKAGE_BYTES;
  const textOf = (part: string): Result<string> | undefined => {
    const entry = byName.get(part.toLowerCase());
    if (!entry) return undefined;
    const content = inflateEntry(entry, Math.min(left, MOST_TREE_BYTES));
    left -= content?.length ?? 0;
    const text = content && decodeText(content, 'utf-8');
    return text === undefined ? unreadable(part) : done(text);
  };
  return {
    entries,
    textOf,
    xmlOf: (part) => {
      const text = textOf(part);
      if (!text?.ok) return text;
      const root = readXml(text.value);
      return root ? done(root) : unreadable(part);
    },
    visit: (part, visit) => {
      const entry = byName.get(part.toLowerCase());
      if (!entry) return undefined;
      left -= entry.size;
      const visiting = startVisit(visit);
      const write = counted ? counted(visiting.write) : visiting.write;
      const isRead = left >= 0 && unfold(entry, write, inflate) && visiting.end();
      return isRead ? done(undefined) : unreadable(part);
    },
  };
}

type Write = ReturnType<typeof startVisit>['write'];

/** Parts that are gone through: sheets, and the texts that they share. */
const VISITED = /^xl\/(worksheets\/|sharedStrings)/i;

function countingReads(
  entries: readonly Entry[],
  onRead: (done: number, all: number) => void,
): (write: Write) => Write {
  const all = entries.reduce((sum, { name, size }) => sum + (VISITED.test(name) ? size : 0), 0);
  let done = 0;
  return (write) => (piece) => {
    done += piece.length;
    if (done <= all) onRead(done, all);
    return write(piece);
  };
}

export const unreadable = (part: string): Result<never> =>
  stopped(workbookProblem('workbook-part-unreadable', { part }));

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
    (element) => attribute(element, 'TargetMode') !== 'External',
  );
  const relationships = inside.map((element) => ({
    id: attribute(element, 'Id') ?? '',
    kind: (attribute(element, 'Type') ?? '').split('/').pop() ?? '',
    target: resolvePart(part, attribute(element, 'Target') ?? ''),
  }));
  const areTold = new Set(relationships.map(({ id }) => id)).size === relationships.length;
  return areTold ? done(relationships) : unreadable(relationshipsPartOf(part));
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

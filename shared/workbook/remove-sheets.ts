import { done, type Result } from '../messages/problem.ts';
import { CONTENT_TYPES } from './office-names.ts';
import {
  openPackage,
  type Package,
  relationshipsOf,
  relationshipsPartOf,
  unreadable,
} from './package.ts';
import { openWorkbookPart, type WorkbookPart } from './read.ts';
import { applyEdits, type Edit } from './xml/edit-xml.ts';
import { attribute, childOf, childrenOf, readXml, type XmlElement } from './xml/xml.ts';
import { packWhole } from './zip/pack-text.ts';
import { writeEntries } from './zip/write-entries.ts';

/**
 * The workbook without sheets of these names, and without the parts that only they led to. What must
 * change changes: the workbook, its relationships, the content types; the chain of calculation,
 * which names cells that are gone, is left out, and spreadsheet programs make it anew. All else is copied as it lies
 * in the file.
 */
export function removeSheets(bytes: Uint8Array, names: readonly string[]): Result<Uint8Array> {
  if (names.length === 0) return done(bytes);
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const workbook = openWorkbookPart(opened.value);
  if (!workbook.ok) return workbook;
  const gone = goneFrom(opened.value, workbook.value, new Set(names));
  const edited = editParts(opened.value, workbook.value, gone);
  if (!edited.ok) return edited;
  const changed = new Map([...edited.value].map(([name, text]) => [name.toLowerCase(), text]));
  const entries = opened.value.entries
    .filter(({ name }) => !gone.parts.has(name.toLowerCase()))
    .map((entry) => {
      const text = changed.get(entry.name.toLowerCase());
      return text === undefined ? entry : packWhole(entry.name, text);
    });
  return done(writeEntries(entries));
}

/** What goes with the sheets. */
interface Gone {
  /** By their place among the workbook's sheets, from 0. */
  readonly sheets: ReadonlySet<number>;
  /** Ids of relationships of the workbook. */
  readonly links: ReadonlySet<string>;
  /** In lower case. */
  readonly parts: ReadonlySet<string>;
}

const sheetEntries = (root: XmlElement): XmlElement[] =>
  childrenOf(childOf(root, 'sheets') ?? root, 'sheet');

function goneFrom(opened: Package, workbook: WorkbookPart, names: ReadonlySet<string>): Gone {
  const entries = sheetEntries(workbook.root);
  const isGone = (entry: XmlElement) => names.has(attribute(entry, 'name') ?? '');
  const sheets = new Set(entries.flatMap((entry, index) => (isGone(entry) ? index : [])));
  const ids = new Set(entries.filter(isGone).map((entry) => attribute(entry, 'id') ?? ''));
  const isLost = ({ id, kind }: { id: string; kind: string }) =>
    ids.has(id) || kind === 'calcChain';
  const links = workbook.relationships.filter(isLost);
  const kept = workbook.relationships.filter((link) => !isLost(link)).map(({ target }) => target);
  const stays = reachable(opened, [...topTargets(opened, workbook.name), ...kept]);
  const lost = [
    ...reachable(
      opened,
      links.map(({ target }) => target),
    ),
  ].filter((part) => !stays.has(part));
  const parts = new Set(lost.flatMap((part) => [part, relationshipsPartOf(part)]));
  return { sheets, links: new Set(links.map(({ id }) => id)), parts };
}

/** Targets of the package itself but for the workbook, which leads to the sheets. */
function topTargets(opened: Package, workbook: string): string[] {
  const top = relationshipsOf(opened, '');
  return top.ok ? top.value.map(({ target }) => target).filter((part) => part !== workbook) : [];
}

/** These parts and all that they lead to, in lower case. */
function reachable(opened: Package, from: readonly string[]): Set<string> {
  const known = new Set<string>();
  const open = [...from];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (known.has(part.toLowerCase())) continue;
    known.add(part.toLowerCase());
    const links = relationshipsOf(opened, part);
    if (links.ok) open.push(...links.value.map(({ target }) => target));
  }
  return known;
}

type Editing = (text: string, root: XmlElement) => Edit[];

function editParts(
  opened: Package,
  { name }: WorkbookPart,
  gone: Gone,
): Result<Map<string, string>> {
  const editings: readonly (readonly [string, Editing])[] = [
    [name, (text, root) => workbookEdits(text, root, gone.sheets)],
    [
      relationshipsPartOf(name),
      (_, root) =>
        childrenOf(root, 'Relationship')
          .filter((one) => gone.links.has(attribute(one, 'Id') ?? ''))
          .map(remove),
    ],
    [
      CONTENT_TYPES,
      (_, root) =>
        childrenOf(root, 'Override')
          .filter((one) =>
            gone.parts.has((attribute(one, 'PartName') ?? '').slice(1).toLowerCase()),
          )
          .map(remove),
    ],
  ];
  const parts = new Map<string, string>();
  for (const [part, editing] of editings) {
    const stored = opened.textOf(part);
    if (!stored?.ok) return stored ?? unreadable(part);
    // The parser counts offsets with line ends as one character.
    const text = stored.value.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const root = readXml(text);
    if (!root) return unreadable(part);
    parts.set(part, applyEdits(text, editing(text, root)));
  }
  return done(parts);
}

const remove = ({ start, end }: XmlElement): Edit => ({
  at: start,
  remove: end - start,
  insert: '',
});

/** Sheets are counted by their place in names of their own, and in what is shown first. */
function workbookEdits(text: string, root: XmlElement, gone: ReadonlySet<number>): Edit[] {
  const entries = sheetEntries(root);
  const placeOf = new Map<number, number>();
  for (const index of entries.keys()) if (!gone.has(index)) placeOf.set(index, placeOf.size);
  const views = childrenOf(childOf(root, 'bookViews') ?? root, 'workbookView');
  return [
    ...entries.filter((_, index) => gone.has(index)).map(remove),
    ...nameEdits(text, root, placeOf),
    ...views.flatMap((view) =>
      ['activeTab', 'firstSheet'].flatMap((name) => renumber(text, view, { name, placeOf })),
    ),
  ];
}

function nameEdits(text: string, root: XmlElement, placeOf: ReadonlyMap<number, number>): Edit[] {
  const list = childOf(root, 'definedNames');
  if (!list) return [];
  const names = childrenOf(list, 'definedName');
  const isGone = (name: XmlElement) => {
    const place = attribute(name, 'localSheetId');
    return place !== undefined && !placeOf.has(Number(place));
  };
  if (names.every(isGone)) return [remove(list)];
  return names.flatMap((name) =>
    isGone(name) ? remove(name) : renumber(text, name, { name: 'localSheetId', placeOf }),
  );
}

interface Numbered {
  /** Of the attribute. */
  readonly name: string;
  readonly placeOf: ReadonlyMap<number, number>;
}

/** Another place in the attribute; the first where the sheet is gone. */
function renumber(text: string, element: XmlElement, { name, placeOf }: Numbered): Edit[] {
  const tag = text.slice(element.start, text.indexOf('>', element.start));
  const match = new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(tag);
  const place = Number(match?.[1]);
  if (!match || placeOf.get(place) === place) return [];
  const insert = ` ${name}="${placeOf.get(place) ?? 0}"`;
  return [{ at: element.start + match.index, remove: match[0].length, insert }];
}

import { done, type Problem, type Result, stopped } from '../messages/problem.ts';
import { workbookProblem } from '../messages/workbook.ts';
import { chartXml, drawingXml } from './chart-xml.ts';
import { definedNamesXml } from './defined-names.ts';
import { linkEdit, typesEdit } from './list-edits.ts';
import type { StreamedSheet } from './model.ts';
import { mustOpen, sheetEntries } from './must-open.ts';
import { CONTENT_TYPES, OFFICE_LINKS } from './office-names.ts';
import { packSheet, TOO_LARGE } from './pack-sheet.ts';
import { openPackage, type Package, relationshipsPartOf } from './package.ts';
import { openWorkbookPart, type WorkbookPart } from './read.ts';
import { settingsNoted } from './settings.ts';
import { EMPTY_STYLES, patchStyles } from './style/styles.ts';
import {
  appendInside,
  applyEdits,
  type Edit,
  escapeXml,
  insertAfter,
  prefixOf,
} from './xml/edit-xml.ts';
import { attribute, childOf, readXml, type XmlElement } from './xml/xml.ts';
import { type Entry, type MadeEntry, MOST_PACKAGE_BYTES } from './zip/entries.ts';
import type { Inflater } from './zip/inflate.ts';
import { type Packer, packWhole } from './zip/pack-text.ts';
import { writeEntries } from './zip/write-entries.ts';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * The workbook with `sheets` behind its own, opened once more and checked. Only the parts that a new sheet must touch change:
 * the workbook, its relationships, the content types and the style sheet; every other part is
 * copied as it lies in the file.
 */
export function addSheets(
  bytes: Uint8Array,
  sheets: readonly StreamedSheet[],
  { most = MOST_PACKAGE_BYTES, packer, inflate }: Adding = {},
): Result<Uint8Array> {
  const opened = openPackage(bytes, { inflate });
  if (!opened.ok) return opened;
  const workbook = openWorkbookPart(opened.value);
  if (!workbook.ok) return workbook;
  const settings = settingsNoted(workbook.value);
  const told = [...namesTaken(workbook.value, sheets), ...settings];
  if (told.some(({ effect }) => effect === 'stop')) return stopped(...told);
  const parts = composeParts(opened.value, workbook.value, { sheets, most, packer });
  if (!parts.ok) return parts;
  const entries = entriesOf(opened.value, parts.value);
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) return TOO_LARGE;
  const written = writeEntries(entries);
  mustOpen(openPackage(written, { inflate }), sheets, parts.value.values());
  return done(written, told);
}

function namesTaken({ root }: WorkbookPart, sheets: readonly StreamedSheet[]): Problem[] {
  const existing = sheetEntries(root).map((one) => (attribute(one, 'name') ?? '').toLowerCase());
  return sheets
    .filter(({ name }) => existing.includes(name.toLowerCase()))
    .map(({ name }) => workbookProblem('sheet-name-taken', { sheet: name }));
}

export interface Adding {
  /** Bytes that the workbook may have unpacked. */
  readonly most?: number;
  /** What packs the sheets; where it is not given, what works everywhere. */
  readonly packer?: Packer | undefined;
  /** What unfolds it to be looked through; likewise. */
  readonly inflate?: Inflater | undefined;
}

interface Added extends Required<Pick<Adding, 'most' | 'packer'>> {
  readonly sheets: readonly StreamedSheet[];
}

/** Changed and new parts by name. */
type Parts = Map<string, MadeEntry>;

const put = (parts: Parts, name: string, text: string) => parts.set(name, packWhole(name, text));

function composeParts(
  opened: Package,
  workbook: WorkbookPart,
  { sheets, most, packer }: Added,
): Result<Parts> {
  const folder = workbook.name.slice(0, workbook.name.lastIndexOf('/') + 1);
  const plan = planParts({ opened, workbook, folder }, sheets);
  const known = workbook.relationships.find(({ kind }) => kind === 'styles')?.target;
  const stylesPart = known ?? `${folder}styles.xml`;
  const styles = editableStyles(opened, known, stylesPart);
  if (!styles.ok) return styles;
  const looks = patchStyles(styles.value.text, styles.value.root);
  const parts: Parts = new Map();
  put(parts, stylesPart, looks.text);
  for (const one of plan) {
    const packed = packSheet(one.sheet, { name: one.part, looks, most, packer });
    if (!packed.ok) return packed;
    parts.set(one.part, packed.value);
    addChart(parts, one);
  }
  const links = plan.map(({ id, target }) => ({ id, kind: 'worksheet', target }));
  const stylesLink = known
    ? []
    : [{ id: freeId(workbook)('rIdLianpingStyles'), kind: 'styles', target: 'styles.xml' }];
  const types = [
    ...plan.flatMap(contentTypesOf),
    ...(known ? [] : [[stylesPart, STYLES_TYPE] as const]),
  ];
  const edited = [
    editPart(opened, workbook.name, (part) => workbookEdits(part, plan)),
    editPart(opened, relationshipsPartOf(workbook.name), (part) => [
      linkEdit(part, [...links, ...stylesLink]),
    ]),
    editPart(opened, CONTENT_TYPES, (part) => [typesEdit(part, types)]),
  ];
  for (const one of edited) {
    if (!one.ok) return one;
    put(parts, one.value.name, one.value.text);
  }
  return done(parts);
}

/** Where a new sheet goes. Names that the package does not have yet. */
interface Planned {
  readonly sheet: StreamedSheet;
  readonly id: string;
  /** Relative to the workbook part. */
  readonly target: string;
  readonly part: string;
  readonly drawing: string;
  readonly chart: string;
}

interface Holder {
  readonly opened: Package;
  readonly workbook: WorkbookPart;
  readonly folder: string;
}

/** Sheets of ours may be there already: reading records, say, before the review is scored. */
function freeId({ relationships }: WorkbookPart): (stem: string) => string {
  const taken = new Set(relationships.map(({ id }) => id));
  return (stem) => {
    for (let number = 1; ; number++) {
      const id = `${stem}${number}`;
      if (taken.has(id)) continue;
      taken.add(id);
      return id;
    }
  };
}

function planParts(
  { opened, workbook, folder }: Holder,
  sheets: readonly StreamedSheet[],
): Planned[] {
  const nextId = freeId(workbook);
  const taken = new Set(opened.entries.map(({ name }) => name.toLowerCase()));
  const free = (stem: string): string => {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}.xml`;
      if (taken.has(`${folder}${name}`.toLowerCase())) continue;
      taken.add(`${folder}${name}`.toLowerCase());
      return name;
    }
  };
  return sheets.map((sheet) => {
    const target = free('worksheets/lianping');
    const drawing = `${folder}${free('drawings/lianping')}`;
    const chart = `${folder}${free('charts/lianping')}`;
    return { sheet, id: nextId('rIdLianping'), target, part: folder + target, drawing, chart };
  });
}

function addChart(parts: Parts, { sheet, part, drawing, chart }: Planned): void {
  if (!sheet.chart) return;
  put(parts, relationshipsPartOf(part), linksXml('drawing', `/${drawing}`));
  put(parts, drawing, drawingXml(sheet.chart));
  put(parts, relationshipsPartOf(drawing), linksXml('chart', `/${chart}`));
  put(parts, chart, chartXml(sheet.chart));
}

const linksXml = (kind: string, target: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="rId1" Type="${OFFICE_LINKS}/${kind}" Target="${escapeXml(target)}"/></Relationships>`;

const contentTypesOf = ({ sheet, part, drawing, chart }: Planned) => [
  [part, SHEET_TYPE] as const,
  ...(sheet.chart ? [[drawing, DRAWING_TYPE] as const, [chart, CHART_TYPE] as const] : []),
];

interface Editable {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
}

/** A style sheet that is not there, or empty as some programs write it, begins as ours. */
function editableStyles(
  opened: Package,
  known: string | undefined,
  name: string,
): Result<Editable> {
  const stored = editablePart(opened, known ?? '');
  const isThere = stored && !(stored.ok && stored.value.root.children.length === 0);
  return isThere ? stored : editable(EMPTY_STYLES, name);
}

/** A part as text and tree with offsets into that text. */
function editablePart(opened: Package, name: string): Result<Editable> | undefined {
  const text = opened.textOf(name);
  return text?.ok ? editable(text.value, name) : text;
}

function editable(stored: string, name: string): Result<Editable> {
  // The parser counts offsets with line ends as one character.
  const text = stored.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const root = readXml(text);
  return root
    ? done({ name, text, root })
    : stopped(workbookProblem('workbook-part-unreadable', { part: name }));
}

function editPart(opened: Package, name: string, edits: (part: Editable) => Edit[]) {
  const part =
    editablePart(opened, name) ??
    stopped(workbookProblem('workbook-part-unreadable', { part: name }));
  return part.ok ? done({ name, text: applyEdits(part.value.text, edits(part.value)) }) : part;
}

function workbookEdits({ text, root }: Editable, plan: readonly Planned[]): Edit[] {
  const prefix = prefixOf(root);
  const existing = sheetEntries(root);
  const highest = Math.max(0, ...existing.map((one) => Number(attribute(one, 'sheetId') ?? 0)));
  const entries = plan.map(
    ({ sheet, id }, index) =>
      `<${prefix}sheet xmlns:r="${OFFICE_LINKS}" name="${escapeXml(sheet.name)}" sheetId="${highest + index + 1}" r:id="${id}"/>`,
  );
  const list = childOf(root, 'sheets');
  if (!list) throw new Error('A workbook without sheets does not get here');
  return [
    appendInside(text, list, entries.join('')),
    ...definedNameEdits({ text, root }, plan, existing.length),
  ];
}

function definedNameEdits(
  { text, root }: Pick<Editable, 'text' | 'root'>,
  plan: readonly Planned[],
  first: number,
): Edit[] {
  const prefix = prefixOf(root);
  const names = plan.flatMap(({ sheet }, index) => definedNamesXml(sheet, first + index, prefix));
  if (names.length === 0) return [];
  const list = childOf(root, 'definedNames');
  if (list) return [appendInside(text, list, names.join(''))];
  const before = ['externalReferences', 'functionGroups', 'sheets'].flatMap(
    (name) => childOf(root, name) ?? [],
  )[0];
  if (!before) return [];
  return [insertAfter(before, `<${prefix}definedNames>${names.join('')}</${prefix}definedNames>`)];
}

/** The package's parts in their order, changed ones in their place, new ones at the end. */
function entriesOf(opened: Package, parts: Parts): (Entry | MadeEntry)[] {
  const made = new Map([...parts.values()].map((entry) => [entry.name.toLowerCase(), entry]));
  const own = opened.entries.map((entry) => {
    const changed = made.get(entry.name.toLowerCase());
    made.delete(entry.name.toLowerCase());
    return changed ? { ...changed, name: entry.name } : entry;
  });
  return [...own, ...made.values()];
}

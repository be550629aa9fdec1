import { done, type Result, stopped } from '../messages/problem.ts';
import { workbookProblem } from '../messages/workbook.ts';
import { kindOfWorkbook } from './content-types.ts';
import type { Sheet, Workbook } from './model.ts';
import {
  type Opening,
  openPackage,
  type Package,
  type Relationship,
  relationshipsOf,
  unreadable,
} from './package.ts';
import { createRoom, type Room } from './room.ts';
import { datesFrom1904 } from './sheet/first-day.ts';
import { readNumberFormats } from './sheet/number-formats.ts';
import { createSheetReading } from './sheet/read-sheet.ts';
import { readSharedStrings } from './sheet/shared-strings.ts';
import { type CellContext, type CellReader, createCellReader } from './sheet/stored-cell.ts';
import { checkSheetNames } from './sheet-names.ts';
import { attribute, childOf, childrenOf, type XmlElement } from './xml/xml.ts';

/** The workbook part, its name, and the parts it leads to. */
export interface WorkbookPart {
  readonly name: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
}

/** Every sheet's values, in the order of the tabs; chart and dialog sheets have none and are left out. */
export function readWorkbook(bytes: Uint8Array, opening?: Opening): Result<Workbook> {
  const opened = openPackage(bytes, opening);
  if (!opened.ok) return opened;
  const part = openWorkbookPart(opened.value);
  if (!part.ok) return part;
  return readSheets(opened.value, part.value, createRoom(bytes.length));
}

/** @returns a refusal for strict workbooks and for packages that hold no workbook */
export function openWorkbookPart(opened: Package): Result<WorkbookPart> {
  const top = relationshipsOf(opened, '');
  if (!top.ok) return top;
  const name = top.value.find(({ kind }) => kind === 'officeDocument')?.target;
  const kind = kindOfWorkbook(opened, name ?? '');
  if (!kind.ok) return kind;
  const root = name === undefined ? undefined : opened.xmlOf(name);
  if (name === undefined || !root) return stopped(workbookProblem('workbook-not-xlsx', {}));
  if (!root.ok) return root;
  const namespaces = Object.values(root.value.attributes);
  if (namespaces.some((one) => one.startsWith('http://purl.oclc.org/ooxml/'))) {
    return stopped(workbookProblem('workbook-strict', {}));
  }
  const relationships = relationshipsOf(opened, name);
  if (!relationships.ok) return relationships;
  return done({ name, root: root.value, relationships: relationships.value });
}

/** Sheets of these kinds hold no cells. */
const WITHOUT_CELLS: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet']);

function readSheets(
  opened: Package,
  { name, root, relationships }: WorkbookPart,
  room: Room,
): Result<Workbook> {
  const entries = childrenOf(childOf(root, 'sheets') ?? root, 'sheet');
  const unfit = checkSheetNames(entries.map((entry) => attribute(entry, 'name') ?? ''));
  if (unfit.length > 0) return stopped(...unfit);
  const context = readContext(opened, relationships, room);
  if (!context.ok) return context;
  const read = createCellReader(context.value);
  const sheets: Sheet[] = [];
  for (const entry of entries) {
    const link = relationships.find(({ id }) => id === attribute(entry, 'id'));
    if (link && WITHOUT_CELLS.has(link.kind)) continue;
    if (link?.kind !== 'worksheet') return unreadable(name);
    const hidden = (attribute(entry, 'state') ?? 'visible') !== 'visible';
    const reading = { name: attribute(entry, 'name') ?? '', part: link.target, room };
    const sheet = readSheet(opened, read, reading);
    if (!sheet.ok) return sheet;
    sheets.push({ ...sheet.value, hidden });
  }
  return done({ sheets }, countsFrom1904(root) ? datesFrom1904(sheets) : []);
}

function countsFrom1904(root: XmlElement): boolean {
  const properties = childOf(root, 'workbookPr');
  const flag = properties && attribute(properties, 'date1904');
  return flag === '1' || flag === 'true';
}

function readContext(
  opened: Package,
  relationships: WorkbookPart['relationships'],
  room: Room,
): Result<CellContext> {
  const partOf = (kind: string) => relationships.find((link) => link.kind === kind)?.target;
  const strings = readSharedStrings(opened, partOf('sharedStrings'), room);
  if (!strings.ok) return room.isFull() ? TOO_LARGE : strings;
  const formats = readNumberFormats(opened, partOf('styles'));
  if (!formats.ok) return formats;
  return done({ strings: strings.value, formats: formats.value, room });
}

const TOO_LARGE = stopped(workbookProblem('workbook-too-large', {}));

interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly room: Room;
}

function readSheet(
  opened: Package,
  read: CellReader,
  { name, part, room }: SheetPart,
): Result<Omit<Sheet, 'hidden'>> {
  const reading = createSheetReading(read, room);
  const visited = opened.visit(part, reading);
  if (!visited) return unreadable(part);
  if (room.isFull()) return TOO_LARGE;
  const place = reading.fault();
  if (place !== undefined) {
    return stopped(workbookProblem('workbook-place-unclear', { sheet: name, place }));
  }
  return visited.ok ? done({ name, ...reading.sheet() }) : visited;
}

import { done, type Result, stopped } from '../messages/problem.ts';
import { workbookProblem } from '../messages/workbook.ts';
import type { Sheet, Workbook } from './model.ts';
import { readNumberFormats } from './number-formats.ts';
import { openPackage, type Package, type Relationship, relationshipsOf } from './package.ts';
import { createSheetReading } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { createCellReader } from './stored-cell.ts';
import { attribute, childOf, childrenOf, type XmlElement } from './xml.ts';

/** The workbook part, its name, and the parts it leads to. */
export interface WorkbookPart {
  readonly name: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
}

/** Every sheet's values, in the order of the tabs; chart and dialog sheets have none and are left out. */
export function readWorkbook(bytes: Uint8Array): Result<Workbook> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const part = openWorkbookPart(opened.value);
  if (!part.ok) return part;
  return readSheets(opened.value, part.value);
}

/** @returns a refusal for strict workbooks and for packages that hold no workbook */
export function openWorkbookPart(opened: Package): Result<WorkbookPart> {
  const top = relationshipsOf(opened, '');
  if (!top.ok) return top;
  const name = top.value.find(({ kind }) => kind === 'officeDocument')?.target;
  if (isOtherKind(opened)) return stopped(workbookProblem('workbook-macros', {}));
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

/** Under the name of a plain workbook no program opens these; some hold no XML. */
function isOtherKind(opened: Package): boolean {
  const types = opened.textOf('[Content_Types].xml');
  return types?.ok === true && /macroEnabled|spreadsheetml\.template/i.test(types.value);
}

function readSheets(opened: Package, { root, relationships }: WorkbookPart): Result<Workbook> {
  const related = (kind: string) => relationships.find((one) => one.kind === kind)?.target;
  const strings = readSharedStrings(opened, related('sharedStrings'));
  if (!strings.ok) return strings;
  const formats = readNumberFormats(opened, related('styles'));
  if (!formats.ok) return formats;
  const reader = createCellReader({ strings: strings.value, formats: formats.value });
  const sheets: Sheet[] = [];
  for (const entry of childrenOf(childOf(root, 'sheets') ?? root, 'sheet')) {
    const target = relationships.find(({ id }) => id === attribute(entry, 'id'));
    if (target?.kind !== 'worksheet') continue;
    const reading = createSheetReading(reader);
    const part = opened.visit(target.target, reading);
    if (!part) return stopped(workbookProblem('workbook-part-unreadable', { part: target.target }));
    if (!part.ok) return part;
    const hidden = (attribute(entry, 'state') ?? 'visible') !== 'visible';
    sheets.push({ name: attribute(entry, 'name') ?? '', hidden, ...reading.sheet });
  }
  return done({ sheets });
}

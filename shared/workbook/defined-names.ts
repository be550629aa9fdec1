import { type Area, cellName, type StreamedSheet } from './model.ts';
import { escapeXml } from './xml/edit-xml.ts';

/**
 * Names that a spreadsheet program keeps for a sheet, as elements: what its filter covers, which
 * rows each page repeats.
 * @param index the sheet's place among the workbook's sheets, from 0
 * @param prefix of the workbook part's elements, such as `x:`
 */
export function definedNamesXml(sheet: StreamedSheet, index: number, prefix = ''): string[] {
  const tag = `${prefix}definedName`;
  return definedNames(sheet).map(
    ([name, area, hidden]) =>
      `<${tag} name="${name}" localSheetId="${index}"${hidden ? ' hidden="1"' : ''}>${escapeXml(area)}</${tag}>`,
  );
}

function definedNames({
  name,
  autoFilter,
  print,
}: StreamedSheet): [name: string, area: string, hidden: boolean][] {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const rows = print?.titleRows;
  return [
    ...(autoFilter
      ? [['_xlnm._FilterDatabase', `${sheet}!${absolute(autoFilter)}`, true] as const]
      : []),
    ...(rows ? [['_xlnm.Print_Titles', `${sheet}!$${rows[0]}:$${rows[1]}`, false] as const] : []),
  ].map(([one, area, hidden]) => [one, area, hidden]);
}

const absolute = ({ top, left, bottom, right }: Area): string =>
  [cellName(top, left), cellName(bottom, right)]
    .map((corner) => corner.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'))
    .join(':');

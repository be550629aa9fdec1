import { type Area, cellName, columnName, type PrintSetup, type StreamedSheet } from './model.ts';
import { escapeXml } from './xml/edit-xml.ts';

/**
 * Names that a spreadsheet program keeps for a sheet, as elements: what its filter covers, what
 * of it is printed, which rows and columns each page repeats.
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
  const titles = titlesOf(sheet, print ?? {});
  return [
    ...(autoFilter
      ? [['_xlnm._FilterDatabase', `${sheet}!${absolute(autoFilter)}`, true] as const]
      : []),
    ...(print?.area
      ? [['_xlnm.Print_Area', `${sheet}!${absolute(print.area)}`, false] as const]
      : []),
    ...(titles === '' ? [] : [['_xlnm.Print_Titles', titles, false] as const]),
  ].map(([one, area, hidden]) => [one, area, hidden]);
}

const titlesOf = (
  sheet: string,
  { titleRows: rows, titleColumns: columns }: Partial<PrintSetup>,
): string =>
  [
    ...(columns ? [`${sheet}!$${columnName(columns[0])}:$${columnName(columns[1])}`] : []),
    ...(rows ? [`${sheet}!$${rows[0]}:$${rows[1]}`] : []),
  ].join(',');

const absolute = ({ top, left, bottom, right }: Area): string =>
  [cellName(top, left), cellName(bottom, right)]
    .map((corner) => corner.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'))
    .join(':');

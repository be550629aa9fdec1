import { strToU8, zipSync } from 'fflate';
import { columnName } from '../../shared/workbook/model.ts';
import { MAIN, OFFICE, partsWith, relationships } from '../workbook/package-builder.ts';

/** A sheet from its first row on. */
export interface Lines {
  readonly name: string;
  readonly rows: Iterable<readonly (string | number)[]>;
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const override = (part: string, kind: string) =>
  `<Override PartName="/xl/${part}" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
const STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0"/></cellXfs></styleSheet>`;

/** Sheets as Excel writes them: texts shared, a style on each cell; empty texts are empty cells. */
export function makeExcelFile(sheets: readonly Lines[]): Uint8Array {
  const texts = new Map<string, number>();
  const parts = sheets.map(({ rows }, index) => [
    `worksheets/sheet${index + 1}.xml`,
    sheetXml(rows, texts),
  ]);
  const all = partsWith('', {
    '[Content_Types].xml': typesXml(parts.map(([name = '']) => name)),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ...parts.map(([name = '']) => ['worksheet', name] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${[...texts.keys()].map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(parts.map(([name, xml]) => [`xl/${name}`, xml])),
  });
  const content = Object.entries(all).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(content));
}

const typesXml = (sheets: readonly string[]): string =>
  [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    override('workbook.xml', 'sheet.main'),
    ...sheets.map((name) => override(name, 'worksheet')),
    override('sharedStrings.xml', 'sharedStrings'),
    override('styles.xml', 'styles'),
    '</Types>',
  ].join('');

function sheetXml(rows: Lines['rows'], texts: Map<string, number>): string {
  const lines: string[] = [];
  for (const row of rows) {
    const number = lines.length + 1;
    const cells = row.map((value, index) =>
      cellXml(`${columnName(index + 1)}${number}`, value, texts),
    );
    lines.push(`<row r="${number}" spans="1:${row.length}">${cells.join('')}</row>`);
  }
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(place: string, value: string | number, texts: Map<string, number>): string {
  if (value === '') return '';
  if (typeof value === 'number') return `<c r="${place}" s="1"><v>${value}</v></c>`;
  const index = texts.get(value) ?? texts.size;
  texts.set(value, index);
  return `<c r="${place}" s="1" t="s"><v>${index}</v></c>`;
}

import { strToU8, zipSync } from 'fflate';
import { columnName } from '../../shared/workbook/model.ts';
import { MAIN, OFFICE, partsWith, relationships } from '../workbook/package-builder.ts';

const LEVELS = ['好', '较好', '一般', '差'];

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const override = (part: string, kind: string) =>
  `<Override PartName="/xl/${part}" ContentType="${SPREADSHEET}.${kind}+xml"/>`;
const TYPES = [
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  override('workbook.xml', 'sheet.main'),
  override('worksheets/sheet1.xml', 'worksheet'),
  override('sharedStrings.xml', 'sharedStrings'),
  override('styles.xml', 'styles'),
  '</Types>',
].join('');

/** A sheet of marks as Excel writes it: texts shared, a style on each cell, the same for the same size. */
export function makeMarksFile(rows: number, columns: number): Uint8Array {
  const names = Array.from({ length: columns }, (_, at) => columnName(at + 1));
  let state = 7;
  const mark = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 16) % LEVELS.length;
  };
  const lines = Array.from({ length: rows }, (_, index) => {
    const cells = names.map(
      (name) => `<c r="${name}${index + 1}" s="1" t="s"><v>${mark()}</v></c>`,
    );
    return `<row r="${index + 1}" spans="1:${columns}">${cells.join('')}</row>`;
  });
  const parts = partsWith(lines.join(''), {
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="评议" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${LEVELS.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0"/></cellXfs></styleSheet>`,
  });
  const content = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(content));
}

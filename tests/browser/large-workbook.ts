import { columnName } from '../../shared/workbook/model.ts';
import { MAIN, partsWith, zipped } from '../workbook/package-builder.ts';

export const ROWS = 10_000;
export const COLUMNS = 100;

/** What stands in a cell of the large workbook, but for its titles. */
export const valueAt = (row: number, column: number): number => (row * 31 + column * 17) % 10_007;

/**
 * A million cells. A title is merged over the first row, a unit down from row 3 to 9,000; row 7 and
 * column C are hidden.
 */
export function largeWorkbook(): Uint8Array {
  const cell = (row: number, column: number) =>
    `<c r="${columnName(column)}${row}"><v>${valueAt(row, column)}</v></c>`;
  const rows = ['<row r="1"><c r="A1" t="inlineStr"><is><t>一年的流水</t></is></c></row>'];
  for (let row = 2; row <= ROWS; row++) {
    const cells = Array.from({ length: COLUMNS }, (_, index) => cell(row, index + 1));
    if (row === 3) cells[0] = '<c r="A3" t="inlineStr"><is><t>一支部</t></is></c>';
    rows.push(`<row r="${row}"${row === 7 ? ' hidden="1"' : ''}>${cells.join('')}</row>`);
  }
  return workbookOf(
    `<cols><col min="3" max="3" width="9" hidden="1"/></cols><sheetData>${rows.join('')}</sheetData>
    <mergeCells count="2"><mergeCell ref="A1:CV1"/><mergeCell ref="A3:A9000"/></mergeCells>`,
  );
}

/** One cell in the first corner of the largest sheet that there can be, one in the last. */
export const cornersWorkbook = (): Uint8Array =>
  workbookOf(
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
  );

const workbookOf = (content: string): Uint8Array =>
  zipped(
    partsWith('', {
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}">${content}</worksheet>`,
    }),
  );

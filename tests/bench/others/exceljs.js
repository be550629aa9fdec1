import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';

/** By its streaming writer, a row at a time, texts in their cells as the others write them. */
export async function writeByExcelJs(rows) {
  const stream = new PassThrough();
  const parts = [];
  stream.on('data', (part) => parts.push(part));
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, zip: { zlib: { level: 6 } } });
  const sheet = workbook.addWorksheet('评议');
  for (const { cells } of rows) {
    const values = cells.map(({ value, formula }) =>
      formula === undefined ? value : { formula, result: value },
    );
    sheet.addRow(values).commit();
  }
  sheet.commit();
  await workbook.commit();
  return Buffer.concat(parts);
}

import { expect, test } from 'vitest';
import { addSheets } from '../../shared/workbook/add-sheets.ts';
import { writeWorkbook } from '../../shared/workbook/write-workbook.ts';

const ROSTER = writeWorkbook([{ name: '名册', widths: [], rows: [] }]);
const LARGE = {
  name: '联评计算',
  widths: [],
  rows: Array.from({ length: 30_000 }, () => ({ cells: [{ value: '评' }] })),
};

test('what would be too large to open again is not written', () => {
  const codesAt = (most: number) =>
    addSheets(ROSTER, [LARGE], most).problems.map(({ code }) => code);
  // A row takes some 80 bytes, and a sheet is given a mebibyte of room around its rows.
  expect(codesAt(2_000_000)).toEqual(['written-too-large']);
  expect(codesAt(8_000_000)).toEqual([]);
});

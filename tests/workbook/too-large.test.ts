import { describe, expect, test } from 'vitest';
import { addSheets } from '../../shared/workbook/add-sheets.ts';
import type { NewRow, StreamedSheet } from '../../shared/workbook/model.ts';
import { writeWorkbook } from '../../shared/workbook/write-workbook.ts';

const ROSTER = writeWorkbook([{ name: '名册', widths: [], rows: [] }]);
const LARGE = {
  name: '联评计算',
  widths: [],
  rows: Array.from({ length: 30_000 }, () => ({ cells: [{ value: '评' }] })),
};

test('what would be too large to open again is not written', () => {
  const codesAt = (most: number) =>
    addSheets(ROSTER, [LARGE], { most }).problems.map(({ code }) => code);
  // A row takes some 70 bytes, all of them 2 MB.
  expect(codesAt(1_800_000)).toEqual(['written-too-large']);
  expect(codesAt(8_000_000)).toEqual([]);
});

function* endless(): Generator<NewRow> {
  for (;;) yield { cells: [] };
}

describe('what no spreadsheet program holds is told by its number, and nothing is written', () => {
  const told = (rows: StreamedSheet['rows']) => {
    const result = addSheets(ROSTER, [{ name: '联评计算', widths: [], rows }]);
    return result.ok
      ? 'written'
      : result.problems.map(({ code, place, values }) => ({ code, place, values }));
  };
  const B2 = { sheet: '联评计算', cell: 'B2' };

  test.each([
    ['the longest text', { value: '字'.repeat(32_767) }],
    ['the longest formula', { value: 1, formula: `1${'+1'.repeat(4_095)}` }],
  ])('%s is written', (_, cell) => {
    expect(told([{ cells: [] }, { cells: [undefined, cell] }])).toBe('written');
  });

  test.each([
    ['written-text-too-long', { value: '字'.repeat(32_768) }, { length: 32_768, most: 32_767 }],
    [
      'written-formula-too-long',
      { value: 1, formula: `10${'+1'.repeat(4_096)}` },
      { length: 8_194, most: 8_192 },
    ],
  ])('%s', (code, cell, values) => {
    expect(told([{ cells: [] }, { cells: [undefined, cell] }])).toEqual([
      { code, place: B2, values },
    ]);
  });

  test('more columns than 16,384', () => {
    const values = { sheet: '联评计算', columns: 16_385, most: 16_384 };
    expect(told([{ cells: Array.from({ length: 16_385 }, () => ({ value: 1 })) }])).toEqual([
      { code: 'written-too-many-columns', place: undefined, values },
    ]);
  });

  test('rows without end, which are asked for one by one', () => {
    const values = { sheet: '联评计算', most: 1_048_576 };
    expect(told(endless())).toEqual([{ code: 'written-too-many-rows', place: undefined, values }]);
  });
});

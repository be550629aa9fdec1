import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openXlsxFile, type WorkingCopy } from '../../../../addin/hosts/file/xlsx-file.ts';
import { UNWATCHED } from '../../../../addin/hosts/host.ts';
import type { SheetPlace } from '../../../../shared/messages/problem.ts';
import { cellName, type NewSheet, type Workbook } from '../../../../shared/workbook/model.ts';

const SAMPLE = new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx'));

const newSheet = (name: string, value: string): NewSheet => ({
  name,
  widths: [10],
  rows: [{ cells: [{ value }] }],
});

function open(bytes = SAMPLE) {
  const copies: WorkingCopy[] = [];
  const selected: SheetPlace[] = [];
  const opened = openXlsxFile(
    { name: 'a.xlsx', bytes },
    {
      onSelect: (place) => selected.push(place),
      onWritten: (copy) => copies.push(copy),
      onWatch: () => () => {},
    },
  );
  return { opened, copies, selected };
}

function openSample() {
  const { opened, ...rest } = open();
  if (!opened.ok) throw new Error('The sample does not open');
  return { file: opened.value, ...rest };
}

const namesOf = (workbook: Workbook) => workbook.sheets.map(({ name }) => name);

function valueAt(workbook: Workbook, sheet: string, row: number, column: number) {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  const cell = found?.rows.get(row)?.get(column);
  if (!cell) throw new Error(`Nothing at ${sheet} ${cellName(row, column)}`);
  return cell.value;
}

test('new sheets come after the others, and the copy is read back', async () => {
  const { file, copies } = openSample();
  const before = namesOf(file.workbook);
  expect(
    (await file.replaceSheets({ removed: [], added: [newSheet('联评得分', '一')] }, UNWATCHED)).ok,
  ).toBe(true);
  const [copy] = copies;
  expect(copy && namesOf(copy.workbook)).toEqual([...before, '联评得分']);
  expect(copy?.added).toEqual(['联评得分']);
  expect(copy && valueAt(copy.workbook, '联评得分', 1, 1)).toBe('一');
});

test('the file stays as it was opened: a second writing replaces the first', async () => {
  const { file, copies } = openSample();
  const before = namesOf(file.workbook);
  await file.replaceSheets({ removed: [], added: [newSheet('联评得分', '一')] }, UNWATCHED);
  await file.replaceSheets({ removed: [], added: [newSheet('联评得分', '二')] }, UNWATCHED);
  expect(copies.map((copy) => valueAt(copy.workbook, '联评得分', 1, 1))).toEqual(['一', '二']);
  expect(copies.map((copy) => namesOf(copy.workbook).length)).toEqual([
    before.length + 1,
    before.length + 1,
  ]);
  const read = await file.read(UNWATCHED);
  expect(read.ok && namesOf(read.value)).toEqual(before);
});

test('selecting goes to whoever shows the workbook', async () => {
  const { file, selected } = openSample();
  await file.select({ sheet: '名册', cell: 'B4' });
  expect(selected).toEqual([{ sheet: '名册', cell: 'B4' }]);
});

test('what is no workbook is refused with a sentence', () => {
  const { opened } = open(new TextEncoder().encode('姓名,单位\n'));
  expect(opened.ok).toBe(false);
  expect(opened.problems.map(({ code }) => code)).toEqual(['workbook-not-xlsx']);
});

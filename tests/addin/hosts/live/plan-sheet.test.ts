import { expect, test } from 'vitest';
import { splitBlocks } from '../../../../addin/hosts/live/blocks.ts';
import { isGuessable, type LiveCell } from '../../../../addin/hosts/live/live-cell.ts';
import { planSheet } from '../../../../addin/hosts/live/plan-sheet.ts';
import { rational } from '../../../../shared/exact/rational.ts';
import {
  areaName,
  type CellStyle,
  type NewCell,
  type NewSheet,
} from '../../../../shared/workbook/model.ts';

const sheetOf = (rows: readonly (readonly (NewCell | undefined)[])[]): NewSheet => ({
  name: '联评得分',
  widths: [10, 10, 24],
  rows: rows.map((cells) => ({ cells })),
});

function plan(sheet: NewSheet, limits?: Parameters<typeof planSheet>[1]) {
  const planned = planSheet(sheet, limits);
  if (!planned.ok) throw new Error(planned.problems.map(({ code }) => code).join());
  return planned.value;
}

test('cells are text, numbers and formulas, rows as wide as the sheet', () => {
  const { blocks, rows, columns } = plan(
    sheetOf([
      [{ value: '姓名' }, { value: 85.25 }],
      [{ value: rational(1n, 4n) }, { value: null }, { value: 7, formula: 'SUM(B1,6)' }],
    ]),
  );
  expect([rows, columns, blocks.length]).toEqual([2, 3, 1]);
  expect(blocks[0]?.rows).toEqual([
    [
      { kind: 'text', value: '姓名', isGuessable: false },
      { kind: 'number', value: 85.25 },
      undefined,
    ],
    [
      { kind: 'number', value: 0.25 },
      undefined,
      { kind: 'formula', formula: 'SUM(B1,6)', value: 7 },
    ],
  ]);
});

test.each([
  [
    '=1+1',
    '+86',
    '-',
    '@x',
    "'x",
    '#N/A',
    '2026-01-02',
    '3/4',
    '５０％',
    '1月2日',
    '二〇二六年一月',
  ],
  ['TRUE', 'false', '¥5', '(5)', ' 7', '1e5', '第1名', '\t=1'],
])('%s could be taken for something else', (...texts) => {
  expect(texts.filter((text) => !isGuessable(text))).toEqual([]);
});

test('names and words could not', () => {
  expect(['张伟', '联评得分', 'Anna', 'O’Neil', '<b>好</b>', '优秀'].filter(isGuessable)).toEqual(
    [],
  );
});

test.each([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['undefined', undefined as unknown as null],
])('%s is refused with its cell', (shown, value) => {
  const planned = planSheet(sheetOf([[{ value: 'a' }], [undefined, { value }]]));
  expect(planned.problems).toMatchObject([
    {
      code: 'written-no-number',
      values: { value: shown },
      place: { sheet: '联评得分', cell: 'B2' },
    },
  ]);
});

test('what no cell holds is refused as in a file', () => {
  const planned = planSheet(sheetOf([[{ value: '长'.repeat(32_768) }]]));
  expect(planned.problems).toMatchObject([
    { code: 'written-text-too-long', place: { sheet: '联评得分', cell: 'A1' } },
  ]);
});

test('a table of 1,000 rows has one rectangle for each kind of column', () => {
  const styles: (CellStyle | undefined)[] = ['text', 'text', 'decimal2', undefined, 'strong2'];
  const header = styles.map((): NewCell => ({ value: '列', style: 'header' }));
  const row = styles.map((style): NewCell => ({ value: 1, ...(style && { style }) }));
  const { looks } = plan(sheetOf([header, ...Array.from({ length: 1000 }, () => row)]));
  expect(looks.map(({ area, style }) => `${style} ${areaName(area)}`).sort()).toEqual([
    'decimal2 C2:C1001',
    'header A1:E1',
    'strong2 E2:E1001',
    'text A2:B1001',
  ]);
});

test('sizes that follow each other are one run', () => {
  const { widths, heights } = plan({
    name: 'a',
    widths: [10, 10, 24],
    rows: [
      { height: 30, cells: [] },
      { cells: [] },
      { height: 30, cells: [] },
      { height: 30, cells: [] },
    ],
  });
  expect(widths).toEqual([
    { from: 1, to: 2, size: 10 },
    { from: 3, to: 3, size: 24 },
  ]);
  expect(heights).toEqual([
    { from: 1, to: 1, size: 30 },
    { from: 3, to: 4, size: 30 },
  ]);
});

const text = (value: string): LiveCell => ({ kind: 'text', value, isGuessable: false });

test('blocks are as many as their bytes ask for, and hold every row once', () => {
  const rows = Array.from({ length: 10 }, (_, index) => [text(`${index}`.repeat(20)), undefined]);
  // A row is `["…20…",null],`: 20 letters, their quotes, a sign, two commas, null and the brackets.
  const blocks = splitBlocks(rows, { bytes: 100, cells: 1000 });
  expect(blocks.map(({ area }) => areaName(area))).toEqual(['A1:B3', 'A4:B6', 'A7:B9', 'A10:B10']);
  expect(blocks.flatMap((block) => block.rows)).toEqual(rows);
});

test.each(['a"\\\n\u0001', '联评', '😀', '\ud83d', "'=1"])(
  '%j takes no more bytes than told',
  (value) => {
    const [block] = splitBlocks([[text(value)]]);
    const written = new TextEncoder().encode(JSON.stringify([[`'${value}`]])).length;
    expect(block && block.bytes >= written - 2).toBe(true);
  },
);

test('blocks keep to the number of cells, and a row that is too long is cut', () => {
  const rows = [
    [text('a'), text('b')],
    [text('c'), text('d')],
    [text('e'), text('f')],
  ];
  expect(splitBlocks(rows, { bytes: 1000, cells: 4 }).map(({ area }) => areaName(area))).toEqual([
    'A1:B2',
    'A3:B3',
  ]);
  const long = [[text('x'.repeat(60)), text('y'.repeat(60)), text('z')]];
  expect(splitBlocks(long, { bytes: 100, cells: 10 }).map(({ area }) => areaName(area))).toEqual([
    'A1:A1',
    'B1:C1',
  ]);
});

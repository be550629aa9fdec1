import { describe, expect, test } from 'vitest';
import { createGridState } from '../../../addin/workbench/grid-state.ts';
import { ROWS_SHOWN } from '../../../addin/workbench/selection-state.ts';
import type { Cell, Sheet, Workbook } from '../../../shared/workbook/model.ts';

const text: Cell = { kind: 'text', value: 'x' };

function sheet(name: string, rows: number, columns: number, more: Partial<Sheet> = {}): Sheet {
  const cells = new Map(Array.from({ length: columns }, (_, index) => [index + 1, text]));
  return {
    name,
    hidden: false,
    rows: new Map(Array.from({ length: rows }, (_, index) => [index + 1, cells])),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set<number>(),
    ...more,
  };
}

const workbook: Workbook = {
  sheets: [
    sheet('辅助', 1, 1, { hidden: true }),
    sheet('名册', 10, 3, { merges: [{ top: 1, left: 1, bottom: 1, right: 3 }] }),
    sheet('流水', 1000, 2),
  ],
};

test('the first sheet that is not hidden is open', () => {
  expect(createGridState(workbook).sheet.value?.name).toBe('名册');
});

test('selecting a place opens its sheet and brings its rows', () => {
  const grid = createGridState(workbook);
  grid.select({ sheet: '流水', cell: 'B850' });
  expect(grid.sheet.value?.name).toBe('流水');
  expect(grid.selected.value).toEqual({ row: 850, column: 2 });
  expect(grid.firstRow.value).toBe(801);
  expect(801 + ROWS_SHOWN).toBeGreaterThan(850);
});

test('a place that is not there changes nothing', () => {
  const grid = createGridState(workbook);
  grid.select({ sheet: '名册', cell: 'B2' });
  grid.select({ sheet: '没有这张表', cell: 'A1' });
  expect(grid.sheet.value?.name).toBe('名册');
  expect(grid.selected.value).toEqual({ row: 2, column: 2 });
});

test('a place without a cell opens the sheet', () => {
  const grid = createGridState(workbook);
  grid.select({ sheet: '流水' });
  expect(grid.sheet.value?.name).toBe('流水');
  expect(grid.selected.value).toBe(null);
});

describe('moving', () => {
  test.each([
    ['down', 'B2', [1, 0], { row: 3, column: 2 }],
    ['up into a merged area, whose first cell is taken', 'C2', [-1, 0], { row: 1, column: 1 }],
    ['down out of a merged area', 'A1', [1, 0], { row: 2, column: 1 }],
    [
      'right inside an area that spans the sheet: nowhere to go',
      'A1',
      [0, 1],
      { row: 1, column: 1 },
    ],
    ['past the last row', 'A10', [1, 0], { row: 10, column: 1 }],
    ['past the first column', 'A5', [0, -1], { row: 5, column: 1 }],
  ] as const)('%s', (_, cell, [rows, columns], to) => {
    const grid = createGridState(workbook);
    grid.select({ sheet: '名册', cell });
    grid.move(rows, columns);
    expect(grid.selected.value).toEqual(to);
  });
});

test('another workbook is shown at the sheet that is asked for', () => {
  const grid = createGridState(workbook);
  grid.show({ sheets: [...workbook.sheets, sheet('联评得分', 2, 2)] }, '联评得分');
  expect(grid.sheet.value?.name).toBe('联评得分');
});

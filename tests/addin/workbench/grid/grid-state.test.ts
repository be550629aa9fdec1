import { describe, expect, test } from 'vitest';
import { bookView } from '../../../../addin/desk/views/book-view.ts';
import { createGridState } from '../../../../addin/workbench/grid/grid-state.ts';
import {
  type Cell,
  parseCell,
  type Sheet,
  type Workbook,
} from '../../../../shared/workbook/model.ts';
import { deskLine } from '../../desk-line.ts';

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

/** Nobody looks at its cells. */
const openGrid = () => createGridState(bookView(workbook), deskLine().ask);

test('the first sheet that is not hidden is open', () => {
  expect(openGrid().sheet.value?.name).toBe('名册');
});

test('selecting a place opens its sheet', () => {
  const grid = openGrid();
  grid.select({ sheet: '流水', cell: 'B850' });
  expect(grid.sheet.value?.name).toBe('流水');
  expect(grid.selected.value).toEqual({ row: 850, column: 2 });
});

test('a place that is not there changes nothing', () => {
  const grid = openGrid();
  grid.select({ sheet: '名册', cell: 'B2' });
  grid.select({ sheet: '没有这张表', cell: 'A1' });
  expect(grid.sheet.value?.name).toBe('名册');
  expect(grid.selected.value).toEqual({ row: 2, column: 2 });
});

test('a place without a cell opens the sheet', () => {
  const grid = openGrid();
  grid.select({ sheet: '流水' });
  expect(grid.sheet.value?.name).toBe('流水');
  expect(grid.selected.value).toBe(null);
});

describe('moving', () => {
  // 名册 has 10 rows and 3 columns, its first row is one merged area; 6 rows are seen at once.
  test.each([
    ['down', 'B2', 'down', 'B3'],
    ['up into a merged area, whose first cell is taken', 'C2', 'up', 'A1'],
    ['down out of a merged area', 'A1', 'down', 'A2'],
    ['right inside an area that spans the sheet: nowhere to go', 'A1', 'right', 'A1'],
    ['left', 'B4', 'left', 'A4'],
    ['past the last row', 'A10', 'down', 'A10'],
    ['past the first column', 'A5', 'left', 'A5'],
    ['a page down', 'B3', 'page-down', 'B9'],
    ['a page down past the end', 'B6', 'page-down', 'B10'],
    ['a page up', 'B10', 'page-up', 'B4'],
    ['a page up past the beginning', 'C4', 'page-up', 'A1'],
    ['to the first of the row', 'C4', 'row-start', 'A4'],
    ['to the last of the row', 'A4', 'row-end', 'C4'],
    ['to the first of all', 'C4', 'start', 'A1'],
    ['to the last of all', 'A4', 'end', 'C10'],
  ] as const)('%s', (_, cell, motion, to) => {
    const grid = openGrid();
    grid.select({ sheet: '名册', cell });
    grid.move(motion, 6);
    expect(grid.selected.value).toEqual(parseCell(to));
  });

  test('where nothing is selected yet the first cell is', () => {
    const grid = openGrid();
    grid.move('page-down', 6);
    expect(grid.selected.value).toEqual({ row: 1, column: 1 });
  });
});

test('another workbook is shown at the sheet that is asked for', () => {
  const grid = openGrid();
  grid.show(bookView({ sheets: [...workbook.sheets, sheet('联评得分', 2, 2)] }), '联评得分');
  expect(grid.sheet.value?.name).toBe('联评得分');
});

import { expect, test } from 'vitest';
import {
  boxOf,
  geometryOf,
  heightOf,
  pageOf,
  partIn,
  scrollTo,
  shiftOf,
  widthOf,
} from '../../../../addin/workbench/grid/geometry.ts';
import type { Area } from '../../../../shared/workbook/model.ts';

/** 100 columns of 50 px beside numbers of 40 px; rows are 24 px high, and so is the head. */
const table = (rows: number) =>
  geometryOf(
    rows,
    Array.from({ length: 100 }, () => 50),
    40,
  );
const at = (top: number, left: number) => ({ top, left, width: 640, height: 480 });
const cell = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

test('where a cell lies follows from its row and column', () => {
  expect(boxOf(table(10_000), cell(3, 2))).toEqual({ top: 72, left: 90, width: 50, height: 24 });
  expect(boxOf(table(10_000), { top: 1, left: 1, bottom: 2, right: 3 })).toEqual({
    top: 24,
    left: 40,
    width: 150,
    height: 48,
  });
  expect([widthOf(table(10_000)), heightOf(table(10_000))]).toEqual([5_040, 240_024]);
});

test.each([
  ['the beginning', at(0, 0), { top: 1, left: 1, bottom: 24, right: 16 }],
  // 2,400 px down row 101 is the first below the head; 1,000 px on, column 21 is the first seen.
  ['the middle', at(2_400, 1_000), { top: 97, left: 19, bottom: 124, right: 36 }],
  ['the end', at(239_544, 4_400), { top: 9_977, left: 87, bottom: 10_000, right: 100 }],
])('%s: what is seen is drawn, and little around it', (_, view, part) => {
  expect(partIn(table(10_000), view)).toEqual(part);
});

test.each([
  ['a cell that is seen', at(2_400, 1_000), cell(110, 25), { top: 2_400, left: 1_000 }],
  ['one above: under the head', at(2_400, 1_000), cell(50, 25), { top: 1_176, left: 1_000 }],
  ['one below: at the foot', at(2_400, 1_000), cell(200, 25), { top: 4_344, left: 1_000 }],
  [
    'one to the left: beside the numbers',
    at(2_400, 1_000),
    cell(110, 3),
    { top: 2_400, left: 100 },
  ],
  ['one to the right', at(2_400, 1_000), cell(110, 60), { top: 2_400, left: 2_400 }],
  [
    'an area larger than the frame: its beginning',
    at(2_400, 1_000),
    { top: 120, left: 30, bottom: 200, right: 90 },
    { top: 2_856, left: 1_450 },
  ],
])('%s is scrolled to no further than needed', (_, view, area, to) => {
  expect(scrollTo(table(10_000), view, area)).toEqual(to);
});

test('a page is what is seen below the head', () => {
  expect(pageOf(at(0, 0))).toBe(19);
});

test('a sheet higher than any browser can draw is scrolled through to its last row', () => {
  const all = table(1_048_576);
  expect(heightOf(all)).toBe(16_000_000);
  const end = at(16_000_000 - 480, 0);
  expect(partIn(all, end).bottom).toBe(1_048_576);
  // The last row ends where the scrolled element does.
  const { top, height } = boxOf(all, cell(1_048_576, 1));
  expect(top + height - shiftOf(all, end)).toBe(16_000_000);
  expect(scrollTo(all, at(0, 0), cell(1_048_576, 1)).top).toBeCloseTo(end.top, 6);
});

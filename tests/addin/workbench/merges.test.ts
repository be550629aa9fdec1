import { expect, test } from 'vitest';
import { mergesIn } from '../../../addin/workbench/merges.ts';
import type { Area, Sheet } from '../../../shared/workbook/model.ts';

const sheetWith = (...merges: Area[]): Sheet => ({
  name: '名册',
  hidden: false,
  rows: new Map(),
  merges,
  hiddenRows: new Set(),
  hiddenColumns: new Set<number>(),
});
const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

test('the first cell spans the area and the others are not drawn', () => {
  const { spans, covered } = mergesIn(sheetWith(area(1, 1, 2, 2)), area(1, 1, 10, 10));
  expect([...spans]).toEqual([['1,1', { rows: 2, columns: 2 }]]);
  expect([...covered].sort()).toEqual(['1,2', '2,1', '2,2']);
});

test('an area is cut where the drawn part ends', () => {
  const { spans } = mergesIn(sheetWith(area(9, 1, 20, 1)), area(1, 1, 10, 10));
  expect([...spans]).toEqual([['9,1', { rows: 2, columns: 1 }]]);
});

test.each([
  ['begins above the part', area(1, 1, 12, 1), area(11, 1, 20, 10)],
  ['lies outside the part', area(30, 1, 31, 1), area(1, 1, 20, 10)],
])('an area that %s is left out', (_, merged, part) => {
  expect(mergesIn(sheetWith(merged), part).covered.size).toBe(0);
});

test('of two areas that overlap the first holds: no cell is lost', () => {
  const { spans } = mergesIn(sheetWith(area(1, 1, 2, 2), area(2, 2, 3, 3)), area(1, 1, 10, 10));
  expect([...spans.keys()]).toEqual(['1,1']);
});

import { expect, test } from 'vitest';
import { type Line, linesIn, withCell } from '../../../../addin/workbench/grid/lines.ts';
import { mergesIn } from '../../../../addin/workbench/grid/merges.ts';
import type { Area, Sheet } from '../../../../shared/workbook/model.ts';

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

const columnsOf = (lines: readonly Line[]) => lines.map(({ row, columns }) => ({ row, columns }));

test('the first cell spans the area and the others are not drawn', () => {
  const whole = area(1, 1, 2, 2);
  const { spans, covered } = mergesIn(sheetWith(whole), area(1, 1, 10, 10));
  expect([...spans]).toEqual([['1,1', { whole, drawn: whole }]]);
  expect([...covered].sort()).toEqual(['1,2', '2,1', '2,2']);
});

test('an area is cut where the drawn part ends', () => {
  const whole = area(9, 1, 20, 1);
  const { spans } = mergesIn(sheetWith(whole), area(1, 1, 10, 10));
  expect([...spans]).toEqual([['9,1', { whole, drawn: area(9, 1, 10, 1) }]]);
});

test('an area that begins above the part is drawn by its first cell, where it reaches into it', () => {
  const whole = area(1, 1, 12, 1);
  const part = area(11, 1, 13, 2);
  const merges = mergesIn(sheetWith(whole), part);
  expect([...merges.spans]).toEqual([['1,1', { whole, drawn: area(11, 1, 12, 1) }]]);
  expect(columnsOf(linesIn(part, merges))).toEqual([
    { row: 1, columns: [1] },
    { row: 11, columns: [2] },
    { row: 12, columns: [2] },
    { row: 13, columns: [1, 2] },
  ]);
});

test('one that begins left of the part comes before its row’s own cells', () => {
  const part = area(1, 5, 2, 6);
  const merges = mergesIn(sheetWith(area(1, 2, 1, 5)), part);
  expect(columnsOf(linesIn(part, merges))).toEqual([
    { row: 1, columns: [2, 6] },
    { row: 2, columns: [5, 6] },
  ]);
});

test('the selected cell is drawn beside the part, and once inside it', () => {
  const part = area(3, 1, 4, 2);
  const lines = linesIn(part, mergesIn(sheetWith(), part));
  expect(columnsOf(withCell(lines, { row: 1, column: 9 }))).toEqual([
    { row: 1, columns: [9] },
    ...columnsOf(lines),
  ]);
  expect(columnsOf(withCell(lines, { row: 4, column: 9 }))).toEqual([
    { row: 3, columns: [1, 2] },
    { row: 4, columns: [1, 2, 9] },
  ]);
  expect(withCell(lines, { row: 3, column: 2 })).toEqual(lines);
});

test('an area that lies outside the part is left out', () => {
  const merges = mergesIn(sheetWith(area(30, 1, 31, 1)), area(1, 1, 20, 10));
  expect([merges.spans.size, merges.covered.size]).toEqual([0, 0]);
});

test('of two areas that overlap the first holds: no cell is lost', () => {
  const { spans } = mergesIn(sheetWith(area(1, 1, 2, 2), area(2, 2, 3, 3)), area(1, 1, 10, 10));
  expect([...spans.keys()]).toEqual(['1,1']);
});

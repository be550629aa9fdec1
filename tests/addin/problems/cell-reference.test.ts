import { expect, test } from 'vitest';
import { unbrokenRange } from '../../../addin/problems/cell-reference.ts';
import { parseCell } from '../../../shared/workbook/model.ts';

test.each([
  ['B7', { row: 7, column: 2 }],
  ['$AA$10', { row: 10, column: 27 }],
  ['XFD1048576', { row: 1_048_576, column: 16_384 }],
  ['F7:F12', { row: 7, column: 6 }],
  ['7B', undefined],
  ['A0', undefined],
  ['名册', undefined],
  ['', undefined],
])('%s', (reference, position) => {
  expect(parseCell(reference)).toEqual(position);
});

test.each([
  [['F7', 'F8', 'F9'], 'F7:F9'],
  [['F9', 'F7', 'F8'], 'F7:F9'],
  [['C4', 'D4'], 'C4:D4'],
  [['C4'], 'C4'],
  [['F7', 'F9'], undefined],
  [['C4', 'D4', 'C5', 'D5'], undefined],
  [['C4', 'nothing'], undefined],
  [[], undefined],
])('%j is one piece: %s', (cells, range) => {
  expect(unbrokenRange(cells)).toBe(range);
});

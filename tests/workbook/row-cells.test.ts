import { expect, test } from 'vitest';
import type { Cell } from '../../shared/workbook/model.ts';
import { RowCells } from '../../shared/workbook/sheet/row-cells.ts';

const mark = (value: number): Cell => ({ kind: 'number', value });

/** Rows below each other, each with the columns given; in row 2 the cell of column 7 holds 207. */
function rowsOf(columns: readonly (readonly number[])[]): RowCells[] {
  const rows: RowCells[] = [];
  for (const [row, own] of columns.entries()) {
    const cells = new RowCells(rows.at(-1));
    for (const column of own) cells.append(column, mark(100 * row + column));
    rows.push(cells);
  }
  return rows;
}

const SHAPES = [
  [1, 2, 3],
  [1, 2, 3, 4, 5],
  [1, 2],
  [],
  [1, 2, 3, 4, 5, 6],
  [1, 3, 4, 90],
  [1, 3, 4, 91],
  [2, 3, 4],
  [2, 3, 4, 16_384],
];

test('a row has its own cells, whichever columns those above and below it have', () => {
  for (const [row, cells] of rowsOf(SHAPES).entries()) {
    const own = SHAPES[row]?.map((column) => [column, mark(100 * row + column)] as const) ?? [];
    const map = new Map<number, Cell>(own);
    const told: (readonly [number, Cell])[] = [];
    cells.forEach((cell, column) => {
      told.push([column, cell]);
    });
    expect([row, [...cells], told, [...cells.keys()], [...cells.values()], cells.size]).toEqual([
      row,
      own,
      own,
      [...map.keys()],
      [...map.values()],
      map.size,
    ]);
    for (let column = 0; column <= 92; column += 1)
      expect([row, column, cells.get(column), cells.has(column)]).toEqual([
        row,
        column,
        map.get(column),
        map.has(column),
      ]);
  }
});

test('cells are found where gaps stand between them', () => {
  const [cells] = rowsOf([Array.from({ length: 500 }, (_, index) => 3 * index + 2)]);
  const found = Array.from({ length: 1502 }, (_, column) => column).filter((one) =>
    cells?.has(one),
  );
  expect(found).toEqual([...(cells?.keys() ?? [])]);
});

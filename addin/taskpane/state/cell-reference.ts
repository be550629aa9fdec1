import { type Area, cellName } from '../../../shared/workbook/model.ts';

/** Row and column from 1. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** `B7`, or the first cell of `B7:C9` → row 7, column 2; undefined where it is no cell. */
export function parseCell(reference: string): CellPosition | undefined {
  const match = CELL.exec(reference.split(':')[0] ?? '');
  if (!match) return undefined;
  const [, letters = '', digits] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** `F7:F12` where the cells make one unbroken piece of a column or row, else undefined. */
export function unbrokenRange(cells: readonly string[]): string | undefined {
  const positions = cells.map(parseCell).filter((position) => position !== undefined);
  const [first] = positions;
  if (!first || positions.length !== cells.length) return undefined;
  const area = positions.reduce<Area>(
    (around, { row, column }) => ({
      top: Math.min(around.top, row),
      left: Math.min(around.left, column),
      bottom: Math.max(around.bottom, row),
      right: Math.max(around.right, column),
    }),
    { top: first.row, left: first.column, bottom: first.row, right: first.column },
  );
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const distinct = new Set(positions.map(({ row, column }) => `${row},${column}`)).size;
  if ((height > 1 && width > 1) || height * width !== distinct) return undefined;
  if (distinct === 1) return cellName(area.top, area.left);
  return `${cellName(area.top, area.left)}:${cellName(area.bottom, area.right)}`;
}

import { type Area, cellName, parseCell } from '../../shared/workbook/model.ts';

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

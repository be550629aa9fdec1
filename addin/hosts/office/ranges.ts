import type { Area, CellPosition } from '../../../shared/workbook/model.ts';
import type { Abilities } from './office-library.ts';

/**
 * A part of a sheet by its numbers, never by a text with the sheet's name in it. It is used within
 * one request: the program need not keep it, and nobody has to tell it so in a request more.
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/performance#untrack-unneeded-ranges
 */
export function rangeOf(
  sheet: Excel.Worksheet,
  { top, left, bottom, right }: Area,
  can: Abilities,
): Excel.Range {
  const [rows, columns] = [bottom - top + 1, right - left + 1];
  const range = can.rangesByIndex
    ? sheet.getRangeByIndexes(top - 1, left - 1, rows, columns)
    : untracked(sheet.getCell(top - 1, left - 1)).getResizedRange(rows - 1, columns - 1);
  return untracked(range);
}

/** Used once: nobody keeps it. */
export function untracked<T extends { untrack(): unknown }>(range: T): T {
  range.untrack();
  return range;
}

/** Where a loaded range is. */
export function areaOf(range: Excel.Range): Area {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    top: rowIndex + 1,
    left: columnIndex + 1,
    bottom: rowIndex + rowCount,
    right: columnIndex + columnCount,
  };
}

export const cellArea = ({ row, column }: CellPosition): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

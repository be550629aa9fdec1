import type { Area, Cell } from '../../workbook/model.ts';
import { cellAt } from './cell-text.ts';
import { areasOver } from './spans.ts';
import { nameAt, type View } from './view.ts';

/**
 * The first cell of the merged one that covers a cell; undefined for a cell of its own, and where
 * nothing stands in either.
 */
export type MergedInto = (row: number, column: number) => string | undefined;

/** The merged cell that a cell is, or is a part of. */
export function coveringAreas(sheet: View): (row: number, column: number) => Area | undefined {
  if (sheet.merges.length === 0) return () => undefined;
  const columns = new Map<number, ReadonlyMap<number, Area>>();
  return (row, column) => {
    const covered = columns.get(column) ?? areasOver(sheet, column);
    columns.set(column, covered);
    return covered.get(row);
  };
}

/**
 * Cells that lie under a merged one: what a number there says of its row, nobody can see.
 * Linear in rows and merges for each column asked about.
 */
export function mergedCells(sheet: View): MergedInto {
  if (sheet.merges.length === 0) return () => undefined;
  const isBlank = (row: number, column: number) => isEmpty(cellAt(sheet, row, column));
  const areaOver = coveringAreas(sheet);
  return (row, column) => {
    const area = areaOver(row, column);
    if (!area || (area.top === row && area.left === column)) return undefined;
    if (isBlank(row, column) && isBlank(area.top, area.left)) return undefined;
    return nameAt(sheet, area.top, area.left);
  };
}

/** A formula without a result has no text either, and is something. */
export const isEmpty = (cell: Cell | undefined): boolean =>
  !cell || (cell.kind === 'text' && cell.value.trim() === '');

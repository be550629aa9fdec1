import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Area, CellPosition, Sheet } from '../../shared/workbook/model.ts';

/** Rows drawn at a time: enough for any roster, few enough to draw at once. */
export const ROWS_SHOWN = 200;
/** Columns drawn; the pane reads all of them. */
export const COLUMNS_SHOWN = 120;

/** Which cell of a sheet is selected, and which of its rows are drawn. */
export function createSelectionState(sheet: ReadonlySignal<Sheet | undefined>) {
  const selected = signal<CellPosition | null>(null);
  const firstRow = signal(1);
  const size = computed(() => sizeOf(sheet.value));

  function selectCell(position: CellPosition): void {
    const { top, left } = areaAt(sheet.value, position);
    selected.value = { row: top, column: left };
    const part = Math.floor((top - 1) / ROWS_SHOWN);
    firstRow.value = part * ROWS_SHOWN + 1;
  }

  return {
    selected: selected as ReadonlySignal<CellPosition | null>,
    /** The first row drawn, from 1. */
    firstRow: firstRow as ReadonlySignal<number>,
    size,
    selectCell,
    /** Moves the selection; it stays inside the used part of the sheet, and leaves a merged area whole. */
    move(rows: number, columns: number): void {
      if (size.value.rows === 0) return;
      const from = areaAt(sheet.value, selected.value ?? { row: firstRow.value, column: 1 });
      const last = { row: size.value.rows, column: Math.min(size.value.columns, COLUMNS_SHOWN) };
      selectCell(beside(from, { rows, columns }, last));
    },
    showRowsFrom(row: number): void {
      selected.value = null;
      firstRow.value = row;
    },
  };
}

/** The merged area that holds the cell, or the cell alone. */
function areaAt(sheet: Sheet | undefined, { row, column }: CellPosition): Area {
  const merged = sheet?.merges.find(
    ({ top, left, bottom, right }) =>
      top <= row && row <= bottom && left <= column && column <= right,
  );
  return merged ?? { top: row, left: column, bottom: row, right: column };
}

/** So many rows and columns on from an area's edge, and no further than `last`. */
const beside = (
  { top, left, bottom, right }: Area,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  last: CellPosition,
): CellPosition => ({
  row: within((rows > 0 ? bottom : top) + rows, last.row),
  column: within((columns > 0 ? right : left) + columns, last.column),
});

const within = (value: number, most: number): number => Math.max(1, Math.min(value, most));

/** Rows and columns up to the last with a value or a merge. */
function sizeOf(sheet: Sheet | undefined): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0];
  for (const [row, cells] of sheet?.rows ?? []) {
    rows = Math.max(rows, row);
    for (const column of cells.keys()) columns = Math.max(columns, column);
  }
  return { rows, columns };
}

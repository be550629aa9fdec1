import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SheetPlace } from '../../shared/messages/problem.ts';
import type { Area, Sheet, Workbook } from '../../shared/workbook/model.ts';
import { type CellPosition, parseCell } from '../taskpane/state/cell-reference.ts';

/** Rows drawn at a time: enough for any roster, few enough to draw at once. */
export const ROWS_SHOWN = 200;
/** Columns drawn; the pane reads all of them. */
export const COLUMNS_SHOWN = 120;

export type GridState = ReturnType<typeof createGridState>;

/** Which part of the workbook is on the screen, and which cell is selected. */
export function createGridState(workbook: Workbook) {
  const shown = signal(workbook);
  const sheetIndex = signal(firstVisible(workbook));
  const selected = signal<CellPosition | null>(null);
  const firstRow = signal(1);
  const sheet = computed<Sheet | undefined>(() => shown.value.sheets[sheetIndex.value]);

  function openSheet(index: number): void {
    sheetIndex.value = index;
    firstRow.value = 1;
    selected.value = null;
  }

  function selectCell(position: CellPosition): void {
    const { top, left } = areaAt(sheet.value, position);
    selected.value = { row: top, column: left };
    const part = Math.floor((top - 1) / ROWS_SHOWN);
    firstRow.value = part * ROWS_SHOWN + 1;
  }

  return {
    workbook: shown as ReadonlySignal<Workbook>,
    sheet,
    sheetIndex: sheetIndex as ReadonlySignal<number>,
    selected: selected as ReadonlySignal<CellPosition | null>,
    /** The first row drawn, from 1. */
    firstRow: firstRow as ReadonlySignal<number>,
    size: computed(() => sizeOf(sheet.value)),
    openSheet,
    selectCell,
    /** Opens the place's sheet and selects its cell. A place that is not there changes nothing. */
    select({ sheet: name, cell }: SheetPlace): void {
      const index = indexOf(shown.value, name);
      if (index < 0) return;
      const position = cell === undefined ? undefined : parseCell(cell);
      if (index !== sheetIndex.value) openSheet(index);
      if (position) selectCell(position);
    },
    /** Moves the selection; it stays inside the used part of the sheet, and leaves a merged area whole. */
    move(rows: number, columns: number): void {
      const size = sizeOf(sheet.value);
      if (size.rows === 0) return;
      const from = areaAt(sheet.value, selected.value ?? { row: firstRow.value, column: 1 });
      const last = { row: size.rows, column: Math.min(size.columns, COLUMNS_SHOWN) };
      selectCell(beside(from, { rows, columns }, last));
    },
    showRowsFrom(row: number): void {
      selected.value = null;
      firstRow.value = row;
    },
    /** Shows another workbook, opened at the sheet of that name. */
    show(next: Workbook, name: string | undefined): void {
      shown.value = next;
      const index = name === undefined ? -1 : indexOf(next, name);
      openSheet(index < 0 ? firstVisible(next) : index);
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

/** -1 where no sheet has that name. */
const indexOf = ({ sheets }: Workbook, name: string): number =>
  sheets.findIndex((sheet) => sheet.name === name);

const firstVisible = ({ sheets }: Workbook): number =>
  Math.max(
    0,
    sheets.findIndex(({ hidden }) => !hidden),
  );

/** Rows and columns up to the last with a value or a merge. */
function sizeOf(sheet: Sheet | undefined): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0];
  for (const [row, cells] of sheet?.rows ?? []) {
    rows = Math.max(rows, row);
    for (const column of cells.keys()) columns = Math.max(columns, column);
  }
  return { rows, columns };
}

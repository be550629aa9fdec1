import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { SheetPlace } from '../../../shared/messages/problem.ts';
import {
  type Cell,
  cellName,
  parseCell,
  type Sheet,
  type Workbook,
} from '../../../shared/workbook/model.ts';
import { COLUMNS_TOLD, type Selection } from '../../hosts/host.ts';
import { displayCell } from './cell-display.ts';
import { createSelectionState } from './selection-state.ts';

export type GridState = ReturnType<typeof createGridState>;

/** Which workbook and which of its sheets is on the screen, with the selection in it. */
export function createGridState(workbook: Workbook) {
  const shown = signal(workbook);
  const sheetIndex = signal(firstVisible(workbook));
  const sheet = computed<Sheet | undefined>(() => shown.value.sheets[sheetIndex.value]);
  const { selectNothing, ...selection } = createSelectionState(sheet);

  function openSheet(index: number): void {
    sheetIndex.value = index;
    selectNothing();
  }

  return {
    ...selection,
    workbook: shown as ReadonlySignal<Workbook>,
    sheet,
    sheetIndex: sheetIndex as ReadonlySignal<number>,
    openSheet,
    /** Opens the place's sheet and selects its cell. A place that is not there changes nothing. */
    select({ sheet: name, cell }: SheetPlace): void {
      const index = indexOf(shown.value, name);
      if (index < 0) return;
      const position = cell === undefined ? undefined : parseCell(cell);
      if (index !== sheetIndex.value) openSheet(index);
      if (position) selection.selectCell(position);
    },
    /** Tells each cell that is selected from now on, until the function that it gives is called. */
    watchSelection: (tell: (selection: Selection) => void) =>
      effect(() => {
        const position = selection.selected.value;
        const seen = sheet.peek();
        if (!position || !seen) return;
        const place = { sheet: seen.name, cell: cellName(position.row, position.column) };
        tell({ place, row: textsOf(seen.rows.get(position.row)) });
      }),
    /** Shows another workbook, opened at the sheet of that name. */
    show(next: Workbook, name: string | undefined): void {
      shown.value = next;
      const index = name === undefined ? -1 : indexOf(next, name);
      openSheet(index < 0 ? firstVisible(next) : index);
    },
  };
}

const textsOf = (row: ReadonlyMap<number, Cell> = new Map()): string[] =>
  [...row].flatMap(([column, cell]) => (column <= COLUMNS_TOLD ? [displayCell(cell)] : []));

/** -1 where no sheet has that name. */
const indexOf = ({ sheets }: Workbook, name: string): number =>
  sheets.findIndex((sheet) => sheet.name === name);

const firstVisible = ({ sheets }: Workbook): number =>
  Math.max(
    0,
    sheets.findIndex(({ hidden }) => !hidden),
  );

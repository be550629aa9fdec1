import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { SheetPlace } from '../../../shared/messages/problem.ts';
import { type Area, cellName, parseCell } from '../../../shared/workbook/model.ts';
import type { Ask } from '../../desk/desk-line.ts';
import type { CellsAsked } from '../../desk/questions.ts';
import type { BookView, SheetView } from '../../desk/views/model.ts';
import { COLUMNS_TOLD, type Selection } from '../../hosts/host.ts';
import { createCellTiles } from './cell-tiles.ts';
import { createSelectionState } from './selection-state.ts';

export type GridState = ReturnType<typeof createGridState>;

/** Which workbook and which of its sheets is on the screen, with its cells and the selection in it. */
export function createGridState(opened: BookView, ask: Ask) {
  const shown = signal(opened);
  const sheetIndex = signal(firstVisible(opened));
  const sheet = computed<SheetView | undefined>(() => shown.value.sheets[sheetIndex.value]);
  const { selectNothing, ...selection } = createSelectionState(sheet);
  const tiles = createCellTiles(ask);

  const here = (): Omit<CellsAsked, 'area'> => ({
    book: shown.peek() === opened ? 'opened' : 'written',
    sheet: sheetIndex.peek(),
  });

  function openSheet(index: number): void {
    sheetIndex.value = index;
    selectNothing();
    tiles.clear();
  }

  return {
    ...selection,
    book: shown as ReadonlySignal<BookView>,
    sheet,
    sheetIndex: sheetIndex as ReadonlySignal<number>,
    cells: tiles.cells,
    openSheet,
    /** A part of the sheet is seen. */
    see: (part: Area): void => tiles.want(part, here()),
    /** What became of the cells is another thing now. */
    renewCells: tiles.renew,
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
        textsIn(position.row, here(), ask).then((row) => {
          if (selection.selected.peek() === position) tell({ place, row });
        });
      }),
    /** Shows another workbook, opened at the sheet of that name. */
    show(next: BookView, name: string | undefined): void {
      shown.value = next;
      const index = name === undefined ? -1 : indexOf(next, name);
      openSheet(index < 0 ? firstVisible(next) : index);
    },
  };
}

/** The first cells of a row, as they are shown. */
async function textsIn(row: number, from: Omit<CellsAsked, 'area'>, ask: Ask): Promise<string[]> {
  const area = { top: row, left: 1, bottom: row, right: COLUMNS_TOLD };
  const { cells } = await ask('cells', { ...from, area });
  return cells.map(({ text }) => text);
}

/** -1 where no sheet has that name. */
const indexOf = ({ sheets }: BookView, name: string): number =>
  sheets.findIndex((sheet) => sheet.name === name);

const firstVisible = ({ sheets }: BookView): number =>
  Math.max(
    0,
    sheets.findIndex(({ hidden }) => !hidden),
  );

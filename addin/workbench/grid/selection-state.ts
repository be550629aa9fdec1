import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Area, CellPosition } from '../../../shared/workbook/model.ts';
import type { SheetView } from '../../desk/views/model.ts';

/** Where a motion begins, and how far it can go. */
interface Here {
  /** The selected cell, or the merged area that it stands for. */
  readonly from: Area;
  /** The last cell with a value in its row and column. */
  readonly last: CellPosition;
  /** Rows that are seen at once. */
  readonly page: number;
}

/** The motions of the selection, as spreadsheet programs have them. */
const MOTIONS = {
  up: ({ from }) => ({ row: from.top - 1, column: from.left }),
  down: ({ from }) => ({ row: from.bottom + 1, column: from.left }),
  left: ({ from }) => ({ row: from.top, column: from.left - 1 }),
  right: ({ from }) => ({ row: from.top, column: from.right + 1 }),
  'page-up': ({ from, page }) => ({ row: from.top - page, column: from.left }),
  'page-down': ({ from, page }) => ({ row: from.bottom + page, column: from.left }),
  'row-start': ({ from }) => ({ row: from.top, column: 1 }),
  'row-end': ({ from, last }) => ({ row: from.top, column: last.column }),
  start: () => ({ row: 1, column: 1 }),
  end: ({ last }) => last,
} as const satisfies Readonly<Record<string, (here: Here) => CellPosition>>;
export type Motion = keyof typeof MOTIONS;

/** Which cell of a sheet is selected. */
export function createSelectionState(sheet: ReadonlySignal<SheetView | undefined>) {
  const selected = signal<CellPosition | null>(null);
  const size = computed(() => ({
    rows: sheet.value?.rows ?? 0,
    columns: sheet.value?.columns ?? 0,
  }));

  function selectCell(position: CellPosition): void {
    const { top, left } = areaAt(sheet.value, position);
    selected.value = { row: top, column: left };
  }

  return {
    selected: selected as ReadonlySignal<CellPosition | null>,
    size,
    selectCell,
    /**
     * Moves the selection; it stays inside the used part of the sheet, and leaves a merged area whole.
     * Where nothing is selected yet the first cell is.
     * @param page rows that are seen at once
     */
    move(motion: Motion, page: number): void {
      const { rows: row, columns: column } = size.value;
      if (row === 0) return;
      const here = selected.value ?? { row: 1, column: 1 };
      const from = areaAt(sheet.value, here);
      const to = selected.value ? MOTIONS[motion]({ from, last: { row, column }, page }) : here;
      selectCell({ row: within(to.row, row), column: within(to.column, column) });
    },
    selectNothing(): void {
      selected.value = null;
    },
  };
}

/** The merged area that holds the cell, or the cell alone. */
export function areaAt(
  sheet: Pick<SheetView, 'merges'> | undefined,
  { row, column }: CellPosition,
): Area {
  const merged = sheet?.merges.find(
    ({ top, left, bottom, right }) =>
      top <= row && row <= bottom && left <= column && column <= right,
  );
  return merged ?? { top: row, left: column, bottom: row, right: column };
}

const within = (value: number, most: number): number => Math.max(1, Math.min(value, most));

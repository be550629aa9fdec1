import type { SheetPlace } from '../../messages/problem.ts';
import { type Area, type Cell, cellName, type Sheet } from '../../workbook/model.ts';
import type { Block } from '../model/layout.ts';

/** What readers see of a sheet: one block of it, with a row for each subject or ballot. */
export interface View extends Sheet {
  /** Where it is turned, rows here are columns in the file. */
  readonly block: Block;
}

/** `B7`, as the file calls the cell in that row and column of the view. */
export const nameAt = ({ block: { turned } }: View, row: number, column: number): string =>
  turned ? cellName(column, row) : cellName(row, column);

/** The cell's place in the file. */
export const placeAt = (view: View, row: number, column: number): SheetPlace => ({
  sheet: view.name,
  cell: nameAt(view, row, column),
});

/** The whole sheet, as it lies. */
export const WHOLE: Block = { area: null, turned: false };

/** The block's cells under the rows and columns that they have in the file, or turned over. */
export function viewOf(sheet: Sheet, block: Block): View {
  const part = block.area ? within(sheet, block.area) : sheet;
  return { ...(block.turned ? turnedOver(part) : part), block };
}

function within(sheet: Sheet, area: Area): Sheet {
  const rows = new Map<number, ReadonlyMap<number, Cell>>();
  for (const [row, cells] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    const own = [...cells].filter(([column]) => column >= area.left && column <= area.right);
    if (own.length > 0) rows.set(row, new Map(own));
  }
  const merges = sheet.merges.filter(
    ({ top, left }) =>
      top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
  );
  return { ...sheet, rows, merges };
}

function turnedOver(sheet: Sheet): Sheet {
  const columns = new Map<number, Map<number, Cell>>();
  for (const [row, cells] of sheet.rows)
    for (const [column, cell] of cells) {
      const own = columns.get(column) ?? new Map<number, Cell>();
      columns.set(column, own.set(row, cell));
    }
  const rows = new Map([...columns].toSorted(([a], [b]) => a - b));
  const merges = sheet.merges.map(({ top, left, bottom, right }) => ({
    top: left,
    left: top,
    bottom: right,
    right: bottom,
  }));
  const { hiddenRows, hiddenColumns } = sheet;
  return { ...sheet, rows, merges, hiddenRows: hiddenColumns, hiddenColumns: hiddenRows };
}

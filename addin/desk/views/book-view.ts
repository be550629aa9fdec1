import type { Sheet, Workbook } from '../../../shared/workbook/model.ts';
import type { BookView, SheetView } from './model.ts';
import { textWidths } from './text-widths.ts';

/** What is drawn of a workbook before any of its cells is asked for. */
export const bookView = ({ sheets }: Workbook): BookView => ({ sheets: sheets.map(sheetView) });

function sheetView(sheet: Sheet): SheetView {
  const { name, hidden, merges, hiddenColumns, hiddenRows } = sheet;
  const size = sizeOf(sheet);
  return {
    ...{ name, hidden, merges, hiddenColumns, ...size },
    hasHiddenRows: hiddenRows.size > 0,
    widths: textWidths(sheet, size.columns),
  };
}

/** Rows and columns up to the last with a value. */
function sizeOf({ rows: all }: Sheet): Pick<SheetView, 'rows' | 'columns'> {
  let [rows, columns] = [0, 0];
  for (const [row, cells] of all) {
    rows = Math.max(rows, row);
    for (const column of cells.keys()) columns = Math.max(columns, column);
  }
  return { rows, columns };
}

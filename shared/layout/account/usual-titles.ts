import type { LayoutReason } from '../../messages/layout/reasons.ts';
import type { Sheet } from '../../workbook/model.ts';
import { rowsWith } from '../cells/survey.ts';
import { usualReason } from '../labels/usual-columns.ts';

/** Why numbers below a usual title are no data, by the file's row and column. */
export type UsualTitles = (row: number, column: number) => LayoutReason | undefined;

const LONGEST_TITLE = 24;

/** Beside a block 序号, 标准分 or 平均分 may head a column of the sheet that is none of the table's. */
export function usualTitles(sheet: Sheet): UsualTitles {
  const reasonOf = (text: string) =>
    text.length > LONGEST_TITLE ? undefined : usualReason([text], { besideCounts: true });
  const columns = new Map<number, { readonly row: number; readonly because: LayoutReason }[]>();
  /** Where people stand across, 合计 begins a row. */
  const sums = new Map<number, LayoutReason>();
  for (const row of rowsWith(sheet, (text) => reasonOf(text) !== undefined))
    for (const [column, cell] of sheet.rows.get(row) ?? []) {
      const because = cell.kind === 'text' ? reasonOf(cell.value) : undefined;
      if (!because) continue;
      if (because === 'reckoned') sums.set(row, because);
      const own = columns.get(column);
      if (own) own.push({ row, because });
      else columns.set(column, [{ row, because }]);
    }
  return (row, column) =>
    columns.get(column)?.findLast((title) => title.row < row)?.because ?? sums.get(row);
}

import type { Area } from '../../../../shared/workbook/model.ts';
import { areaOf, PLACE, untracked } from '../ranges.ts';

/** A sheet with where its values are: known before any value is asked for. */
export interface SheetExtent {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly isHidden: boolean;
  /** Undefined for a sheet without values. */
  readonly area: Area | undefined;
  /** Whether some of its rows or columns are hidden, not all of them; all are, or none. */
  readonly rows: Hiding;
  readonly columns: Hiding;
}
export type Hiding = 'all' | 'some' | 'none';

/** Every worksheet in the order of the tabs, hidden ones too; chart sheets are none. Two requests. */
export async function readExtents(context: Excel.RequestContext): Promise<SheetExtent[]> {
  const sheets = context.workbook.worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const used = sheets.items.map((sheet) => ({
    sheet,
    range: untracked(sheet.getUsedRangeOrNullObject(true).load(`${PLACE},rowHidden,columnHidden`)),
  }));
  if (used.length > 0) await context.sync();
  return used.map(({ sheet, range }) => ({
    sheet,
    name: sheet.name,
    isHidden: sheet.visibility !== 'Visible',
    area: range.isNullObject ? undefined : areaOf(range),
    rows: range.isNullObject ? 'none' : hidingOf(range.rowHidden),
    columns: range.isNullObject ? 'none' : hidingOf(range.columnHidden),
  }));
}

/** The program says null where they differ. */
const hidingOf = (flag: boolean | null): Hiding => (flag === null ? 'some' : flag ? 'all' : 'none');

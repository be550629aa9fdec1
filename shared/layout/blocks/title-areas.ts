import type { Area, Sheet } from '../../workbook/model.ts';
import { LAST_COLUMN } from '../cells/view.ts';
import type { TitleArea } from '../model/layout.ts';
import { areaAt } from '../tables/find-table.ts';
import type { Segment } from './segments.ts';
import type { Stack } from './stacks.ts';
import type { Rows } from './title-rows.ts';

interface TitledPart {
  /** Of the sheet. */
  readonly titles: Rows;
  readonly stack: Pick<Stack, 'titles'>;
  readonly segment: Segment;
}

/** What stands above one part of a sheet. */
export function titleAreas(sheet: Sheet, { titles, stack, segment }: TitledPart): TitleArea[] {
  const ofRows = ([first, last]: Rows, isOwn: boolean) =>
    [...Array(Math.max(0, last - first + 1)).keys()].flatMap((index) =>
      ofRow(sheet, first + index, { segment, isOwn }),
    );
  return [...ofRows(titles, false), ...(stack.titles ? ofRows(stack.titles, true) : [])];
}

/**
 * Over the whole width, all of a row. Else what reaches over these columns: its own unless it
 * reaches further; and where nothing does, what stands at the left for all.
 */
function ofRow(
  sheet: Sheet,
  row: number,
  { segment, isOwn }: { segment: Segment; isOwn: boolean },
): TitleArea[] {
  const columns = [...(sheet.rows.get(row)?.keys() ?? [])];
  if (columns.length === 0) return [];
  const { left, right } = segment;
  if (left === 1 && right >= LAST_COLUMN)
    return [{ area: { top: row, left: 1, bottom: row, right: LAST_COLUMN }, isOwn }];
  const cells = columns.map((column) => areaAt(sheet, row, column));
  const above = cells.filter((cell) => cell.left <= right && cell.right >= left);
  const used = above.length > 0 ? above : cells.filter((cell) => cell.right < left);
  return used.map((cell) => ({
    area: cellOf(cell),
    isOwn: above.length > 0 && (isOwn || (cell.left >= left && cell.right <= right)),
  }));
}

const cellOf = ({ top, left }: Area): Area => ({ top, left, bottom: top, right: left });

import type { LayoutReason } from '../../messages/layout/reasons.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Area, Cell } from '../../workbook/model.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import type { SpannedColumn } from '../cells/spanned-column.ts';
import { areasOver } from '../cells/spans.ts';
import type { View } from '../cells/view.ts';
import { isSurelyRater } from '../labels/rater-names.ts';
import type { ColumnMeanings } from './common-columns.ts';
import type { HeaderColumn } from './header-columns.ts';
import type { RowValues } from './row-values.ts';

/** Nothing stands beside a merged cell under the table's headers. */
export const isAlone = (
  { left, right }: Area,
  cells: ReadonlyMap<number, Cell>,
  columns: readonly HeaderColumn[],
): boolean =>
  columns.every(
    ({ column }) => (column >= left && column <= right) || cellText(cells.get(column)) === '',
  );

interface MergedRows {
  readonly table: { readonly sheet: View };
  readonly nameColumn: number;
  readonly names: SpannedColumn;
  readonly meanings: ColumnMeanings;
}

/** A caption is merged across the table; a number or a name there is perhaps a row that was merged. */
export function mergedNotes(rows: MergedRows, { isRepeated }: RowValues) {
  const { table, nameColumn, names, meanings } = rows;
  const areas = areasOver(table.sheet, nameColumn);
  return (row: number, because: LayoutReason): Problem[] => {
    const area = areas.get(row);
    if (!area || !BECAUSE.includes(because)) return [];
    const text = cellText(names.cell(row));
    const { left } = area;
    const is = meanings.get(left)?.meaning.is;
    const isOfRow =
      /^\d+$/.test(text) ||
      (is === 'rater' && isSurelyRater(text)) ||
      (!CAPTIONS.includes(is) && isRepeated(left, text));
    if (!isOfRow && !(because === 'merged-row' && isNameLike(text))) return [];
    return [layoutProblem('row-merged', { text: quotable(text) }, { place: names.at(row) })];
  };
}

const BECAUSE: readonly LayoutReason[] = ['merged-row', 'section-row'];

/** What these columns say is what captions say. */
const CAPTIONS: readonly (string | undefined)[] = ['unit', 'category', 'group'];

/** Two to four Han characters, or two words, that are no word for a part of the staff. */
const isNameLike = (text: string): boolean => NAME.test(text) && !PART_OF_STAFF.test(text);
const NAME =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+[·•]\p{Script=Han}+|\p{Lu}\p{L}+ \p{Lu}\p{L}+)$/u;
const PART_OF_STAFF =
  /(?:类|组|科|室|部|处|局|院|所|队|厂|站|校|人员|干部|班子|成员|单位|门|机关|基层|中心|公司|名单|级|职|工|领导|其他|其它|情况|项目|区|县|镇|乡|村|街道|社区|小学|中学)$/u;

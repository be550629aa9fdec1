import type { SheetPlace } from '../../messages/problem.ts';
import { nameAt, placeAt } from '../cells/view.ts';
import { findLabel } from '../labels/find-label.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { headerCell, lowest } from '../tables/column-meanings.ts';
import { type ColumnMeanings, evidenceColumns } from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';
import type { HeaderColumn, HeaderText } from '../tables/header-columns.ts';
import { isReckoned } from './wide-columns.ts';

type Columns = Pick<FoundTable, 'sheet' | 'columns'>;

/** Where a level is missing: the one column of its indicator that is unknown, else the indicator. */
export function levelGap(table: Columns, meanings: ColumnMeanings, indicator: string): SheetPlace {
  const isOwn = ({ column }: HeaderColumn) => {
    const meaning = meanings.get(column)?.meaning;
    return meaning !== undefined && 'indicator' in meaning && meaning.indicator === indicator;
  };
  const title = table.columns.filter(isOwn).flatMap((header) => titleOf(header) ?? [])[0];
  if (!title) return { sheet: table.sheet.name };
  const unread = table.columns.filter(
    (header) => isSame(titleOf(header), title) && isUnread(header, meanings),
  );
  return (
    onlyOne(
      table,
      unread.map((header) => headerCell(table.sheet, header)),
    ) ?? cellOf(table, title)
  );
}

/** Where an indicator is missing: the one title over levels that is unknown, else the sheet. */
export function indicatorGap(table: Columns, meanings: ColumnMeanings): SheetPlace {
  const unknown = table.columns.filter(
    ({ column }) => meanings.get(column)?.because === 'other-indicator',
  );
  const titles = unknown.flatMap((header) => titleOf(header) ?? []);
  const cells = titles.map(({ row, column }) => nameAt(table.sheet, row, column));
  return onlyOne(table, cells) ?? { sheet: table.sheet.name };
}

/** Where an item is missing: the one column with a header that nobody knows, else the sheet; and all such columns. */
export function itemGap(
  table: Columns,
  meanings: ColumnMeanings,
  { headers }: Vocabulary,
): { readonly place: SheetPlace; readonly unknown: readonly HeaderColumn[] } {
  const evidence = evidenceColumns(table.columns);
  const isKnown = (header: HeaderColumn) =>
    evidence.has(header.column) ||
    findLabel(headers, lowest(header)?.text ?? '', 'points') !== undefined;
  const unknown = table.columns.filter((header) => isUnread(header, meanings) && !isKnown(header));
  const cells = unknown.map((header) => headerCell(table.sheet, header));
  return { place: onlyOne(table, cells) ?? { sheet: table.sheet.name }, unknown };
}

/** Staff's own sums and ranks stand for nothing that could be missing. */
function isUnread(header: HeaderColumn, meanings: ColumnMeanings): boolean {
  const key = normaliseLabel(lowest(header)?.text ?? '');
  return key !== '' && !meanings.has(header.column) && !isReckoned(key);
}

/** What stands above a column's own header, or that itself where there is nothing above. */
const titleOf = ({ path }: HeaderColumn): HeaderText | undefined => path.at(-2) ?? path.at(-1);

const isSame = (one: HeaderText | undefined, other: HeaderText): boolean =>
  one?.row === other.row && one.column === other.column;

const cellOf = ({ sheet }: Columns, { row, column }: HeaderText): SheetPlace =>
  placeAt(sheet, row, column);

function onlyOne({ sheet }: Columns, cells: readonly string[]): SheetPlace | undefined {
  const [cell, ...others] = new Set(cells);
  return cell === undefined || others.length > 0 ? undefined : { sheet: sheet.name, cell };
}

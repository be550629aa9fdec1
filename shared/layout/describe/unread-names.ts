import { cellText, quotable } from '../cells/cell-text.ts';
import type { View } from '../cells/view.ts';
import { nameAt } from '../cells/view.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import type { TableLayout } from '../model/layout.ts';
import { headerText, lowestKey } from '../tables/column-meanings.ts';
import type { FoundTable } from '../tables/find-table.ts';

/** What heads a column of units, which may as well be where those who are reviewed come from. */
const UNIT_RANK = 3;
const MOST_ROWS = 50;
const LONGEST_NAME = 12;

/**
 * Where units seem to be reviewed: the headers of other columns that may hold the names. Nobody
 * called them so that we understand, and the units would be ranked instead of the people.
 */
export function unreadNames(
  table: FoundTable,
  { columns, data }: TableLayout,
  { subjects }: Vocabulary,
): string[] {
  const own = table.columns.find(({ column }) => column === table.name.column);
  if (!own || subjects.get(lowestKey(own)) !== UNIT_RANK) return [];
  const known = new Map(columns.map((column) => [column.column, column]));
  const first = Math.min(
    ...columns.filter(({ meaning }) => VALUES.includes(meaning.is)).map(({ column }) => column),
  );
  const rows = [...table.sheet.rows.keys()].filter((row) => row >= data[0] && row <= data[1]);
  const unread = Array.from({ length: Math.min(first, MOST_ROWS) - 1 }, (_, index) => index + 1)
    .filter((column) => (known.get(column)?.because ?? 'unknown-label') === 'unknown-label')
    .filter((column) => holdsNames(table.sheet, column, rows.slice(0, MOST_ROWS)));
  const titles = unread.map(
    (column) => known.get(column)?.header ?? nameAt(table.sheet, table.header[1], column),
  );
  return titles.length === 0 ? [] : [headerText(own), ...titles].map(quotable);
}

const VALUES: readonly string[] = [
  'level',
  'not-mark',
  'item',
  'fact',
  'leaf',
  'mark',
  'rater-marks',
  'measure',
];

/** Short texts in most rows, and no two rows need have the same. */
function holdsNames({ rows }: View, column: number, own: readonly number[]): boolean {
  const cells = own.flatMap((row) => rows.get(row)?.get(column) ?? []);
  const texts = cells.filter(
    (cell) => cell.kind === 'text' && cellText(cell) !== '' && cell.value.length <= LONGEST_NAME,
  );
  return texts.length > 0 && texts.length === cells.length && 2 * texts.length >= own.length;
}

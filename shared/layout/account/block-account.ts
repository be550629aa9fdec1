import { groupBy } from '../../base/group-by.ts';
import { verticalSpans } from '../cells/spans.ts';
import { surveyOf } from '../cells/survey.ts';
import type { View } from '../cells/view.ts';
import {
  type ColumnLayout,
  type Meaning,
  type TableLayout,
  TURNOUT_COLUMNS,
} from '../model/layout.ts';
import type { Needs } from '../model/needs.ts';
import type { TableReader } from '../people/table-reader.ts';
import { type EntryCode, leftOut, notUnderstood, READ } from './entry.ts';
import { isLookedAt } from './looked-at.ts';
import { weightyKind } from './weighty-columns.ts';

/** A table as its readers saw it; without `linked`, before anybody was called. */
export interface ReadTable extends TableReader {
  readonly linked?: readonly { readonly row: number; readonly subject: number }[];
}

/** What the rows and the columns of one table are, in all its roles together. */
export interface BlockAccount {
  readonly view: View;
  readonly tables: readonly TableLayout[];
  /** By row: the subject, or `NOBODY`, or below it `rowLeftOut`. */
  readonly rows: Int32Array;
  /** By column; none where nothing stands above it. */
  readonly columns: readonly (ColumnAccount | undefined)[];
}
export interface ColumnAccount {
  /** Of its cells in rows of data. */
  readonly code: EntryCode;
  readonly as: Meaning['is'];
  readonly header: string;
  /** Rows in which the cell of a merged one above speaks. */
  readonly covered: ReadonlySet<number>;
}

/** A row of data, whosever it is. */
export const NOBODY = -1;
/** Below `NOBODY`: a row that is no data, with the entry of its cells. */
export const rowLeftOut = (code: EntryCode): number => NOBODY - code;
export const codeOfRow = (row: number): EntryCode => NOBODY - row;

/** The tables of one sheet, each of them once whatever roles it has. */
export function blockAccounts(tables: readonly ReadTable[], needs: Needs): BlockAccount[] {
  const blocks = groupBy(tables, ({ table: { block, header } }) => JSON.stringify([block, header]));
  return [...blocks.values()].flatMap(([first, ...others]) =>
    first ? [blockAccount([first, ...others], needs)] : [],
  );
}

function blockAccount(
  tables: readonly [ReadTable, ...(readonly ReadTable[])],
  needs: Needs,
): BlockAccount {
  const [{ sheet: view }] = tables;
  const layouts = tables.map(({ table }) => table);
  const rows = rowsOf(tables);
  const titled = columnsOf(view, layouts, needs);
  return {
    view,
    tables: layouts,
    rows,
    columns: withSerials(view, rows, titled),
  };
}

function rowsOf(tables: readonly [ReadTable, ...(readonly ReadTable[])]): Int32Array {
  const [{ sheet, table }] = tables;
  const last = [...sheet.rows.keys()].at(-1) ?? 0;
  const rows = new Int32Array(last + 1).fill(rowLeftOut(leftOut('unlinked-row')));
  rows.fill(rowLeftOut(leftOut('title')), 0, table.header[0]);
  rows.fill(rowLeftOut(leftOut('header')), table.header[0], table.header[1] + 1);
  for (const { row, because } of table.skipped) rows[row] = rowLeftOut(leftOut(because));
  for (const own of tables)
    eachDataRow(own, (row, subject) => {
      rows[row] = subject;
    });
  return rows;
}

/** Rows that are about a subject; before anybody was called, every row with a name. */
function eachDataRow(
  { rows, long, linked }: ReadTable,
  visit: (row: number, subject: number) => void,
): void {
  const whose = new Map((linked ?? rows).map((own) => [own.row, subjectOf(own)]));
  if (!long) {
    for (const [row, subject] of whose) visit(row, subject);
    return;
  }
  const subjects = rows.map(({ row }) => whose.get(row));
  long.rows.forEach((row, index) => {
    const subject = subjects[long.who[index] ?? 0];
    if (subject !== undefined) visit(row, subject);
  });
}

const subjectOf = (row: object): number =>
  'subject' in row && typeof row.subject === 'number' ? row.subject : NOBODY;

type Columns = BlockAccount['columns'];

function columnsOf(view: View, tables: readonly TableLayout[], needs: Needs): Columns {
  const columns: (ColumnAccount | undefined)[] = [];
  for (const table of tables)
    for (const layout of table.columns) {
      const { column, header, meaning } = layout;
      const code = codeOfColumn(table, layout, needs);
      const before = columns[column];
      if (before && !isPlainer(code, before.code)) continue;
      const covered = code === READ ? coveredRows(view, table, layout) : NONE;
      columns[column] = { code, as: meaning.is, header, covered };
    }
  return columns;
}

/** Left of the names staff number their rows, often without a header: 1, 2, 3, or by section. */
function withSerials(view: View, rows: Int32Array, titled: Columns): Columns {
  const last = titled.findIndex((column) => column?.as === 'name');
  const isOpen = (column: number) => column < last && !titled[column];
  if (!surveyOf(view).columns.some(isOpen)) return titled;
  const numbers = new Map<number, number>();
  for (const [row, cells] of view.rows) {
    if ((rows[row] ?? 0) < NOBODY) continue;
    for (const [column, cell] of cells) {
      if (column >= last) break;
      if (!isOpen(column)) continue;
      const before = numbers.get(column) ?? 0;
      const isNext = cell.kind === 'number' && [1, before + 1].includes(cell.value);
      numbers.set(column, isNext ? cell.value : Number.NaN);
    }
  }
  const columns = [...titled];
  for (const [column, number] of numbers) if (!Number.isNaN(number)) columns[column] = SERIAL;
  return columns;
}

const NONE: ReadonlySet<number> = new Set();

const SERIAL: ColumnAccount = {
  code: leftOut('serial-number'),
  as: 'ignored',
  header: '',
  covered: NONE,
};

/** What one role reads is read, whatever the others say; a reason sooner than none. */
const isPlainer = (code: EntryCode, before: EntryCode): boolean =>
  code === READ ? before !== READ : before === OTHER_ROLE;
const OTHER_ROLE = leftOut('other-role');

function codeOfColumn(
  table: TableLayout,
  { meaning, because, header }: ColumnLayout,
  needs: Needs,
): EntryCode {
  if (isLookedAt(table, meaning.is, needs)) return READ;
  if (weightyKind(table, header) !== undefined) return notUnderstood('unknown-label');
  if (meaning.is !== 'ignored')
    return COUNTS.includes(meaning.is) ? leftOut('not-asked') : notUnderstood('unknown-label');
  return NOT_CLEAR.has(because) ? notUnderstood(because) : leftOut(because);
}
const COUNTS: readonly Meaning['is'][] = TURNOUT_COLUMNS;
const NOT_CLEAR: ReadonlySet<string> = new Set(['unknown-label', 'label-not-understood']);

/** Columns in which a cell merged over rows speaks for all of them. */
const SPANNED: readonly Meaning['is'][] = [
  'name',
  'unit',
  'category',
  'rater',
  'rater-unit',
  'component',
  'group',
  'indicator',
];

function coveredRows(
  view: View,
  { data, header }: TableLayout,
  { column, meaning }: ColumnLayout,
): ReadonlySet<number> {
  if (view.merges.length === 0 || !SPANNED.includes(meaning.is)) return NONE;
  const spans = verticalSpans(view, column, Math.max(data[0], header[1] + 1));
  return new Set([...view.rows.keys()].filter((row) => spans(row) !== row));
}

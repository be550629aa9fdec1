import { layoutProblem } from '../../messages/layout.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import type { Cell, Sheet, Workbook } from '../../workbook/model.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { type MergedInto, mergedCells } from '../cells/merged-cells.ts';
import { findColumn, findNames, type SpannedColumn } from '../cells/spanned-column.ts';
import { type View, viewOf } from '../cells/view.ts';
import { isDitto } from '../labels/row-words.ts';
import { isLongRole, type Meaning, type TableLayout } from '../model/layout.ts';

/** Rows of single ballots, of which there may be millions: a row here is two numbers. */
export interface LongRows {
  /** Ascending. */
  readonly rows: Uint32Array;
  /** Whose each row is: index into the reader's `rows`, which has each subject's first one. */
  readonly who: Uint32Array;
  readonly hidden: readonly number[];
}

/** A table's sheet together with its layout, ready to be read row by row. */
export interface TableReader {
  readonly sheet: View;
  readonly table: TableLayout;
  /** Those whose name can be read; of a long table, the first of each subject. */
  readonly rows: readonly TableRow[];
  /** Only where a subject has many rows. */
  readonly long: LongRows | null;
  readonly mergedInto: MergedInto;
  readonly problems: readonly Problem[];
}
export interface TableRow {
  readonly row: number;
  /** As written, without spaces at its ends. */
  readonly name: string;
  /** Empty where the table has no units, or none in this row. */
  readonly unit: string;
  readonly category: string;
  readonly at: SheetPlace;
  readonly unitAt: SheetPlace;
  readonly categoryAt: SheetPlace;
}

/** Every data row of the table; a name, unit or category merged over rows speaks for all of them. */
export function readTable(workbook: Workbook, table: TableLayout): TableReader {
  const sheet = viewOf(sheetOf(workbook, table.sheet), table.block);
  const columns = whoColumns(sheet, table);
  const { named, unreadable } = sortOut(dataRows(sheet, table), columns);
  const problems = unreadable.map((row) => nameUnreadable(columns, row));
  const read = isLongRole(table.role)
    ? longRows(sheet, named, columns)
    : { rows: named.map((row) => rowOf(columns, row)), long: null };
  return { sheet, table, ...read, mergedInto: mergedCells(sheet), problems };
}

/** Rows with a name that can be read, and the others. */
function sortOut(rows: readonly number[], { name }: WhoColumns) {
  const [named, unreadable]: [number[], number[]] = [[], []];
  for (const row of rows) (isName(name.cell(row)) ? named : unreadable).push(row);
  return { named, unreadable };
}

function nameUnreadable({ name }: WhoColumns, row: number): Problem {
  const value = quotable(cellText(name.cell(row)));
  const place = name.at(row);
  if (isDitto(name.cell(row))) return layoutProblem('name-ditto', { value }, { place });
  return value === ''
    ? layoutProblem('name-without-result', {}, { place })
    : layoutProblem('name-unreadable', { value }, { place });
}

/** A number may be a code that stands for a name. */
const isName = (cell: Cell | undefined): boolean =>
  cell?.kind === 'number' || (cell?.kind === 'text' && !isDitto(cell));

function sheetOf({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((own) => own.name === name);
  if (!sheet) throw new Error(`The layout names the sheet ${name}, which is not in the workbook`);
  return sheet;
}

/** Rows of data, whether a name can be read in them or not. */
export function dataRows(sheet: Sheet, { data: [first, last], skipped }: TableLayout): number[] {
  const without = new Set(skipped.map(({ row }) => row));
  const rows: number[] = [];
  for (const row of sheet.rows.keys())
    if (row >= first && row <= last && !without.has(row)) rows.push(row);
  return rows;
}

interface WhoColumns {
  readonly name: SpannedColumn;
  readonly unit: SpannedColumn;
  readonly category: SpannedColumn;
}

function whoColumns(sheet: View, table: TableLayout): WhoColumns {
  const nowhere = { cell: () => undefined, at: () => ({ sheet: sheet.name }), column: 0 };
  const find = (is: Meaning['is']) => findColumn(sheet, table, is) ?? nowhere;
  return {
    name: findNames(sheet, table) ?? nowhere,
    unit: find('unit'),
    category: find('category'),
  };
}

const rowOf = ({ name, unit, category }: WhoColumns, row: number): TableRow => ({
  row,
  name: cellText(name.cell(row)),
  unit: cellText(unit.cell(row)),
  category: cellText(category.cell(row)),
  at: name.at(row),
  unitAt: unit.at(row),
  categoryAt: category.at(row),
});

/** Each subject's first row, and for every row whose it is. */
function longRows(
  sheet: Sheet,
  rows: readonly number[],
  columns: WhoColumns,
): Pick<TableReader, 'rows' | 'long'> {
  const first: TableRow[] = [];
  const who = new Uint32Array(rows.length);
  const indexOf = whoIndex(columns);
  rows.forEach((row, at) => {
    const index = indexOf(row);
    if (index === first.length) first.push(rowOf(columns, row));
    who[at] = index;
  });
  const hidden = sheet.hiddenRows.size === 0 ? [] : rows.filter((row) => sheet.hiddenRows.has(row));
  return { rows: first, long: { rows: Uint32Array.from(rows), who, hidden } };
}

/** A new number for each name, unit and category together, in the order in which they are met. */
function whoIndex({ name, unit, category }: WhoColumns): (row: number) => number {
  const byName = new Map<string, number>();
  const byAll = new Map<string, number>();
  return (row) => {
    const who = cellText(name.cell(row));
    const [ofUnit, ofCategory] = [cellText(unit.cell(row)), cellText(category.cell(row))];
    const isBare = ofUnit === '' && ofCategory === '';
    const known = isBare ? byName : byAll;
    const key = isBare ? who : `${who}\u0000${ofUnit}\u0000${ofCategory}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const index = byName.size + byAll.size;
    known.set(key, index);
    return index;
  };
}

import { type CellPlace, type Problem, problem } from '../messages/problem.ts';
import { type Cell, cellName, type Sheet, type Workbook } from '../workbook/model.ts';
import { cellText, quotable } from './cell-text.ts';
import type { Meaning, TableLayout } from './layout.ts';
import { verticalSpans } from './spans.ts';

/** A table's sheet together with its layout, ready to be read row by row. */
export interface TableReader {
  readonly sheet: Sheet;
  readonly table: TableLayout;
  /** Those whose name can be read. */
  readonly rows: readonly TableRow[];
  readonly problems: readonly Problem[];
}
export interface TableRow {
  readonly row: number;
  /** As written, without spaces at its ends. */
  readonly name: string;
  /** Empty where the table has no units, or none in this row. */
  readonly unit: string;
  readonly category: string;
  readonly at: CellPlace;
  readonly categoryAt: CellPlace;
}

/** Every data row of the table; a name, unit or category merged over rows speaks for all of them. */
export function readTable(workbook: Workbook, table: TableLayout): TableReader {
  const sheet = sheetOf(workbook, table.sheet);
  const name = spannedColumn(sheet, table, 'name');
  const unit = spannedColumn(sheet, table, 'unit');
  const category = spannedColumn(sheet, table, 'category');
  const rows = dataRows(sheet, table).map((row) => ({ row, name: name(row) }));
  const unreadable = rows.filter((one) => !isName(one.name.cell));
  return {
    sheet,
    table,
    rows: rows
      .filter((one) => isName(one.name.cell))
      .map(({ row, name: { cell, at } }) => ({
        row,
        name: cellText(cell),
        unit: cellText(unit(row).cell),
        category: cellText(category(row).cell),
        at,
        categoryAt: category(row).at,
      })),
    problems: unreadable.map(({ name: { cell, at } }) =>
      problem('name-unreadable', { value: quotable(cellText(cell)) }, { place: at }),
    ),
  };
}

/** A number may be a code that stands for a name. */
const isName = (cell: Cell | undefined): boolean =>
  cell?.kind === 'text' || cell?.kind === 'number';

function sheetOf({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`The layout names the sheet ${name}, which is not in the workbook`);
  return sheet;
}

function dataRows(sheet: Sheet, { data: [first, last], skipped }: TableLayout): number[] {
  const without = new Set(skipped.map(({ row }) => row));
  return [...sheet.rows.keys()].filter((row) => row >= first && row <= last && !without.has(row));
}

interface Spanned {
  readonly cell: Cell | undefined;
  readonly at: CellPlace;
}

function spannedColumn(
  sheet: Sheet,
  { columns, data, header }: TableLayout,
  is: Meaning['is'],
): (row: number) => Spanned {
  const column = columns.find(({ meaning }) => meaning.is === is)?.column;
  if (column === undefined) return () => ({ cell: undefined, at: { sheet: sheet.name } });
  const spans = verticalSpans(sheet, column, Math.max(data[0], header[1] + 1));
  return (row) => ({
    cell: sheet.rows.get(spans(row))?.get(column),
    at: { sheet: sheet.name, cell: cellName(spans(row), column) },
  });
}

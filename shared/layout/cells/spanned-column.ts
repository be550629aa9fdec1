import type { SheetPlace } from '../../messages/problem.ts';
import type { Cell } from '../../workbook/model.ts';
import type { Meaning, TableLayout } from '../model/layout.ts';
import { lineFinder } from './lines.ts';
import { areasOver, verticalSpans } from './spans.ts';
import { placeAt, type View } from './view.ts';

/** One column of a table's data; a cell merged over rows speaks for all of them. */
export interface SpannedColumn {
  readonly cell: (row: number) => Cell | undefined;
  readonly at: (row: number) => SheetPlace;
  readonly column: number;
}

/** Undefined where the table has no such column. */
export function findColumn(
  sheet: View,
  table: TableLayout,
  is: Meaning['is'],
): SpannedColumn | undefined {
  const column = table.columns.find(({ meaning }) => meaning.is === is)?.column;
  return column === undefined ? undefined : spannedColumn(sheet, table, column);
}

/** The column of names, where a cell merged over it from the left speaks for its rows too. */
export function findNames(
  sheet: View,
  { columns, header }: TableLayout,
): SpannedColumn | undefined {
  const column = columns.find(({ meaning }) => meaning.is === 'name')?.column;
  return column === undefined ? undefined : nameColumnOf(sheet, column, header[1] + 1);
}

/** @param first the first row below the header; a merge that begins above does not reach below */
export function nameColumnOf(sheet: View, column: number, first: number): SpannedColumn {
  const areas = areasOver(sheet, column);
  const lineAt = lineFinder(sheet);
  if (areas.size === 0)
    return {
      cell: (row) => lineAt(row)?.get(column),
      at: (row) => placeAt(sheet, row, column),
      column,
    };
  const place = (row: number): readonly [row: number, column: number] => {
    const area = areas.get(row);
    return area && area.top >= first ? [area.top, area.left] : [row, column];
  };
  return {
    cell: (row) => {
      const [top, left] = place(row);
      return lineAt(top)?.get(left);
    },
    at: (row) => placeAt(sheet, ...place(row)),
    column,
  };
}

export function spannedColumn(
  sheet: View,
  { data, header }: TableLayout,
  column: number,
): SpannedColumn {
  const spans = verticalSpans(sheet, column, Math.max(data[0], header[1] + 1));
  const lineAt = lineFinder(sheet);
  return {
    cell: (row) => lineAt(spans(row))?.get(column),
    at: (row) => placeAt(sheet, spans(row), column),
    column,
  };
}

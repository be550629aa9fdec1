import type { Layout, TableLayout } from '../../layout/model/layout.ts';
import type { Cell, Sheet, Workbook } from '../../workbook/model.ts';
import type { Formula } from '../formula/formula.ts';
import { readFormula } from '../formula/read-formula.ts';

/** A column of a table in whose rows staff have formulas. */
export interface FormulaColumn {
  readonly sheet: Sheet;
  readonly tables: readonly TableLayout[];
  readonly column: number;
  /** The lowest text of its header; empty where it has none. */
  readonly header: string;
  /** Rows of data, whether they hold anything here or not. */
  readonly rows: readonly number[];
  /** Those that can be read, from the top. */
  readonly formulas: readonly FormulaCell[];
}
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly text: string;
  readonly formula: Formula;
}

/** A table as it lies in the file, with all that it is read for. */
export interface TableRows {
  readonly sheet: Sheet;
  readonly tables: readonly TableLayout[];
  readonly rows: readonly number[];
}

/** Turned tables are left alone: no formula is filled down there. */
export function tableRows({ sheets }: Workbook, layout: Layout): TableRows[] {
  const byPlace = new Map<string, TableLayout[]>();
  for (const table of layout.tables) {
    if (table.block.turned) continue;
    const key = JSON.stringify([table.sheet, table.header, table.data, table.block.area]);
    byPlace.set(key, [...(byPlace.get(key) ?? []), table]);
  }
  return [...byPlace.values()].flatMap((tables) => {
    const sheet = sheets.find(({ name }) => name === tables[0]?.sheet);
    return sheet && tables[0] ? [{ sheet, tables, rows: dataRows(sheet, tables[0]) }] : [];
  });
}

function dataRows({ rows }: Sheet, { data: [first, last], skipped }: TableLayout): number[] {
  const without = new Set(skipped.map(({ row }) => row));
  const own: number[] = [];
  for (const row of rows.keys())
    if (row >= first && row <= last && !without.has(row)) own.push(row);
  return own;
}

export function formulaColumns(table: TableRows): FormulaColumn[] {
  const { sheet, tables, rows } = table;
  const area = tables[0]?.block.area;
  const columns = new Map<number, FormulaCell[]>();
  for (const row of rows)
    for (const [column, cell] of sheet.rows.get(row) ?? []) {
      const isOutside = area && (column < area.left || column > area.right);
      const formula = cell.formula && !isOutside ? readFormula(cell.formula) : undefined;
      if (!formula || !cell.formula) continue;
      const own = columns.get(column) ?? [];
      own.push({ row, column, cell, text: cell.formula, formula });
      columns.set(column, own);
    }
  return [...columns].map(([column, formulas]) => {
    const header = headerOf(tables, column);
    return { sheet, tables, column, header, rows, formulas };
  });
}

export function headerOf(tables: readonly TableLayout[], column: number): string {
  const own = tables[0]?.columns.find((layout) => layout.column === column);
  return own?.header.split(' / ').at(-1) ?? '';
}

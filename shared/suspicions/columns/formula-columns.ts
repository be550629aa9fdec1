import { groupBy } from '../../base/group-by.ts';
import { surveyOf } from '../../layout/cells/survey.ts';
import { LAST_COLUMN, LAST_ROW, type View, viewOf, WHOLE } from '../../layout/cells/view.ts';
import type { Block, Layout, TableLayout } from '../../layout/model/layout.ts';
import type { Cell, Sheet, Workbook } from '../../workbook/model.ts';
import { type Formula, turnedOver } from '../formula/formula.ts';
import { readFormula } from '../formula/read-formula.ts';

/** A column of a table in whose rows staff have formulas; of a turned table, as rows and columns of its view. */
export interface FormulaColumn {
  readonly sheet: View;
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

/** A table with all that it is read for, in the whole of its sheet. */
export interface TableRows {
  readonly sheet: View;
  readonly tables: readonly TableLayout[];
  readonly rows: readonly number[];
}

export function tableRows({ sheets }: Workbook, layout: Layout): TableRows[] {
  const byPlace = groupBy(layout.tables, ({ sheet, header, data, block: { area, turned } }) =>
    JSON.stringify([sheet, header, data, area, turned]),
  );
  const views = new Map<string, View>();
  return [...byPlace.values()].flatMap((tables) => {
    const sheet = sheets.find(({ name }) => name === tables[0]?.sheet);
    if (!sheet || !tables[0]) return [];
    const { turned } = tables[0].block;
    const key = JSON.stringify([sheet.name, turned]);
    const view = views.get(key) ?? viewOf(sheet, turned ? TURNED : WHOLE);
    views.set(key, view);
    return [{ sheet: view, tables, rows: dataRows(view, tables[0]) }];
  });
}

/** Formulas may look at any cell, so all of a sheet is turned over. */
const TURNED: Block = {
  ...WHOLE,
  area: { top: 1, left: 1, bottom: LAST_ROW, right: LAST_COLUMN },
  turned: true,
};

/** A formula of the file, with rows and columns as the view has them. */
export function formulaIn({ block }: View, text: string): Formula | undefined {
  const formula = readFormula(text);
  return formula && block.turned ? turnedOver(formula) : formula;
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
  if (!surveyOf(sheet).hasFormulas) return [];
  const isOutside = outside(tables[0]);
  const columns = new Map<number, FormulaCell[]>();
  for (const row of rows)
    for (const [column, cell] of sheet.rows.get(row) ?? []) {
      const text = isOutside(column) ? undefined : cell.formula;
      const formula = text && formulaIn(sheet, text);
      if (!text || !formula) continue;
      const own = columns.get(column) ?? [];
      own.push({ row, column, cell, text, formula });
      columns.set(column, own);
    }
  return [...columns].map(([column, formulas]) => {
    const header = headerOf(tables, column);
    return { sheet, tables, column, header, rows, formulas };
  });
}

/** Whether a column is beside the table's block. */
function outside(table: TableLayout | undefined): (column: number) => boolean {
  const { area, turned } = table?.block ?? WHOLE;
  if (!area) return () => false;
  const [first, last] = turned ? [area.top, area.bottom] : [area.left, area.right];
  return (column) => column < first || column > last;
}

export function headerOf(tables: readonly TableLayout[], column: number): string {
  const own = tables[0]?.columns.find((layout) => layout.column === column);
  return own?.header.split(' / ').at(-1) ?? '';
}

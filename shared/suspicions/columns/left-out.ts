import { groupBy } from '../../base/group-by.ts';
import { placeAt } from '../../layout/cells/view.ts';
import type { ColumnLayout } from '../../layout/model/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import { isCell, isRowPart, rangesOf } from '../formula/formula.ts';
import { type FormulaColumn, headerOf, type TableRows } from './formula-columns.ts';
import { columnsByKind } from './totals.ts';

/**
 * A column of marks or points that no formula of its row looks at, while they look at the others of its
 * kind: a rater or an item that was added later.
 */
export function columnsLeftOut(table: TableRows, formulas: readonly FormulaColumn[]): Problem[] {
  // What cannot be read may look at any cell.
  if (formulas.length === 0 || hasUnread(table, formulas)) return [];
  const seen = columnsSeen(formulas);
  const model = formulas[0]?.formulas[0]?.text ?? '';
  return table.tables
    .flatMap(({ columns }) => [...columnsByKind(columns.filter(isScore)).values()])
    .flatMap((kind) => {
      const missed = kind.filter((column) => !seen.has(column));
      return kind.length - missed.length < 2 ? [] : missed;
    })
    .flatMap((column) => {
      const row = table.rows.find(
        (own) => table.sheet.rows.get(own)?.get(column)?.kind === 'number',
      );
      if (row === undefined) return [];
      const values = { header: headerOf(table.tables, column), formula: model };
      const place = placeAt(table.sheet, row, column);
      return [suspicion('column-in-no-formula', values, { place })];
    });
}

/** Of votes a rate takes some and leaves others. */
const isScore = ({ meaning }: ColumnLayout): boolean =>
  meaning.is === 'item' || meaning.is === 'rater-marks';

function hasUnread({ sheet, rows }: TableRows, formulas: readonly FormulaColumn[]): boolean {
  const read = new Set(formulas.flatMap((column) => column.formulas.map(({ cell }) => cell)));
  return rows.some((row) =>
    [...(sheet.rows.get(row)?.values() ?? [])].some(
      (cell) => cell.formula !== undefined && !read.has(cell),
    ),
  );
}

/** Columns that a formula looks at in its own row. */
function columnsSeen(formulas: readonly FormulaColumn[]): ReadonlySet<number> {
  const cells = formulas.flatMap((column) => column.formulas);
  const byRow = groupBy(
    cells.flatMap(({ row, formula }) => rangesOf(formula).filter(({ from }) => from.row === row)),
    ({ from, to }) => `${from.column}:${to.column}`,
  );
  const ranges = [...byRow.values()].flatMap(([range]) => range ?? []);
  return new Set(
    ranges
      .filter((range) => isCell(range) || isRowPart(range))
      .flatMap(({ from, to }) =>
        Array.from({ length: to.column - from.column + 1 }, (_, index) => from.column + index),
      ),
  );
}

import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import { cellName, columnName } from '../../workbook/model.ts';
import { isColumnPart, type Range } from '../formula/formula.ts';
import { readFormula } from '../formula/read-formula.ts';
import type { TableRows } from './formula-columns.ts';

const TOTALS = ['SUM', 'AVERAGE', 'MAX', 'MIN', 'COUNT'];

/** A total below the rows that leaves some of them out; one of less than half of them is a part's own. */
export function shortTotals({ sheet, tables, rows }: TableRows): Problem[] {
  const skipped = tables[0]?.skipped ?? [];
  const below = skipped.filter(({ row, because }) => because === 'total-row' && isBelow(row, rows));
  return below.flatMap(({ row }) =>
    [...(sheet.rows.get(row) ?? [])].flatMap(([column, { formula }]) => {
      const range = formula ? totalOf(formula) : undefined;
      if (!range || range.from.column !== column) return [];
      const filled = rows.filter((own) => sheet.rows.get(own)?.get(column)?.kind === 'number');
      const missing = filled.filter((own) => own < range.from.row || own > range.to.row);
      const [first] = missing;
      if (first === undefined || 2 * missing.length >= filled.length) return [];
      const letter = columnName(column);
      const values = {
        formula: formula ?? '',
        missing: cellName(first, column),
        count: missing.length,
        expected: `${letter}${filled[0]}:${letter}${filled.at(-1)}`,
      };
      return [
        suspicion('total-range-short', values, {
          place: { sheet: sheet.name, cell: cellName(row, column) },
        }),
      ];
    }),
  );
}

const isBelow = (row: number, rows: readonly number[]): boolean => row > (rows.at(-1) ?? 0);

/** The range of =SUM(B2:B9), also within a ROUND. */
function totalOf(text: string): Range | undefined {
  const formula = readFormula(text);
  if (formula?.is !== 'call') return undefined;
  const [inner] = formula.of;
  const total = formula.name === 'ROUND' ? inner : formula;
  if (total?.is !== 'call' || !TOTALS.includes(total.name) || total.of.length !== 1)
    return undefined;
  const [only] = total.of;
  return only?.is === 'range' && isColumnPart(only.range) ? only.range : undefined;
}

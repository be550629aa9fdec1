import { nameAt, placeAt, type View } from '../../layout/cells/view.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import { isColumnPart, type Range } from '../formula/formula.ts';
import { formulaIn, type TableRows } from './formula-columns.ts';

/** 合计 beside people who stand side by side is a heading, too. */
const TOTALS_SKIPPED: readonly string[] = ['total-row', 'reckoned'];
const TOTALS = ['SUM', 'AVERAGE', 'MAX', 'MIN', 'COUNT'];

/** A total below the rows that leaves some of them out; one of less than half of them is a part's own. */
export function shortTotals({ sheet, tables, rows }: TableRows): Problem[] {
  const skipped = tables[0]?.skipped ?? [];
  const below = skipped.filter(
    ({ row, because }) => TOTALS_SKIPPED.includes(because) && isBelow(row, rows),
  );
  return below.flatMap(({ row }) =>
    [...(sheet.rows.get(row) ?? [])].flatMap(([column, { formula }]) => {
      const range = formula ? totalOf(formula, sheet) : undefined;
      if (!range || range.from.column !== column) return [];
      const filled = rows.filter((own) => sheet.rows.get(own)?.get(column)?.kind === 'number');
      const missing = filled.filter((own) => own < range.from.row || own > range.to.row);
      const [first] = missing;
      if (first === undefined || 2 * missing.length >= filled.length) return [];
      const values = {
        formula: formula ?? '',
        missing: nameAt(sheet, first, column),
        count: missing.length,
        expected: `${nameAt(sheet, filled[0] ?? 0, column)}:${nameAt(sheet, filled.at(-1) ?? 0, column)}`,
      };
      return [
        suspicion('total-range-short', values, {
          place: placeAt(sheet, row, column),
        }),
      ];
    }),
  );
}

const isBelow = (row: number, rows: readonly number[]): boolean => row > (rows.at(-1) ?? 0);

/** The range of =SUM(B2:B9), also within a ROUND. */
function totalOf(text: string, sheet: View): Range | undefined {
  const formula = formulaIn(sheet, text);
  if (formula?.is !== 'call') return undefined;
  const [inner] = formula.of;
  const total = formula.name === 'ROUND' ? inner : formula;
  if (total?.is !== 'call' || !TOTALS.includes(total.name) || total.of.length !== 1)
    return undefined;
  const [only] = total.of;
  return only?.is === 'range' && isColumnPart(only.range) ? only.range : undefined;
}

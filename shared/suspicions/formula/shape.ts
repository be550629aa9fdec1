import { formatFraction } from '../../exact/text.ts';
import type { Corner, Formula } from './formula.ts';

/** Equal for formulas that say the same where they stand, as one filled down a column does. */
export const shapeOf = (formula: Formula, at: { readonly row: number; readonly column: number }) =>
  written(formula, ({ row, column, rowFixed, columnFixed }) => {
    const down = rowFixed ? `${row}` : `[${row - at.row}]`;
    return `${down},${columnFixed ? column : `[${column - at.column}]`}`;
  });

/** Equal for formulas that differ only in the cells they look at. */
export const frameOf = (formula: Formula): string => written(formula, () => '·');

function written(formula: Formula, corner: (corner: Corner) => string): string {
  if (formula.is === 'number') return formatFraction(formula.value);
  if (formula.is === 'text') return JSON.stringify(formula.value);
  if (formula.is === 'range') {
    const { from, to } = formula.range;
    return `${corner(from)}:${corner(to)}`;
  }
  return `${formula.name}(${formula.of.map((part) => written(part, corner)).join(';')})`;
}

import { quotable } from '../../layout/cells/cell-text.ts';
import { placeAt } from '../../layout/cells/view.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import type { FormulaColumn } from './formula-columns.ts';
import { usualIn, usualOf } from './shifted.ts';

/** A number typed where the other rows of its column have a formula: it follows nothing any more. */
export function typedOver(column: FormulaColumn): Problem[] {
  const usual = usualOf(column);
  if (!usual) return [];
  const typed = column.rows.flatMap((row) => {
    const cell = column.sheet.rows.get(row)?.get(column.column);
    return cell?.kind === 'number' && cell.formula === undefined
      ? [{ row, value: cell.value }]
      : [];
  });
  // Where numbers are as usual as formulas, either may be meant.
  if (2 * typed.length > column.formulas.length) return [];
  return typed.map(({ row, value }) => {
    const values = { value: quotable(`${value}`), expected: usualIn(usual, row) };
    const place = placeAt(column.sheet, row, column.column);
    return suspicion('formula-typed-over', values, { place });
  });
}

import type { Problem } from '../../messages/problem.ts';
import { workbookProblem } from '../../messages/workbook.ts';
import {
  cellName,
  MOST_COLUMNS,
  MOST_FORMULA,
  MOST_ROWS,
  MOST_TEXT,
  type NewCell,
  type NewRow,
} from '../model.ts';
import { formulaText } from '../placed-formula.ts';

/** What no spreadsheet program would read of this row. */
export function rowLimit({ cells }: NewRow, row: number, sheet: string): Problem | undefined {
  if (row > MOST_ROWS) return workbookProblem('written-too-many-rows', { sheet, most: MOST_ROWS });
  if (cells.length > MOST_COLUMNS) {
    const columns = cells.length;
    return workbookProblem('written-too-many-columns', { sheet, columns, most: MOST_COLUMNS });
  }
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    const text = typeof cell?.value === 'string' ? cell.value.length : 0;
    const formula = lengthOf(cell?.formula);
    if (text <= MOST_TEXT && formula <= MOST_FORMULA) continue;
    const place = { sheet, cell: cellName(row, index + 1) };
    return text > MOST_TEXT
      ? workbookProblem('written-text-too-long', { length: text, most: MOST_TEXT }, { place })
      : workbookProblem(
          'written-formula-too-long',
          { length: formula, most: MOST_FORMULA },
          { place },
        );
  }
  return undefined;
}

function lengthOf(formula: NewCell['formula']): number {
  if (formula === undefined || typeof formula === 'string') return formula?.length ?? 0;
  // Most are far from the limit, whichever rows they name.
  const { length } = formula.pattern;
  return length < MOST_FORMULA / 2 ? length : formulaText(formula).length;
}

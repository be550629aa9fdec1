import { groupBy } from '../../base/group-by.ts';
import { placeAt } from '../../layout/cells/view.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import type { Sheet } from '../../workbook/model.ts';
import { moveFormula } from '../../workbook/sheet/shared-formula.ts';
import { isRowPart, type Range, rangesOf } from '../formula/formula.ts';
import { frameOf, shapeOf } from '../formula/shape.ts';
import type { FormulaCell, FormulaColumn } from './formula-columns.ts';

/** What most formulas of a column say, and those that say it of other cells. */
export interface Usual {
  readonly model: FormulaCell;
  readonly others: readonly FormulaCell[];
  /** What is a row here is a column in the file. */
  readonly isTurned: boolean;
}

/** Undefined where no form of formula is that of more than half of them. */
export function usualOf({ formulas, sheet }: FormulaColumn): Usual | undefined {
  const shapes = groupBy(formulas, (cell) => shapeOf(cell.formula, cell));
  const [most = []] = [...shapes.values()].toSorted((a, b) => b.length - a.length);
  const [model] = most;
  const isUsual = 2 * most.length > formulas.length || formulas.length === 2;
  if (!model || !isUsual) return undefined;
  const usual = new Set(most);
  const others = formulas.filter((cell) => !usual.has(cell));
  return { model, others, isTurned: sheet.block.turned };
}

/** The usual formula as it would stand in that row. */
export function usualIn({ model, isTurned }: Usual, row: number): string {
  const by = row - model.row;
  return moveFormula(model.text, isTurned ? { rows: 0, columns: by } : { rows: by, columns: 0 });
}

/** =AVERAGE(B2:F2) with =AVERAGE(B3:E3) below it. */
export function shiftedRanges(column: FormulaColumn): Problem[] {
  const usual = usualOf(column);
  if (!usual) return [];
  const frame = frameOf(usual.model.formula);
  const other = usual.others.filter(({ formula }) => frameOf(formula) === frame);
  const byShape = [...groupBy(other, (cell) => shapeOf(cell.formula, cell)).values()];
  // Several alike may be a section of their own: then only what leaves numbers out is told.
  return byShape
    .flatMap((alike) =>
      alike.filter(
        (cell) =>
          isRanged(cell) && (alike.length === 1 || missesNumbers(cell, usual, column.sheet)),
      ),
    )
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, text }) => {
      const values = { formula: text, expected: usualIn(usual, row) };
      const place = placeAt(column.sheet, row, column.column);
      return suspicion('formula-shifted', values, { place });
    });
}

const isRanged = ({ formula }: FormulaCell): boolean => rangesOf(formula).some(isRowPart);

/** Whether the cells that it looks at and the usual formula would not, or the other way, hold numbers. */
function missesNumbers({ row, formula }: FormulaCell, { model }: Usual, sheet: Sheet): boolean {
  const own = columnsIn(rangesOf(formula));
  const usual = columnsIn(rangesOf(model.formula));
  const cells = sheet.rows.get(row);
  return [...own, ...usual].some(
    (column) => own.has(column) !== usual.has(column) && cells?.get(column)?.kind === 'number',
  );
}

const columnsIn = (ranges: readonly Range[]): ReadonlySet<number> =>
  new Set(
    ranges
      .filter(isRowPart)
      .flatMap(({ from, to }) =>
        Array.from({ length: to.column - from.column + 1 }, (_, index) => from.column + index),
      ),
  );

import type { CellPosition } from '../../../../shared/workbook/model.ts';
import type { Abilities } from '../office-library.ts';
import { cellArea, rangeOf } from '../ranges.ts';

/** What a cell says now that speaks of a sheet which is to go. */
export interface Saying {
  readonly id: string;
  readonly position: CellPosition;
  readonly formula: string;
}

/** Tells cells their own formulas once more, after the sheets that they speak of were replaced. */
export function sayAgain(
  context: Excel.RequestContext,
  can: Abilities,
  sayings: readonly Saying[],
): void {
  for (const { id, position, formula } of sayings) {
    const sheet = context.workbook.worksheets.getItem(id);
    rangeOf(sheet, cellArea(position), can).formulas = [[formula]];
  }
}

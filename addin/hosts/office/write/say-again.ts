import type { Abilities } from '../office-library.ts';
import { cellArea, rangeOf } from '../ranges.ts';
import type { Saying } from './mentions.ts';

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

import type { Area } from '../../../../shared/workbook/model.ts';
import type { Abilities } from '../office-library.ts';
import { areaOf, PLACE, rangeOf, untracked } from '../ranges.ts';

/**
 * Asks for the merged cells that begin in an area; the answer is there once the requests are sent.
 * Asked of the object that may be null, not of what hangs on it: that would be refused.
 */
export function askMerges(sheet: Excel.Worksheet, area: Area, can: Abilities): () => Area[] {
  const merged = untracked(rangeOf(sheet, area, can).getMergedAreasOrNullObject());
  merged.load(PLACE.replace(/\w+/g, 'areas/$&'));
  return () => (merged.isNullObject ? [] : merged.areas.items.map(areaOf));
}

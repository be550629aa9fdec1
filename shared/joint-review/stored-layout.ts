import { applyLayout } from '../layout/saved/apply-layout.ts';
import { NOTHING_SAID, readSavedLayout, type SavedLayout } from '../layout/saved/saved-layout.ts';
import { findOurSheets } from '../receipt/our-sheets.ts';
import type { Workbook } from '../workbook/model.ts';

/**
 * What was said about a working copy when it was scored, which may be nothing; undefined for another
 * workbook, and where it does not fit the sheets any more.
 */
export function storedLayout(workbook: Workbook): SavedLayout | undefined {
  const said = findOurSheets(workbook).at(-1)?.receipt.said;
  if (!said || said.layout === null) return said && NOTHING_SAID;
  const read = readSavedLayout(said.layout);
  if (!read.ok) return undefined;
  const applied = applyLayout(workbook, read.value);
  return applied.ok && applied.problems.length === 0 ? read.value : undefined;
}

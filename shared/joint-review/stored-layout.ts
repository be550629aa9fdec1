import { applyLayout } from '../layout/saved/apply-layout.ts';
import { readSavedLayout, type SavedLayout } from '../layout/saved/saved-layout.ts';
import { findOurSheets } from '../receipt/our-sheets.ts';
import type { Workbook } from '../workbook/model.ts';

/** What was said about a working copy when it was scored; undefined where it does not fit its sheets any more. */
export function storedLayout(workbook: Workbook): SavedLayout | undefined {
  const text = findOurSheets(workbook).at(-1)?.receipt.said?.layout;
  if (text === undefined || text === null) return undefined;
  const read = readSavedLayout(text);
  if (!read.ok) return undefined;
  const applied = applyLayout(workbook, read.value);
  return applied.ok && applied.problems.length === 0 ? read.value : undefined;
}

import type { Result } from '../messages/problem.ts';
import { findOurSheets } from '../receipt/our-sheets.ts';
import { addSheets } from '../workbook/add-sheets.ts';
import type { NewSheet, Workbook } from '../workbook/model.ts';
import { removeSheets } from '../workbook/remove-sheets.ts';

/**
 * The working copy: the file with these sheets in the place of those that an earlier scoring wrote.
 * @param workbook what the file holds
 */
export function writeCopy(
  bytes: Uint8Array,
  workbook: Workbook,
  sheets: readonly NewSheet[],
): Result<Uint8Array> {
  const ours = findOurSheets(workbook).flatMap(({ sheets: found }) => [...found.values()]);
  const before = ours.map(({ name }) => name);
  const rest = removeSheets(bytes, before);
  return rest.ok ? addSheets(rest.value, sheets) : rest;
}

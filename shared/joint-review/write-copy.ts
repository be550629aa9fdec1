import type { Result } from '../messages/problem.ts';
import { findOurSheets } from '../receipt/our-sheets.ts';
import { type Adding, addSheets } from '../workbook/add-sheets.ts';
import type { DraftedSheet, Workbook } from '../workbook/model.ts';
import { removeSheets } from '../workbook/remove-sheets.ts';

/** The names of the sheets that earlier scorings wrote: a new scoring takes their place. */
export const ourSheetNames = (workbook: Workbook): string[] =>
  findOurSheets(workbook).flatMap(({ sheets }) => [...sheets.values()].map(({ name }) => name));

/**
 * The working copy: the file without the `removed` sheets, and with those `added` behind the others.
 * @param zip what packs and unfolds them, where it is not what works everywhere
 */
export function writeCopy(
  bytes: Uint8Array,
  {
    removed,
    added,
  }: { readonly removed: readonly string[]; readonly added: readonly DraftedSheet[] },
  zip: Pick<Adding, 'packer' | 'inflate'> = {},
): Result<Uint8Array> {
  const rest = removeSheets(bytes, removed);
  return rest.ok ? addSheets(rest.value, added, zip) : rest;
}

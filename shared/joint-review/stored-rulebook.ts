import { findOurSheets } from '../receipt/our-sheets.ts';
import { hashRulebook } from '../rulebook/canonical/canonical.ts';
import { readRulebook } from '../rulebook/read.ts';
import type { Workbook } from '../workbook/model.ts';

/** The text of the rulebook by which a working copy was scored; undefined where it holds none, or an edited one. */
export function storedRulebook(workbook: Workbook): string | undefined {
  const receipt = findOurSheets(workbook).at(-1)?.receipt;
  const text = receipt?.said?.rulebook;
  const rulebook = text === undefined ? undefined : readRulebook(text);
  const isWhole = rulebook?.ok && hashRulebook(rulebook.value) === receipt?.head.rulebookHash;
  return isWhole ? text : undefined;
}

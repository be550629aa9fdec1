import { composeSheets } from '../formulas/compose.ts';
import type { Language } from '../messages/message.ts';
import type { NewSheet } from '../workbook/model.ts';
import type { ScoredReview } from './prepare.ts';

export interface WorkingSheets {
  readonly sheets: readonly NewSheet[];
  /** The short code printed in the footers. */
  readonly receipt: string;
}

/** What the receipt names, and the language of the sheets. */
export interface WorkingSheetsOptions {
  readonly engine: string;
  readonly language: Language;
}

/** The four sheets of the working copy, with live formulas on the workbook's own cells. */
export function composeWorkingSheets(
  { rulebookHash: hash, ...scored }: ScoredReview,
  { engine, language }: WorkingSheetsOptions,
): WorkingSheets {
  return composeSheets({ ...scored, hash, engine, language });
}

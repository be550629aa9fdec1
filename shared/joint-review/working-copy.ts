import { composeSheets } from '../formulas/compose.ts';
import { formulaLimits } from '../formulas/limits.ts';
import type { Language } from '../messages/message.ts';
import type { Result } from '../messages/problem.ts';
import type { Digest } from '../receipt/digest.ts';
import { receiptHead } from '../receipt/receipt-head.ts';
import type { DraftedSheet } from '../workbook/model.ts';
import type { ScoredReview } from './prepare.ts';

export interface WorkingSheets {
  readonly sheets: readonly DraftedSheet[];
  /** The short code printed in the footers. */
  readonly receipt: string;
}

/** What the receipt names, and the language of the sheets. */
export interface WorkingSheetsOptions {
  readonly engine: string;
  readonly language: Language;
  /** Whether the sheets that say how it was reckoned are printed too. */
  readonly isAllPrinted?: boolean;
  /** What hashes the rows, where it is not what works everywhere. */
  readonly digest?: Digest;
}

/** The four sheets of the working copy, with live formulas on the workbook's own cells, or why there are none. */
export function composeWorkingSheets(
  { rulebookHash: hash, ...scored }: ScoredReview,
  options: WorkingSheetsOptions,
): Result<WorkingSheets> {
  return composeSheets({ ...scored, hash, ...options });
}

/**
 * The code that the sheets of a working copy print, without making them; null where none can be
 * made, and there is nothing that a receipt could speak for.
 */
export function receiptOf(scored: ScoredReview, engine: string): string | null {
  if (formulaLimits(scored.scoring).length > 0) return null;
  return receiptHead({ ...scored, engine }).code;
}

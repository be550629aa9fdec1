import type { Layout } from '../../layout/model/layout.ts';
import type { Language } from '../../messages/message.ts';
import { RECEIPT_WORDS } from '../../messages/sheets/receipt.ts';
import type { ReceiptHead } from '../../receipt/receipt-head.ts';
import { bodyRows } from '../../receipt/receipt-rows.ts';
import { hashingWith } from '../../receipt/row-entry.ts';
import { inputLines, ownLines } from '../../receipt/row-lines.ts';
import type { Said } from '../../receipt/said.ts';
import { canonicalRulebook } from '../../rulebook/canonical/canonical.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import type { DraftedSheet, Workbook } from '../../workbook/model.ts';
import { receiptSheet } from './receipt-sheet.ts';

interface Input {
  /** Of its sheet. */
  readonly name: string;
  readonly head: ReceiptHead;
  readonly rulebook: Rulebook;
  readonly said: Said;
  readonly workbook: Workbook;
  readonly layout: Layout;
  /** Our other sheets. */
  readonly sheets: readonly DraftedSheet[];
  readonly language: Language;
}

/**
 * A sheet that lets anyone check the working copy against itself: what the code speaks for, the
 * whole rulebook, and salted hashes of every row that is read and every row of ours.
 */
export function composeReceipt(input: Input): DraftedSheet {
  const { name, head, language, workbook, layout, sheets, said } = input;
  const hashing = hashingWith(head.salt);
  const lines = [...inputLines(workbook, layout, hashing), ...ownLines(sheets, hashing)];
  const rulebook = canonicalRulebook(input.rulebook);
  const body = bodyRows({ rulebook, said, lines }, RECEIPT_WORDS[language]);
  return receiptSheet({ name, language, head, body });
}

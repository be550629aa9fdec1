import type { Layout } from '../../layout/model/layout.ts';
import type { Language } from '../../messages/message.ts';
import { RECEIPT_WORDS } from '../../messages/sheets/receipt.ts';
import type { ReceiptHead } from '../../receipt/receipt-head.ts';
import { bodyRows } from '../../receipt/receipt-rows.ts';
import type { Hashing } from '../../receipt/row-entry.ts';
import { inputLines, type RowLine } from '../../receipt/row-lines.ts';
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
  readonly hashing: Hashing;
  /** Of our other sheets: asked for when the rows of this one are. */
  readonly ownLines: () => readonly RowLine[];
  readonly language: Language;
}

/**
 * A sheet that lets anyone check the working copy against itself: what the code speaks for, the
 * whole rulebook, and salted hashes of every row that is read and every row of ours.
 */
export function composeReceipt(input: Input): DraftedSheet {
  const { name, head, language, workbook, layout, hashing, ownLines, said } = input;
  const body = () => {
    const lines = [...inputLines(workbook, layout, hashing), ...ownLines()];
    const rulebook = canonicalRulebook(input.rulebook);
    return bodyRows({ rulebook, said, lines }, RECEIPT_WORDS[language]);
  };
  return receiptSheet({ name, language, head, body });
}

import type { Layout } from '../../layout/model/layout.ts';
import type { Language } from '../../messages/message.ts';
import { inputLines, ownLines, sheetsRead } from '../../receipt/hash-lines.ts';
import type { ReceiptHead } from '../../receipt/receipt-head.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import type { NewSheet, Workbook } from '../../workbook/model.ts';
import { receiptSheet } from './receipt-sheet.ts';

interface Input {
  /** Of its sheet. */
  readonly name: string;
  readonly head: ReceiptHead;
  readonly rulebook: Rulebook;
  readonly workbook: Workbook;
  readonly layout: Layout;
  /** Our other sheets. */
  readonly sheets: readonly NewSheet[];
  readonly language: Language;
}

/**
 * A sheet that lets anyone check the working copy against itself: what the code speaks for, the
 * whole rulebook, and salted hashes of every input cell and every cell of ours.
 */
export function composeReceipt({ workbook, layout, sheets, ...content }: Input): NewSheet {
  const { salt } = content.head;
  const read = sheetsRead(workbook, layout);
  const lines = [...inputLines(read, salt), ...ownLines(sheets, salt)];
  return receiptSheet({ ...content, lines });
}

import type { Layout } from '../../layout/model/layout.ts';
import type { Language } from '../../messages/message.ts';
import { digest, shortCode } from '../../receipt/digest.ts';
import { inputLines, ownLines, saltOf, sheetsRead } from '../../receipt/hash-lines.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import type { NewSheet, Workbook } from '../../workbook/model.ts';
import { receiptSheet } from './receipt-sheet.ts';

export interface ReceiptInput {
  /** Of its sheet. */
  readonly name: string;
  readonly rulebook: Rulebook;
  /** Hex SHA-256 of the rulebook's canonical form. */
  readonly hash: string;
  readonly workbook: Workbook;
  readonly layout: Layout;
  /** Our other sheets. */
  readonly sheets: readonly NewSheet[];
  readonly engine: string;
  readonly language: Language;
}

/** A sheet that lets anyone check the working copy against itself, and the short code over all of it. */
export interface Receipt {
  readonly sheet: NewSheet;
  /** `XXXX-XXXX-XXXX`. */
  readonly code: string;
}

/** Hashes of the rulebook and the layout, and salted ones of every input cell and every cell of ours. */
export function composeReceipt(input: ReceiptInput): Receipt {
  const { workbook, layout, sheets, engine, hash, rulebook, language } = input;
  const read = sheetsRead(workbook, layout);
  const salt = saltOf(read);
  const lines = [...inputLines(read, salt), ...ownLines(sheets, salt)];
  const head = [engine, hash, digest(canonicalLayout(layout)), salt];
  const told = lines.map(({ sheet, cell, hash: own }) => `${sheet}\t${cell}\t${own}`);
  const code = shortCode([...head, ...told].join('\n'));
  return { code, sheet: receiptSheet({ name: input.name, rulebook, language, code, head, lines }) };
}

/** What decides the reading; confidence and reasons are for people. */
const canonicalLayout = ({ tables }: Layout): string =>
  JSON.stringify(
    tables.map(({ sheet, role, header, data, skipped, columns, labelled }) => [
      sheet,
      inOrder(role),
      header,
      data,
      skipped.map(({ row }) => row),
      columns.map(({ column, meaning }) => [column, inOrder(meaning)]),
      labelled.map((one) => inOrder(one)),
    ]),
  );

/** Whoever wrote the layout may have named its parts in another order. */
const inOrder = (parts: object) => Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));

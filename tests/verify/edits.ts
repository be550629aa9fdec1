import { codeOf } from '../../shared/receipt/receipt-head.ts';
import { hashBody } from '../../shared/receipt/receipt-rows.ts';
import { hashingWith, hashRows, rowEntry, writeEntry } from '../../shared/receipt/row-entry.ts';
import { inputContent, NO_CHECKS, ownContentAt } from '../../shared/receipt/row-lines.ts';
import type { Sheet, Workbook } from '../../shared/workbook/model.ts';
import { change, type Mutation, onSheet, put, receiptIn, receiptRow, text } from './copy.ts';

const RECEIPT = '联评凭证';

/** Whoever edits the receipt and makes its own hashes fit. */
export const rehash: Mutation = (workbook) => {
  const { body, head } = receiptIn(workbook);
  const at = (key: string) => `B${receiptRow(workbook, key)}`;
  const sealed = put(RECEIPT, at('body-sha256'), text(hashBody(body)))(workbook);
  const code = codeOf(head);
  const coded = put(RECEIPT, at('code'), text(code))(sealed);
  return change(RECEIPT, 'A1', ({ value }) => text(`${value}`.replace(/\S+$/, code)))(coded);
};
export const fact =
  (key: string, to: (before: string) => string): Mutation =>
  (workbook) =>
    change(RECEIPT, `B${receiptRow(workbook, key)}`, ({ value }) => text(to(`${value}`)))(workbook);
export const all =
  (...mutations: readonly Mutation[]): Mutation =>
  (workbook) =>
    mutations.reduce((made, mutate) => mutate(made), workbook);
/** The first letter another, so that the hash no longer fits. */
export const other = (hash: string): string => (hash.startsWith('a') ? 'b' : 'a') + hash.slice(1);
/** In the piece that has these words. */
export const edited =
  (key: string, from: string, to: string): Mutation =>
  (workbook) =>
    change(RECEIPT, `B${receiptRow(workbook, key, from)}`, ({ value }) =>
      text(`${value}`.replace(from, to)),
    )(workbook);

/** The lines that say so name another sheet. */
export const onOtherSheet = (name: string): Mutation =>
  all(
    onSheet(RECEIPT, (sheet) => ({
      ...sheet,
      rows: new Map(
        [...sheet.rows].map(([at, cells]) =>
          cells.get(1)?.value === name ? [at, new Map([...cells, [1, text('某表')]])] : [at, cells],
        ),
      ),
    })),
    rehash,
  );
export const otherLine =
  (key: string): Mutation =>
  (workbook) =>
    change(RECEIPT, `C${receiptRow(workbook, key)}`, ({ value }) =>
      text(`${value}`.replace(/[0-9a-f]{64}$/, other)),
    )(workbook);

/** With the lines as they would be for what the sheets hold now. */
export function resealed(workbook: Workbook): Workbook {
  return rehash(onSheet(RECEIPT, (sheet) => sheetWithLines(sheet, workbook))(workbook));
}

function sheetWithLines(sheet: Sheet, workbook: Workbook): Sheet {
  const { lines, head } = receiptIn(workbook);
  const hashing = hashingWith(head.salt);
  const rows = new Map(sheet.rows);
  for (const line of lines) {
    const own = workbook.sheets.find(({ name }) => name === line.sheet);
    if (!own) continue;
    const columns = new Set(line.columns);
    const [contentAt, checked] =
      line.kind === 'own' ? [ownContentAt, NO_CHECKS] : [inputContent, line.columns];
    const entries = line.rows.map((at) => rowEntry(contentAt(own, columns, at), checked, hashing));
    const hash = hashRows(entries.flatMap((entry) => entry?.hash ?? []));
    const before = rows.get(line.at);
    const key = `${before?.get(3)?.value}`.replace(/\S+$/, hash);
    const written = text(entries.map(writeEntry).join(' '));
    rows.set(line.at, new Map([...(before ?? []), [2, written], [3, text(key)]]));
  }
  return { ...sheet, rows };
}

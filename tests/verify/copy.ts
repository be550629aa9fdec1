import { readFileSync } from 'node:fs';
import { ENGINE } from '../../addin/engine.ts';
import { findOurSheets } from '../../shared/receipt/our-sheets.ts';
import type { Receipt } from '../../shared/receipt/read-receipt.ts';
import { type Verified, verifyCopy } from '../../shared/verify/verify.ts';
import {
  type Cell,
  cellName,
  parseCell,
  type Sheet,
  type Workbook,
} from '../../shared/workbook/model.ts';
import { readWorkbook } from '../../shared/workbook/read.ts';
import { workingCopy } from '../recalculation/working-copy.ts';

/** A working copy of the sample, as it was written. */
export const RULES = readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8');
export const SAMPLE = new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx'));
export const BYTES = workingCopy({ bytes: SAMPLE, rulebookText: RULES });
export const COPY = read(BYTES);

export function read(bytes: Uint8Array): Workbook {
  const workbook = readWorkbook(bytes);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.problems));
  return workbook.value;
}

export function receiptIn(workbook: Workbook): Receipt {
  const [ours] = findOurSheets(workbook);
  if (!ours) throw new Error('The copy has a receipt');
  return ours.receipt;
}

export function verified(workbook: Workbook, more = {}): Verified {
  const result = verifyCopy({ workbook, engine: ENGINE, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** `code sheet!cell` of each alteration and note. */
export const told = (workbook: Workbook, more = {}): string[] =>
  verified(workbook, more).problems.map(({ code, place }) => {
    if (!place || !('sheet' in place)) return code;
    return `${code} ${place.sheet}${place.cell ? `!${place.cell}` : ''}`;
  });

export type Mutation = (workbook: Workbook) => Workbook;
type Rows = Sheet['rows'];

export const onSheet =
  (name: string, change: (sheet: Sheet) => Sheet): Mutation =>
  ({ sheets }) => ({
    sheets: sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  });

export const text = (value: string): Cell => ({ kind: 'text', value });
export const number = (value: number): Cell => ({ kind: 'number', value });

export function cellIn(workbook: Workbook, sheet: string, cell: string): Cell | undefined {
  const at = parseCell(cell);
  const own = workbook.sheets.find(({ name }) => name === sheet);
  return at && own?.rows.get(at.row)?.get(at.column);
}

/** Another content in one cell; null empties it. */
export const put = (sheet: string, cell: string, to: Cell | null): Mutation =>
  onSheet(sheet, (own) => {
    const at = parseCell(cell);
    if (!at) throw new Error(`${cell} is no cell`);
    const rows = new Map(own.rows);
    const cells = new Map(rows.get(at.row));
    if (to) cells.set(at.column, to);
    else cells.delete(at.column);
    rows.set(at.row, new Map([...cells].toSorted(([a], [b]) => a - b)));
    return { ...own, rows: new Map([...rows].toSorted(([a], [b]) => a - b)) };
  });

/** The same cell with something of it changed. */
export const change =
  (sheet: string, cell: string, by: (cell: Cell) => Cell): Mutation =>
  (workbook) => {
    const before = cellIn(workbook, sheet, cell);
    if (!before) throw new Error(`${sheet}!${cell} is empty`);
    return put(sheet, cell, by(before))(workbook);
  };

/** Rows under other numbers; those that are given none are gone. */
export const renumber = (sheet: string, numberOf: (row: number) => number | undefined): Mutation =>
  onSheet(sheet, (own) => {
    const moved = <T>(rows: ReadonlyMap<number, T>) =>
      new Map(
        [...rows]
          .flatMap(([row, cells]) => {
            const to = numberOf(row);
            return to === undefined ? [] : [[to, cells] as const];
          })
          .toSorted(([a], [b]) => a - b),
      );
    const blanks = own.blankResults && { blankResults: moved(own.blankResults) };
    return {
      ...own,
      rows: moved<Rows extends ReadonlyMap<number, infer R> ? R : never>(own.rows),
      ...blanks,
    };
  });

export const deleteRow = (sheet: string, gone: number): Mutation =>
  renumber(sheet, (row) => (row === gone ? undefined : row > gone ? row - 1 : row));
export const swapRows = (sheet: string, a: number, b: number): Mutation =>
  renumber(sheet, (row) => (row === a ? b : row === b ? a : row));
export const insertRow = (sheet: string, at: number): Mutation =>
  renumber(sheet, (row) => (row >= at ? row + 1 : row));

export const rename = (sheet: string, name: string): Mutation =>
  onSheet(sheet, (own) => ({ ...own, name }));
export const removeSheet =
  (sheet: string): Mutation =>
  ({ sheets }) => ({ sheets: sheets.filter(({ name }) => name !== sheet) });

/** The row of the receipt whose third cell begins so, and whose second one has these words. */
export function receiptRow(workbook: Workbook, key: string, words = ''): number {
  const sheet = workbook.sheets.find(({ name }) => name === '联评凭证');
  const found = [...(sheet?.rows ?? [])].find(
    ([, cells]) =>
      `${cells.get(3)?.value}`.startsWith(key) && `${cells.get(2)?.value}`.includes(words),
  );
  if (!found) throw new Error(`The receipt has no ${key}`);
  return found[0];
}

export { cellName };

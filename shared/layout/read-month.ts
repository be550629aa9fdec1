import type { Cell } from '../workbook/model.ts';
import { cellText } from './cell-text.ts';

/** Serial days of spreadsheets, from 1 March 1900 (before it they count a day that never was). */
const FIRST_DAY = 61;
const LAST_DAY = 2_958_465;

/**
 * A month as people write it, `2026-11` or 2026年11月, or as a spreadsheet turns it into a day.
 * @returns `YYYY-MM`; null where it is none of this century
 */
export function readMonth(cell: Cell | undefined): string | null {
  if (cell?.kind === 'number') return monthOfSerial(cell.value);
  const text = cellText(cell).normalize('NFKC').replace(/\s+/g, '');
  const [, year, month] = /^(20\d\d)(?:年|[-./])(0?[1-9]|1[0-2])月?$/.exec(text) ?? [];
  return year && month ? `${year}-${month.padStart(2, '0')}` : null;
}

function monthOfSerial(serial: number): string | null {
  if (!Number.isInteger(serial) || serial < FIRST_DAY || serial > LAST_DAY) return null;
  const month = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 7);
  return /^20\d\d-\d\d$/.test(month) ? month : null;
}

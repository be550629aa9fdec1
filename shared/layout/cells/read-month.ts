import type { Cell } from '../../workbook/model.ts';
import { cellText } from './cell-text.ts';
import { dateShown } from './read-number.ts';

const MONTH = /^(20\d\d)(?:年|[-./])?(0[1-9]|1[0-2])月?$/;
/** With a mark between them the month may be one digit. */
const SHORT_MONTH = /^(20\d\d)(?:年|[-./])([1-9])月?$/;
/** A spreadsheet makes a day of what somebody typed as a month. */
const DAY = /^(20\d\d)-(\d\d)-\d\d/;

/**
 * A month as people write it: `2026-11`, 2026年11月, 202611, or a day of it.
 * @returns `YYYY-MM`; null where it is none of this century
 */
export function readMonth(cell: Cell | undefined): string | null {
  const text = (cell?.date ? dateShown(cell) : cellText(cell)).normalize('NFKC');
  const form = cell?.date ? DAY : MONTH;
  const trimmed = text.replace(/\s+/g, '');
  const [, year, month] = form.exec(trimmed) ?? SHORT_MONTH.exec(trimmed) ?? [];
  return year && month ? `${year}-${month.padStart(2, '0')}` : null;
}

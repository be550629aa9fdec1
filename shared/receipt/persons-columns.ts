import { LANGUAGES } from '../messages/message.ts';
import { SHEET_WORDS } from '../messages/sheets.ts';
import type { NewRow } from '../workbook/model.ts';

/** Where the header of Scores may stand. */
export const HEADER_ROWS = 10;

/** The columns of Scores in which a person decides, from 1; none on any other sheet of ours. */
export function personsColumns(rows: Iterable<NewRow>): number[] {
  let row = 0;
  for (const { cells } of rows) {
    if (++row > HEADER_ROWS) return [];
    const titles = cells.map((cell) => cell?.value);
    const found = decidedColumns(titles);
    if (found.length > 0) return found;
  }
  return [];
}

/** Of a header that names both 核定等次 and 核定理由. */
export function decidedColumns(titles: readonly unknown[]): number[] {
  for (const language of LANGUAGES) {
    const { decided, reason } = SHEET_WORDS[language];
    const found = [decided, reason].map((title) => titles.indexOf(title) + 1);
    if (found.every((column) => column > 0)) return found;
  }
  return [];
}

import type { Sheet } from '../workbook/model.ts';

const MOST = 60;

/** What a cell holds, as a sentence quotes it: the formula, or else the value. */
export function shownCell({ rows, blankResults }: Sheet, row: number, column: number): string {
  const cell = rows.get(row)?.get(column);
  const formula = cell?.formula ?? blankResults?.get(row)?.get(column);
  return short(formula === undefined ? `${cell?.value ?? ''}` : `=${formula}`);
}

export const shownValue = ({ rows }: Sheet, row: number, column: number): string =>
  short(`${rows.get(row)?.get(column)?.value ?? ''}`);

export const short = (text: string): string =>
  text.length > MOST ? `${text.slice(0, MOST)}…` : text;

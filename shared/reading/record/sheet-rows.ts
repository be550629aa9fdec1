import type { CellStyle, NewCell, NewRow } from '../../workbook/model.ts';

/** A row of texts in one look. */
export const textRow = (texts: readonly string[], style: CellStyle): NewRow => ({
  cells: texts.map((value): NewCell => ({ value, style })),
});

/** Minutes with one decimal, rounded down: nothing is shown as more than it is. */
export const minutesOf = (milliseconds: number): number => Math.floor(milliseconds / 6000) / 10;

import type { SheetView } from '../../desk/views/model.ts';
import { LEAST_WIDTH, paddedWidth } from '../../desk/views/text-widths.ts';

/** A width for each column; a hidden one has room for the word that says so. */
export const columnWidths = ({ widths, hiddenColumns }: SheetView, hiddenWord: string): number[] =>
  widths.map((width, index) =>
    hiddenColumns.has(index + 1) ? Math.max(width, paddedWidth(`XX ${hiddenWord}`)) : width,
  );

/** Of the column with the numbers of the rows. */
export const headWidth = ({ hasHiddenRows, rows }: SheetView, hiddenWord: string): number =>
  Math.max(LEAST_WIDTH, paddedWidth(hasHiddenRows ? `${rows} ${hiddenWord}` : `${rows}`));

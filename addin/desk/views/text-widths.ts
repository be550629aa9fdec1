import type { Area, Sheet } from '../../../shared/workbook/model.ts';
import { displayCell } from './cell-display.ts';

export const LEAST_WIDTH = 40;
const MOST = 220;
const PADDING = 13;
/** At 13 px: a Chinese character is square, a digit or a letter little more than half as wide. */
const WIDE = 13;
const NARROW = 7.5;
/** The first sign that is as wide as a Chinese one. */
const FIRST_WIDE = 0x1100;
/** A million cells would take longer to measure than to show. */
const MOST_CELLS = 100_000;

/** A width for each column that shows what its first rows hold, within bounds. */
export function textWidths(sheet: Sheet, columns: number): number[] {
  const widths = Array.from({ length: columns }, () => LEAST_WIDTH);
  const wide = new Set(sheet.merges.filter(isWide).map(({ top, left }) => `${top},${left}`));
  let measured = 0;
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      if (wide.has(`${row},${column}`)) continue;
      const own = Math.min(MOST, paddedWidth(displayCell(cell)));
      widths[column - 1] = Math.max(widths[column - 1] ?? 0, own);
    }
    measured += cells.size;
    if (measured > MOST_CELLS) break;
  }
  return widths;
}

/** What is merged over columns has the room of all of them. */
const isWide = ({ left, right }: Area): boolean => right > left;

/** Of a text with what is around it in its cell. */
export const paddedWidth = (text: string): number => Math.ceil(textWidth(text)) + PADDING;

function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length && width < MOST; at++)
    width += text.charCodeAt(at) < FIRST_WIDE ? NARROW : WIDE;
  return width;
}

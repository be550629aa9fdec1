import type { Area, Sheet } from '../../../shared/workbook/model.ts';
import { displayCell } from './cell-display.ts';

const LEAST = 40;
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
export function columnWidths(sheet: Sheet, columns: number, hiddenWord: string): number[] {
  const widths = Array.from({ length: columns }, (_, index) =>
    sheet.hiddenColumns.has(index + 1) ? textWidth(`XX ${hiddenWord}`) + PADDING : LEAST,
  );
  const wide = new Set(sheet.merges.filter(isWide).map(({ top, left }) => `${top},${left}`));
  let measured = 0;
  for (const [row, cells] of sheet.rows) {
    for (const [column, cell] of cells) {
      if (wide.has(`${row},${column}`)) continue;
      const own = Math.ceil(textWidth(displayCell(cell))) + PADDING;
      widths[column - 1] = Math.min(MOST, Math.max(widths[column - 1] ?? 0, own));
    }
    measured += cells.size;
    if (measured > MOST_CELLS) break;
  }
  return widths;
}

/** What is merged over columns has the room of all of them. */
const isWide = ({ left, right }: Area): boolean => right > left;

/** Of the column with the numbers of the rows. */
export function headWidth({ hiddenRows }: Sheet, rows: number, hiddenWord: string): number {
  const longest = hiddenRows.size > 0 ? `${rows} ${hiddenWord}` : `${rows}`;
  return Math.max(LEAST, Math.ceil(textWidth(longest)) + PADDING);
}

function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length && width < MOST; at++)
    width += text.charCodeAt(at) < FIRST_WIDE ? NARROW : WIDE;
  return width;
}

import type { Sheet } from '../../workbook/model.ts';
import { textAt } from '../cells/cell-text.ts';

/** What stands above one column, from the top: merged titles first. */
export interface HeaderColumn {
  readonly column: number;
  readonly path: readonly HeaderText[];
}
export interface HeaderText {
  readonly text: string;
  /** Where the text stands: of a merged title, its top left cell. */
  readonly row: number;
  readonly column: number;
  /** Taken from the left because the cell above this column is blank and not merged. */
  readonly fromLeft: boolean;
}

/** Every column with a text in the header rows, from the left. */
export function headerColumns(
  sheet: Sheet,
  [first, last]: readonly [number, number],
): HeaderColumn[] {
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const lastColumn = rows.reduce((most, row) => Math.max(most, lastColumnOf(sheet, row)), 0);
  const lines = rows.map((row) => headerLine(sheet, row, lastColumn));
  const filled = lines.map((line, index) => fillFromLeft(line, lines[index + 1], lastColumn));
  const columns = Array.from({ length: lastColumn }, (_, index) => index + 1);
  return columns.flatMap((column) => {
    const path = pathOf(filled, column);
    return path.length === 0 ? [] : [{ column, path }];
  });
}

const lastColumnOf = (sheet: Sheet, row: number): number =>
  [...(sheet.rows.get(row)?.keys() ?? [])].at(-1) ?? 0;

type Line = ReadonlyMap<number, HeaderText>;

/** The row's own texts, spread over the columns of their merged cells. */
function headerLine(sheet: Sheet, row: number, lastColumn: number): Line {
  const line = new Map<number, HeaderText>();
  for (const column of sheet.rows.get(row)?.keys() ?? []) {
    const text = textAt(sheet, row, column);
    if (text !== '') line.set(column, { text, row, column, fromLeft: false });
  }
  const merged = new Set<number>();
  for (const { top, left, bottom, right } of sheet.merges) {
    if (row < top || row > bottom) continue;
    const text = textAt(sheet, top, left);
    // Merged cells do not overlap in a sound file; in another the first one holds.
    for (
      let column = left;
      column <= Math.min(right, lastColumn) && !merged.has(column);
      column++
    ) {
      merged.add(column);
      if (text !== '') line.set(column, { text, row: top, column: left, fromLeft: false });
    }
  }
  return line;
}

/**
 * Where staff did not merge, a title stands over the first of its columns alone. It reaches as
 * far to the right as the row below has texts of its own and no other title begins.
 */
function fillFromLeft(line: Line, below: Line | undefined, lastColumn: number): Line {
  if (!below) return line;
  const filled = new Map(line);
  let title: HeaderText | undefined;
  for (let column = 1; column <= lastColumn; column++) {
    const own = line.get(column);
    const under = below.get(column);
    if (!under) title = undefined;
    else if (own) title = isOpen(own, column, under) ? own : undefined;
    else if (title) filled.set(column, { ...title, fromLeft: true });
  }
  return filled;
}

/** A merged title says itself how far it reaches. */
const isOpen = (own: HeaderText, column: number, under: HeaderText): boolean =>
  own.column === column && under.row !== own.row;

/** From the top; a cell merged over several header rows counts once. */
function pathOf(lines: readonly Line[], column: number): HeaderText[] {
  const path: HeaderText[] = [];
  for (const line of lines) {
    const title = line.get(column);
    const above = path.at(-1);
    if (title && !(above?.row === title.row && above.column === title.column)) path.push(title);
  }
  return path;
}

import { createMarkReader } from '../cells/mark-reader.ts';
import type { BallotsWords } from '../labels/ballots-words.ts';
import type { FoundTable } from './find-table.ts';

/** Whether one of the columns holds a mark of the component: a title alone is no ballot. */
export function holdMarks(
  { sheet, header }: FoundTable,
  columns: readonly number[],
  words: BallotsWords,
): boolean {
  const marks = createMarkReader(words);
  for (const [row, cells] of sheet.rows) {
    if (row <= header[1]) continue;
    for (const column of columns) {
      const read = marks.read(cells.get(column));
      if (read.kind === 'read' && read.value !== marks.blank) return true;
    }
  }
  return false;
}

/** How many cells of the column hold a mark of the component. */
export function countMarks(
  { sheet, header }: FoundTable,
  column: number,
  words: BallotsWords,
): number {
  const marks = createMarkReader(words);
  let count = 0;
  for (const [row, cells] of sheet.rows) {
    if (row <= header[1]) continue;
    const read = marks.read(cells.get(column));
    if (read.kind === 'read' && read.value !== marks.blank) count++;
  }
  return count;
}

import { done, type Problem, type Result, stopped } from '../messages/problem.ts';
import { workbookProblem } from '../messages/workbook.ts';
import {
  cellName,
  MOST_COLUMNS,
  MOST_FORMULA,
  MOST_ROWS,
  MOST_TEXT,
  type NewRow,
  type StreamedSheet,
} from './model.ts';
import { rowXml } from './row-xml.ts';
import { sheetXml } from './sheet-xml.ts';
import type { PatchedStyles } from './styles.ts';
import { type Entry, MOST_PACKAGE_BYTES } from './zip/entries.ts';
import { packText } from './zip/pack-text.ts';

/** It would not open again. */
export const TOO_LARGE = stopped(workbookProblem('written-too-large', {}));

interface Packed {
  /** Of the sheet's part. */
  readonly name: string;
  readonly looks: Pick<PatchedStyles, 'styleOf' | 'highlightOf'>;
  /** Bytes that the part may have unpacked. */
  readonly most?: number;
}

/** A sheet as a part of the archive, row by row: no more of it than one row is held. */
export function packSheet(
  sheet: StreamedSheet,
  { name, looks, most = MOST_PACKAGE_BYTES }: Packed,
): Result<Entry> {
  const { before, after } = sheetXml(sheet, looks);
  const packing = packText(name);
  packing.add(before);
  let number = 0;
  for (const row of sheet.rows) {
    number++;
    const limit = limitOf(row, number, sheet.name);
    if (limit) return stopped(limit);
    packing.add(rowXml(row, number, looks));
    if (packing.size() > most) return TOO_LARGE;
  }
  packing.add(after);
  return done(packing.finish());
}

/** What no spreadsheet program would read of this row. */
function limitOf({ cells }: NewRow, row: number, sheet: string): Problem | undefined {
  if (row > MOST_ROWS) return workbookProblem('written-too-many-rows', { sheet, most: MOST_ROWS });
  if (cells.length > MOST_COLUMNS) {
    const columns = cells.length;
    return workbookProblem('written-too-many-columns', { sheet, columns, most: MOST_COLUMNS });
  }
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    const text = typeof cell?.value === 'string' ? cell.value.length : 0;
    const formula = cell?.formula?.length ?? 0;
    if (text <= MOST_TEXT && formula <= MOST_FORMULA) continue;
    const place = { sheet, cell: cellName(row, index + 1) };
    return text > MOST_TEXT
      ? workbookProblem('written-text-too-long', { length: text, most: MOST_TEXT }, { place })
      : workbookProblem(
          'written-formula-too-long',
          { length: formula, most: MOST_FORMULA },
          { place },
        );
  }
  return undefined;
}

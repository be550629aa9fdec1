import { done, type Result, stopped } from '../messages/problem.ts';
import { workbookProblem } from '../messages/workbook.ts';
import type { StreamedSheet } from './model.ts';
import { rowXml } from './row-xml.ts';
import { rowLimit } from './sheet/row-limit.ts';
import { sheetXml } from './sheet-xml.ts';
import type { PatchedStyles } from './style/styles.ts';
import { type MadeEntry, MOST_PACKAGE_BYTES } from './zip/entries.ts';
import { type Packer, packText } from './zip/pack-text.ts';

/** It would not open again. */
export const TOO_LARGE = stopped(workbookProblem('written-too-large', {}));

interface Packed {
  /** Of the sheet's part. */
  readonly name: string;
  readonly looks: Pick<PatchedStyles, 'styleOf' | 'highlightOf'>;
  /** Bytes that the part may have unpacked. */
  readonly most?: number;
  readonly packer?: Packer | undefined;
}

/** A sheet as a part of the archive, row by row: no more of it than one row is held. */
export function packSheet(
  sheet: StreamedSheet,
  { name, looks, most = MOST_PACKAGE_BYTES, packer }: Packed,
): Result<MadeEntry> {
  const { before, after } = sheetXml(sheet, looks);
  const packing = packText(name, packer);
  packing.add(before);
  let number = 0;
  for (const row of sheet.rows) {
    number++;
    const limit = rowLimit(row, number, sheet.name);
    if (limit) return stopped(limit);
    packing.add(rowXml(row, number, looks));
    if (packing.size() > most) return TOO_LARGE;
  }
  packing.add(after);
  return done(packing.finish());
}

import { remember } from '../../base/remember.ts';
import type { Sheet } from '../../workbook/model.ts';
import { subjectPart } from '../labels/both-axes.ts';
import type { SubjectRank, Vocabulary } from '../labels/vocabulary.ts';
import { isSureOfAxis } from './two-axes.ts';

/** A cell that may head the column of those who are reviewed. */
export interface NameHeader {
  readonly row: number;
  readonly column: number;
  readonly rank: SubjectRank;
  /** As labels are compared. */
  readonly key: string;
}

/** A longer text is a sentence, not the title of a column. */
const LONGEST_HEADER = 60;

/** Every such cell, row by row; rows without one are absent. */
export function nameHeaders(
  sheet: Sheet,
  { subjects }: Vocabulary,
): ReadonlyMap<number, readonly NameHeader[]> {
  const byRow = new Map<number, NameHeader[]>();
  const keyOf = remember((text) => subjectPart(text, subjects));
  for (const [row, cells] of sheet.rows)
    for (const [column, cell] of cells) {
      if (cell.kind !== 'text' || cell.value.length > LONGEST_HEADER) continue;
      const key = keyOf(cell.value);
      const rank = subjects.get(key);
      if (rank === undefined) continue;
      if (!isSureOfAxis(sheet, row, column)) continue;
      const own = byRow.get(row) ?? [];
      own.push({ row, column, rank, key });
      byRow.set(row, own);
    }
  return byRow;
}

/** Those of the plainest rank: 姓名 beside 单位 is the one that is reviewed. */
export function plainest(headers: readonly NameHeader[]): readonly NameHeader[] {
  const least = Math.min(...headers.map(({ rank }) => rank));
  return headers.filter(({ rank }) => rank === least);
}

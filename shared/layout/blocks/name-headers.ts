import type { Sheet } from '../../workbook/model.ts';
import { rowsWith } from '../cells/survey.ts';
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
  const rankOf = (text: string) => {
    const key = text.length > LONGEST_HEADER ? '' : subjectPart(text, subjects);
    const rank = subjects.get(key);
    return rank === undefined ? undefined : { key, rank };
  };
  const headersIn = (row: number) =>
    [...(sheet.rows.get(row) ?? [])].flatMap(([column, cell]): NameHeader[] => {
      const ranked = cell.kind === 'text' ? rankOf(cell.value) : undefined;
      return ranked && isSureOfAxis(sheet, row, column) ? [{ row, column, ...ranked }] : [];
    });
  const rows = rowsWith(sheet, (text) => rankOf(text) !== undefined);
  const byRow = rows.map((row) => [row, headersIn(row)] as const);
  return new Map(byRow.filter(([, headers]) => headers.length > 0));
}

/** Those of the plainest rank: 姓名 beside 单位 is the one that is reviewed. */
export function plainest(headers: readonly NameHeader[]): readonly NameHeader[] {
  const least = Math.min(...headers.map(({ rank }) => rank));
  return headers.filter(({ rank }) => rank === least);
}

import type { Meaning } from '../model/layout.ts';
import type { Needs } from '../model/needs.ts';
import { type BlockAccount, codeOfRow, NOBODY } from './block-account.ts';
import { type EntryCode, READ } from './entry.ts';
import { isLookedAt } from './looked-at.ts';

/** A cell that is read for itself, not for the row and the column that it stands in. */
export interface SingleCell {
  readonly code: EntryCode;
  readonly as: Meaning['is'];
  readonly header: string;
  readonly subject: number;
}
/** By the file's row, then by its column. */
export type SingleCells = ReadonlyMap<number, ReadonlyMap<number, SingleCell>>;

/** Labelled values, and names and labels that a table has from elsewhere. */
export function singleCells(blocks: readonly BlockAccount[], needs: Needs): SingleCells {
  const all = new Map<number, Map<number, SingleCell>>();
  const enter = (row: number, column: number, cell: SingleCell) => {
    const line = all.get(row) ?? new Map<number, SingleCell>();
    all.set(row, line.set(column, cell));
  };
  for (const block of blocks) {
    const { borrowed, turned } = block.view.block;
    for (const { row, column, from } of borrowed)
      enter(from.row, from.column, borrowedCell(block, row, column));
    for (const table of block.tables)
      for (const { is, row, column } of table.labelled) {
        if (!isLookedAt(table, is, needs)) continue;
        const [top, left] = turned ? [column, row] : [row, column];
        enter(top, left, { code: READ, as: is, header: '', subject: NOBODY });
      }
  }
  return all;
}

function borrowedCell({ rows, columns }: BlockAccount, row: number, column: number): SingleCell {
  const { code, as, header } = columns[column] ?? { code: READ, as: 'name', header: '' };
  const subject = rows[row] ?? NOBODY;
  if (subject < NOBODY) return { code: codeOfRow(subject), as, header, subject: NOBODY };
  return { code, as, header, subject };
}

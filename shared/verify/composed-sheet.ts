import { type OwnContent, ownContent } from '../receipt/canonical-cell.ts';
import type { NewSheet } from '../workbook/model.ts';

/** A sheet of ours as it is written now. */
export interface ComposedSheet {
  /** Null for a cell that holds nothing. */
  readonly at: (row: number, column: number) => OwnContent | null;
}

export const composedSheet = ({ rows }: NewSheet): ComposedSheet => ({
  at: (row, column) => {
    const cell = rows[row - 1]?.cells[column - 1];
    return cell ? ownContent(cell) : null;
  },
});

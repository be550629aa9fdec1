import { personsColumns } from '../receipt/persons-columns.ts';
import type { RowContent } from '../receipt/row-entry.ts';
import { newContent } from '../receipt/row-lines.ts';
import type { DraftedSheet } from '../workbook/model.ts';

/** A sheet of ours as it is written now: what a row holds. */
export type ComposedSheet = (row: number) => RowContent;

export function composedSheet({ rows }: DraftedSheet): ComposedSheet {
  const persons = personsColumns(rows);
  return (row) => newContent(rows.at(row - 1) ?? { cells: [] }, persons);
}

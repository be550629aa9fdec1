import { stringify } from 'yaml';
import type { Workbook } from '../../workbook/model.ts';
import { textAt } from '../cells/cell-text.ts';
import { nameAt, viewOf } from '../cells/view.ts';
import type { TableLayout } from '../model/layout.ts';
import type { AcceptedNote, CellText, SavedLayout, SavedSheet } from './saved-layout.ts';

/**
 * The file by which a layout is known again: every sheet with its header cells, and what a person
 * said about it.
 * @param workbook as it is in the file
 * @param tables those that were understood
 */
export function writeSavedLayout(
  workbook: Workbook,
  tables: readonly TableLayout[],
  said: SavedLayout,
): string {
  const sheets = workbook.sheets.map(({ name }) => {
    const known = said.sheets.find(({ sheet }) => sheet === name);
    const headers = headersOf(workbook, tables, name);
    return [name, written(headers, known)] as const;
  });
  return stringify({
    layout: '1',
    sheets: Object.fromEntries(sheets),
    ...(said.same.length > 0 && { same: Object.fromEntries(said.same) }),
    ...(said.accepted.length > 0 && { accepted: Object.fromEntries(said.accepted.map(noted)) }),
  });
}

const noted = ({ mark, note, at, by, on }: AcceptedNote) =>
  [mark, { note, ...(at !== null && { at }), by, on }] as const;

const written = (headers: readonly CellText[], known: SavedSheet | undefined) => ({
  ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
  ...(known?.called && { called: known.called }),
  ...(known && known.cells.length > 0 && { cells: Object.fromEntries(known.cells) }),
  ...(known?.isLeftOut && { 'leave-out': 'yes' }),
});

function headersOf(
  { sheets }: Workbook,
  tables: readonly TableLayout[],
  name: string,
): readonly CellText[] {
  const sheet = sheets.find((own) => own.name === name);
  if (!sheet) return [];
  const cells = new Map<string, string>();
  for (const { block, header, columns } of tables.filter((table) => table.sheet === name)) {
    const view = viewOf(sheet, block);
    for (let row = header[0]; row <= header[1]; row++)
      for (const { column } of columns) {
        const text = textAt(view, row, column);
        if (text !== '') cells.set(nameAt(view, row, column), text);
      }
  }
  return [...cells];
}

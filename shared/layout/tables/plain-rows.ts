import type { Area, Cell } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { rowsWith } from '../cells/survey.ts';
import type { View } from '../cells/view.ts';
import { isNameHeader } from './find-table.ts';
import { speaksOfTurnout } from './lines-around.ts';

interface Named {
  readonly sheet: View;
  readonly nameColumn: number;
  /** Merged cells over the column of names, by row. */
  readonly areas: ReadonlyMap<number, Area>;
}

/**
 * Whether a row has a plain name with something beside it, and neither a header nor a number of
 * ballots in words: nearly all rows are so, and there may be a million.
 */
export function plainRows({ sheet, nameColumn, areas }: Named): (row: number) => boolean {
  const telling = new Set(rowsWith(sheet, isTelling));
  return (row) => {
    if (telling.has(row) || areas.has(row)) return false;
    const cells = sheet.rows.get(row);
    return cells !== undefined && isPlainName(cells.get(nameColumn)) && !isLone(cells);
  };
}

function isTelling(value: string): boolean {
  const cell = { kind: 'text', value } as const;
  return isNameHeader(cell) || speaksOfTurnout(cell);
}

export const isPlainName = (cell: Cell | undefined): boolean =>
  cell?.kind === 'text' && PLAIN_NAME.test(cell.value);
const PLAIN_NAME = /^[0-9A-Za-z\u4E00-\u9FFF]+$/;

/** Whether one cell alone says something. */
export function isLone(cells: ReadonlyMap<number, Cell>): boolean {
  let count = 0;
  for (const cell of cells.values()) {
    if (cellText(cell) !== '') count += 1;
    if (count > 1) return false;
  }
  return count === 1;
}

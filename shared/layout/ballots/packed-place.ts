import type { SheetPlace } from '../../messages/problem.ts';
import { cellName } from '../../workbook/model.ts';

/** A cell of one of the workbook's sheets, as one number. */
export type PackedPlace = number;

const ROWS = 2 ** 21;
const COLUMNS = 2 ** 15;

export const packPlace = (sheet: number, row: number, column: number): PackedPlace =>
  (sheet * ROWS + row) * COLUMNS + column;

export function unpackPlace(place: PackedPlace, sheets: readonly string[]): SheetPlace {
  const above = Math.floor(place / COLUMNS);
  const sheet = sheets[Math.floor(above / ROWS)] ?? '';
  return { sheet, cell: cellName(above % ROWS, place % COLUMNS) };
}

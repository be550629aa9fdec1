import type { CellPosition } from '../../../shared/workbook/model.ts';

/** Into a table of rows, each of which has what stands in it by column. */
export function putCell<T>(
  table: Map<number, Map<number, T>>,
  { row, column }: CellPosition,
  value: T,
): void {
  const known = table.get(row);
  if (known) known.set(column, value);
  else table.set(row, new Map([[column, value]]));
}

import type { NewCell } from '../../../shared/workbook/model.ts';

/** The rows as a workbook. */
export function writeByExcelJs(
  rows: Iterable<{ readonly cells: readonly NewCell[] }>,
): Promise<Uint8Array>;

import { readFileSync } from 'node:fs';
import type { Table } from '../../../addin/functions/tables.ts';
import { areaName, type Sheet } from '../../../shared/workbook/model.ts';
import { readWorkbook } from '../../../shared/workbook/read.ts';

const SAMPLE = readWorkbook(new Uint8Array(readFileSync('seeds/workbooks/joint-review-2026.xlsx')));

/** A sheet as Excel hands it to a function: every cell of its rectangle, empty ones as ''. */
function rangeOf({ name, rows }: Sheet): Table {
  const bottom = Math.max(...rows.keys());
  const right = Math.max(...[...rows.values()].flatMap((cells) => [...cells.keys()]));
  const values = Array.from({ length: bottom }, (_, row) =>
    Array.from({ length: right }, (_, column) => rows.get(row + 1)?.get(column + 1)?.value ?? ''),
  );
  return { address: `'${name}'!${areaName({ top: 1, left: 1, bottom, right })}`, values };
}

/** Every sheet of the sample as a range. */
export const RANGES: readonly Table[] = SAMPLE.ok ? SAMPLE.value.sheets.map(rangeOf) : [];

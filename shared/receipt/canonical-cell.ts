import { fromCellNumber, toCellNumber } from '../exact/cell-number.ts';
import { formatFraction } from '../exact/text.ts';
import type { CellValue, NewCell } from '../workbook/model.ts';

/** A value as a receipt sees it: numbers at 15 significant digits, so that saving again changes nothing. */
export const canonicalCell = (value: CellValue): string =>
  value.kind === 'number'
    ? `number ${formatFraction(fromCellNumber(value.value))}`
    : `${value.kind} ${value.value}`;

/** Formula and value of a cell of ours as the file holds them: neither can be changed alone. */
export function canonicalOwn({ value, formula }: NewCell): string {
  const content = canonicalCell(storedValue(value));
  return formula === undefined ? content : `=${formula}\n${content}`;
}

function storedValue(value: NewCell['value']): CellValue {
  if (typeof value === 'string' || value === null) return { kind: 'text', value: value ?? '' };
  return { kind: 'number', value: typeof value === 'number' ? value : toCellNumber(value) };
}

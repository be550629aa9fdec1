import { inert } from '../../../shared/messages/say.ts';
import type { Cell } from '../../../shared/workbook/model.ts';

const DIGITS = 15;

/** A cell's value as a spreadsheet would show it in a wide enough column. */
export function displayCell(cell: Cell): string {
  switch (cell.kind) {
    case 'number':
      return cell.percent ? `${numeral(cell.value * 100)}%` : numeral(cell.value);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    default:
      return inert(cell.value);
  }
}

const numeral = (value: number): string => `${Number(value.toPrecision(DIGITS))}`;

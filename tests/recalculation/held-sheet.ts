import type { DraftedSheet, NewCell, NewSheet } from '../../shared/workbook/model.ts';
import { formulaText } from '../../shared/workbook/placed-formula.ts';

/** A cell of ours with its formula as text. */
export interface HeldCell extends NewCell {
  readonly formula?: string;
}
interface HeldRow {
  readonly height?: number;
  readonly cells: readonly (HeldCell | undefined)[];
}
/** A sheet of ours with all its rows. */
export type HeldSheet = NewSheet<readonly HeldRow[]>;

export function heldSheet(sheet: DraftedSheet): HeldSheet {
  const rows = [...sheet.rows].map((row) => ({ ...row, cells: row.cells.map(heldCell) }));
  return { ...sheet, rows };
}

const heldCell = (cell: NewCell | undefined): HeldCell | undefined => {
  if (!cell) return undefined;
  const { formula, ...own } = cell;
  return formula === undefined ? own : { ...own, formula: formulaText(formula) };
};

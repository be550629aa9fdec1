import type { CellPosition, Sheet, Workbook } from '../../../shared/workbook/model.ts';
import { speaksOf } from './sheet-names-in-formula.ts';

/** A cell of staff's whose formula speaks of a sheet that is to go. */
export interface Mention extends CellPosition {
  readonly sheet: string;
}

/**
 * The cells of other sheets whose formulas speak of those that go. They follow the old sheets to the
 * end, and must be told once more what they said: then they speak of the new ones.
 */
export function mentionsOf(workbook: Workbook | undefined, removed: readonly string[]): Mention[] {
  if (removed.length === 0) return [];
  const names = new Set(removed.map((name) => name.toLowerCase()));
  return (workbook?.sheets ?? [])
    .filter(({ name }) => !names.has(name.toLowerCase()))
    .flatMap((sheet) => mentionsIn(sheet, names));
}

function mentionsIn(
  { name: sheet, rows, blankResults }: Sheet,
  names: ReadonlySet<string>,
): Mention[] {
  const mentions: Mention[] = [];
  const look = (formula: string | undefined, row: number, column: number) => {
    if (formula?.includes('!') && speaksOf(formula, names)) mentions.push({ sheet, row, column });
  };
  for (const [row, cells] of rows) {
    for (const [column, { formula }] of cells) look(formula, row, column);
  }
  for (const [row, cells] of blankResults ?? []) {
    for (const [column, formula] of cells) look(formula, row, column);
  }
  return mentions;
}

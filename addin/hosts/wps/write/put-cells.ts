import type { Block } from '../../live/blocks.ts';
import { type Finding, findingOf, worstOf } from '../../live/finding.ts';
import type { LiveCell } from '../../live/live-cell.ts';
import { withSheetNames } from '../../live/sheet-names-in-formula.ts';
import type { EtWorksheet } from '../et-application.ts';
import { readPart } from '../read/read-cells.ts';
import { rangeOf } from '../sheets.ts';

/**
 * The cells of a block, as somebody would type them.
 * @param names that sheets have until all is written, by those they will have, in small letters
 */
export function putBlock(
  sheet: EtWorksheet,
  { area, rows }: Block,
  names: ReadonlyMap<string, string>,
): void {
  const typed = rows.map((row) => row.map((cell) => typedCell(cell, names)));
  rangeOf(sheet, area).Formula =
    typed.length * (typed[0]?.length ?? 0) === 1 ? typed[0]?.[0] : typed;
}

/** A text that might be taken for something else comes behind an apostrophe, which the cell does not show. */
function typedCell(
  cell: LiveCell | undefined,
  names: ReadonlyMap<string, string>,
): string | number | null {
  if (!cell) return null;
  if (cell.kind === 'formula') return `=${withSheetNames(cell.formula, names)}`;
  return cell.kind === 'text' && cell.isGuessable ? `'${cell.value}` : cell.value;
}

/** Whether each cell holds what it was told: nobody has seen WPS do it, so none is taken on trust. */
export function checkBlock(sheet: EtWorksheet, { area, rows }: Block): Finding {
  const { values } = readPart(sheet, area);
  return worstOf(
    rows.flatMap((row, at) => row.map((cell, column) => findingOf(cell, values[at]?.[column]))),
  );
}

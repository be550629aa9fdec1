import type { Block } from '../../live/blocks.ts';
import type { LiveCell } from '../../live/live-cell.ts';
import { withSheetNames } from '../../live/sheet-names-in-formula.ts';
import type { Abilities } from '../office-library.ts';
import { rangeOf } from '../ranges.ts';
import { cellsIn } from '../read/blocks.ts';
import type { Step } from './step.ts';

export interface Target {
  /** The sheet; made by the request that tells the first step. */
  readonly sheet: () => Excel.Worksheet;
  readonly can: Abilities;
  /** Names that sheets have until all is written, by those they will have, in small letters. */
  readonly names: ReadonlyMap<string, string>;
}

/** The cells of a sheet, block by block. */
export const contentSteps = (blocks: readonly Block[], target: Target): Step[] =>
  blocks.map((block) => ({
    bytes: block.bytes + PART_BYTES * (1 + cellsIn(block.area) / PART_CELLS),
    tell: () => {
      const typed = block.rows.map((row) => row.map((cell) => typedCell(cell, target.names)));
      rangeOf(target.sheet(), block.area, target.can).formulas = typed;
    },
  }));

/** The library tells large arrays in parts, each with so much besides its values. */
const PART_CELLS = 1_500;
const PART_BYTES = 1_600;

/**
 * As somebody would type it. An empty cell is null, which leaves it alone; a text that might be taken
 * for something else comes behind an apostrophe, which the cell does not show.
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
 */
function typedCell(cell: LiveCell | undefined, names: Target['names']): string | number | null {
  if (!cell) return null;
  if (cell.kind === 'formula') return `=${withSheetNames(cell.formula, names)}`;
  return cell.kind === 'text' && cell.isGuessable ? `'${cell.value}` : cell.value;
}

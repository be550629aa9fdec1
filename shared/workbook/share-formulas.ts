import type { SharedFormula } from './model.ts';
import type { FormulaPattern, PlacedFormula } from './placed-formula.ts';

/** Shorter ones take less room themselves. */
const SHORTEST = 24;

/** Cells of a column that say the same, seen from where each stands. */
interface Group {
  readonly index: number;
  readonly first: number;
  last: number;
}

/** The formulas of a sheet said once where those of a column are the same. */
export interface Sharing {
  /** Whether a formula of this pattern may be: there is no need to add others. */
  readonly mayShare: (pattern: FormulaPattern) => boolean;
  /** Column by column or row by row, but in each column from above. */
  readonly add: (column: number, formula: PlacedFormula) => void;
  /** Once all are added; undefined for one that stands alone. */
  readonly of: (column: number, formula: PlacedFormula) => SharedFormula | undefined;
}

/**
 * None that names another sheet is shared: Excel's own form of a shared formula has no room for one.
 * @source [MS-XLSB] 2.5.98.98 SharedParsedFormula
 */
export function createSharing(): Sharing {
  const canBeShared = remembering(
    (pattern) => pattern.length >= SHORTEST && !pattern.has('!') && !pattern.has('{'),
  );
  const columns: Map<FormulaPattern, Map<string, Group>>[] = [];
  let groups = 0;
  const distancesOf = (column: number, pattern: FormulaPattern): Map<string, Group> => {
    columns[column] ??= new Map();
    const patterns = columns[column];
    const known = patterns.get(pattern) ?? new Map();
    if (known.size === 0) patterns.set(pattern, known);
    return known;
  };
  return {
    mayShare: canBeShared,
    add: (column, { pattern, rows }) => {
      if (!canBeShared(pattern)) return;
      const distances = distancesOf(column, pattern);
      const [distance, row = 0] = [distanceOf(rows), rows[0]];
      const group = distances.get(distance);
      if (group) group.last = row;
      else distances.set(distance, { index: groups++, first: row, last: row });
    },
    of: (column, { pattern, rows }) => {
      const group = columns[column]?.get(pattern)?.get(distanceOf(rows));
      if (!group || group.first === group.last) return undefined;
      const { index, first, last } = group;
      if (rows[0] !== first) return { index };
      return { index, area: { top: first, left: column, bottom: last, right: column } };
    },
  };
}

/** How far the other rows are from the cell's own. */
function distanceOf([own = 0, ...others]: readonly number[]): string {
  return others.length === 0 ? '' : others.map((row) => row - own).join();
}

function remembering(work: (pattern: FormulaPattern) => boolean) {
  const known = new Map<FormulaPattern, boolean>();
  return (pattern: FormulaPattern): boolean => {
    const made = known.get(pattern) ?? work(pattern);
    known.set(pattern, made);
    return made;
  };
}

import type { NewCell, NewRow } from './model.ts';
import { createMover, type Mover } from './sheet/shared-formula.ts';

/** Shorter ones take less room themselves. */
const SHORTEST = 24;

/** So many are tried: a column has a few kinds of rows, over and over. */
const TRIED = 6;

/** A formula of a column, and whose cells it is. */
interface Group {
  readonly mover: Mover;
  readonly first: number;
  readonly members: number[];
}

/**
 * The rows with formulas said once where those of a column are the same, seen from where each
 * stands. None that names another sheet: Excel's own form of a shared formula has no room for one.
 * @source [MS-XLSB] 2.5.98.98 SharedParsedFormula
 */
export function shareFormulas(rows: readonly NewRow[]): NewRow[] {
  const columns = new Map<number, Group[]>();
  for (const [index, { cells }] of rows.entries())
    for (let column = 0; column < cells.length; column++) {
      const formula = cells[column]?.formula;
      if (formula !== undefined && canBeShared(formula)) join(columns, column, { formula, index });
    }
  return withShared(rows, columns);
}

const canBeShared = (formula: string): boolean =>
  formula.length >= SHORTEST && !formula.includes('!') && !formula.includes('{');

interface Found {
  readonly formula: string;
  /** Of its row, from 0. */
  readonly index: number;
}

function join(columns: Map<number, Group[]>, column: number, { formula, index }: Found): void {
  const groups = columns.get(column) ?? [];
  columns.set(column, groups);
  const oldest = Math.max(0, groups.length - TRIED);
  for (let at = groups.length - 1; at >= oldest; at--) {
    const group = groups[at];
    if (group && group.mover({ rows: index - group.first, columns: 0 }) === formula) {
      group.members.push(index);
      return;
    }
  }
  groups.push({ mover: createMover(formula), first: index, members: [index] });
}

function withShared(rows: readonly NewRow[], columns: ReadonlyMap<number, Group[]>): NewRow[] {
  const shared = new Map<number, (NewCell | undefined)[]>();
  let number = 0;
  for (const [column, groups] of columns)
    for (const { first, members } of groups) {
      const last = members.at(-1) ?? first;
      if (last === first) continue;
      const area = { top: first + 1, left: column + 1, bottom: last + 1, right: column + 1 };
      for (const index of members) {
        const cells = shared.get(index) ?? [...(rows[index]?.cells ?? [])];
        shared.set(index, cells);
        const cell = cells[column];
        const own = index === first ? { index: number, area } : { index: number };
        if (cell) cells[column] = { ...cell, shared: own };
      }
      number++;
    }
  return rows.map((row, index) => {
    const cells = shared.get(index);
    return cells ? { ...row, cells } : row;
  });
}

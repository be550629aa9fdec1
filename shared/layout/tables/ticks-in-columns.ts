import { createSignReader } from '../cells/signs.ts';
import { findDataRows } from './data-rows.ts';
import type { FoundTable } from './find-table.ts';

/**
 * What stands under the levels of a table: ticks of single ballots, counts, or nothing but ones and
 * zeros with at most one 1 for an indicator, which may be either; a blank paper has nothing there.
 */
export type UnderLevels = 'ticks' | 'counts' | 'either' | 'nothing';

/** @param leaves the level columns of each indicator */
export function underLevels(
  table: FoundTable,
  leaves: readonly (readonly number[])[],
): UnderLevels {
  const { sheet, header, name } = table;
  const signOf = createSignReader();
  const skipped = new Set(
    findDataRows(table, name.column, new Map()).skipped.map(({ row }) => row),
  );
  const all = { tick: 0, true: 0, false: 0, one: 0, count: 0, several: 0, other: 0 };
  for (const [row, cells] of sheet.rows) {
    if (row <= header[1] || skipped.has(row)) continue;
    for (const columns of leaves) {
      let ones = 0;
      for (const column of columns) {
        const cell = cells.get(column);
        const sign = signOf(cell);
        if (sign === 'one') ones++;
        if (cell?.kind === 'boolean') all[cell.value ? 'true' : 'false']++;
        else if (sign === 'tick' || sign === 'count') all[sign]++;
        else if (sign !== 'nothing' && sign !== 'one') all.other++;
      }
      all.one += ones;
      if (ones > 1) all.several++;
    }
  }
  // A box that is not ticked is FALSE; TRUE alone is a slip in a count.
  const ticks = all.tick + (all.false > 0 ? all.true : 0);
  if (ticks > 0 && ticks >= all.count) return 'ticks';
  if (all.count + all.several + ticks > 0) return 'counts';
  if (all.one > 0) return 'either';
  return all.other + all.true + all.false > 0 ? 'counts' : 'nothing';
}

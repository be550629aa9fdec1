import type { DeclaredLeaf } from '../../rulebook/plan/plan.ts';
import type { ColumnLayout, TableLayout } from '../model/layout.ts';
import type { MarksNeed } from '../model/needs.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';

/** The columns of a leaf in a tally, in the order of its scale. */
export interface LeafColumns extends DeclaredLeaf {
  readonly levels: readonly ColumnLayout[];
  /** Undefined where the sheet has no column for that not-mark. */
  readonly notMarks: readonly (ColumnLayout | undefined)[];
}

/** Only leaves that have their columns here. */
export function leafColumns(
  { columns, sheet }: TableLayout,
  { leaves, scale }: MarksNeed,
): LeafColumns[] {
  const byMeaning = new Map(columns.map((column) => [JSON.stringify(column.meaning), column]));
  const find = (is: 'level' | 'not-mark', indicator: string, id: string) =>
    byMeaning.get(JSON.stringify({ is, indicator, id }));
  return leaves.flatMap((leaf): LeafColumns[] => {
    const { id } = leaf.indicator;
    const levels = scale.levels.map((level) => find('level', id, level.id));
    const present = levels.filter((column) => column !== undefined);
    if (present.length === 0) return [];
    if (present.length < levels.length)
      throw new Error(`The layout of ${sheet} lacks a level of ${id}: detection lets none pass`);
    const notMarks = scale.notMarks.map((notMark) => find('not-mark', id, notMark.id));
    return [{ ...leaf, levels: present, notMarks }];
  });
}

/** One row of a tally, what its columns mean, and who gave the marks. */
export interface TallyRow {
  readonly table: LinkedTable;
  readonly need: MarksNeed;
  readonly leaves: readonly LeafColumns[];
  readonly row: LinkedRow;
  readonly group: string;
  /** Component and group have a weight in the subject's category. */
  readonly isNeeded: boolean;
}

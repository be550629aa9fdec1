import { type Indicator, type Rulebook, weightIn } from '../../rulebook/model/rulebook.ts';
import { type JudgedComponent, type Leaf, leavesOf } from '../labels/ballots-words.ts';
import type { ColumnLayout, TableLayout } from '../model/layout.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';

/** The columns of a tally in the rulebook's order: indicators, levels, not-marks. */
export interface TallyPlan {
  readonly leaves: readonly LeafColumns[];
}
export interface LeafColumns extends Leaf {
  readonly indicator: Indicator;
  readonly levels: readonly ColumnLayout[];
  /** Undefined where the sheet has no column for that not-mark. */
  readonly notMarks: readonly (ColumnLayout | undefined)[];
}

/** Only leaves that have their columns here. */
export function tallyPlan(
  { columns, sheet }: TableLayout,
  component: JudgedComponent,
  { scales }: Rulebook,
): TallyPlan {
  const scale = scales.find(({ id }) => id === component.scale);
  const byMeaning = new Map(columns.map((column) => [JSON.stringify(column.meaning), column]));
  const find = (is: 'level' | 'not-mark', indicator: string, id: string) =>
    byMeaning.get(JSON.stringify({ is, indicator, id }));
  const leaves = leavesOf(component).flatMap((leaf): LeafColumns[] => {
    const { id } = leaf.indicator;
    const levels = (scale?.levels ?? []).map((level) => find('level', id, level.id));
    const present = levels.filter((column) => column !== undefined);
    if (present.length === 0) return [];
    if (present.length < levels.length)
      throw new Error(`The layout of ${sheet} lacks a level of ${id}: detection lets none pass`);
    const notMarks = (scale?.notMarks ?? []).map((notMark) => find('not-mark', id, notMark.id));
    return [{ ...leaf, levels: present, notMarks }];
  });
  return { leaves };
}

export const isLeafNeeded = ({ indicator, branches }: Leaf, category: string): boolean =>
  [...branches, indicator].every(({ weight }) => weightIn(weight, category).num !== 0n);

/** One row of a tally, and what its columns mean. */
export interface RowContext {
  readonly table: LinkedTable;
  readonly plan: TallyPlan;
  readonly row: LinkedRow;
  readonly category: string;
  /** Component and group have a weight in the subject's category. */
  readonly isNeeded: boolean;
}

/** Whether a column or a value above the table says one of these. */
export function states({ columns, labelled }: TableLayout, asked: readonly string[]): boolean {
  const said: readonly string[] = [
    ...columns.map(({ meaning }) => meaning.is),
    ...labelled.map(({ is }) => is),
  ];
  return said.some((is) => asked.includes(is));
}

/** Whether it says how many were expected. */
export const statesExpected = (table: TableLayout): boolean =>
  states(table, ['expected', 'issued']);

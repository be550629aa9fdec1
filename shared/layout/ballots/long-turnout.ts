import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { cellAt, cellText, quotable } from '../cells/cell-text.ts';
import { nameAt, placeAt } from '../cells/view.ts';
import { TURNOUT_COLUMNS } from '../model/layout.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';
import { bindRows } from './bind-rows.ts';
import { eachRow } from './long-table.ts';
import type { Polls } from './poll.ts';

/** The rows of a long table that say how many were expected: one for each subject and group. */
export interface TurnoutRows {
  readonly of: (component: string, group: number) => readonly LinkedRow[];
  readonly problems: readonly Problem[];
}

/** All rows of a subject and group must say the same, where the rules ask. */
export function longTurnout(table: LinkedTable, polls: Polls): TurnoutRows {
  const columns = turnoutColumns(table);
  if (columns.length === 0) return { of: () => table.linked, problems: [] };
  const bind = bindRows(table, polls);
  const linked = new Map(table.linked.map((row) => [row.subject, row]));
  const panels = createPanels(table, columns);
  eachRow(table, (row, subject) => {
    const bound = bind(row);
    const first = linked.get(subject);
    if ('value' in bound || !first) return;
    const { id, turnout: isAsked } = bound.poll.words;
    panels.take(panelKey(id, bound.group), { ...first, row }, isAsked);
  });
  return panels.done();
}

function createPanels(table: LinkedTable, columns: readonly number[]) {
  const byPanel = new Map<string, Map<number, LinkedRow>>();
  const problems = new Map<string, Problem>();
  return {
    take(key: string, row: LinkedRow, isAsked: boolean): void {
      const panel = byPanel.get(key) ?? new Map<number, LinkedRow>();
      byPanel.set(key, panel.set(row.subject, panel.get(row.subject) ?? row));
      const other = panel.get(row.subject)?.row ?? row.row;
      const column = columns.find(
        (candidate) => text(table, row.row, candidate) !== text(table, other, candidate),
      );
      const where = `${key}\u0000${row.subject}`;
      if (column !== undefined && isAsked && !problems.has(where))
        problems.set(where, differing(table, row, { column, other }));
    },
    done: (): TurnoutRows => ({
      of: (component, group) => [...(byPanel.get(panelKey(component, group))?.values() ?? [])],
      problems: [...problems.values()],
    }),
  };
}

const panelKey = (component: string, group: number): string => `${component}\u0000${group}`;

const turnoutColumns = ({ table }: LinkedTable): number[] => {
  const turnout: readonly string[] = TURNOUT_COLUMNS;
  return table.columns.flatMap(({ column, meaning }) =>
    turnout.includes(meaning.is) ? [column] : [],
  );
};

const text = ({ sheet }: LinkedTable, row: number, column: number): string =>
  cellText(cellAt(sheet, row, column));

function differing(
  { sheet }: LinkedTable,
  { row, subject, name }: LinkedRow,
  { column, other }: { column: number; other: number },
): Problem {
  const values = { name: quotable(name), other: nameAt(sheet, other, column) };
  const place = placeAt(sheet, row, column);
  return layoutProblem('turnout-differs', values, { place, subject });
}

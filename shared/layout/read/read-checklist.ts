import type { ChecklistRow } from '../../ballots/review.ts';
import { formatForReading } from '../../exact/text.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import type { ItemsNeed } from '../model/needs.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';
import { type MustProblems, type ReadRows, readMust } from './read-cell.ts';

type Item = ItemsNeed['items'][number];
type ReadItem = ChecklistRow['items'][number];

/** The points of a checklist, one entry for each of its rows that is somebody's. */
export function readChecklist(
  table: LinkedTable,
  { id, items }: ItemsNeed,
): ReadRows<ChecklistRow> {
  const problems: Problem[] = [];
  const columns = items.map((item) => itemColumn(table, item));
  const rows = table.linked.map((row) => {
    const isNeeded = row.category.asks(id);
    const points = columns.map(({ item, column, lost }): ReadItem => {
      const read = readMust({ table, row, column, isNeeded }, item.full, sayOf(item, row));
      problems.push(...read.problems);
      return { ...read.value, lost };
    });
    return { subject: row.subject, component: id, items: points };
  });
  return { rows, problems };
}

function itemColumn({ table }: LinkedTable, item: Item) {
  const own = table.columns.find(
    ({ meaning }) => meaning.is === 'item' && meaning.item === item.id,
  );
  if (own?.meaning.is !== 'item')
    throw new Error(`The layout of ${table.sheet} lacks ${item.id}: detection lets none pass`);
  return { item, column: own.column, lost: own.meaning.lost };
}

const sayOf = ({ title, full }: Item, { name }: LinkedRow): MustProblems => ({
  missing: (where) => layoutProblem('points-missing', { name: quotable(name), item: title }, where),
  unreadable: (value, where) => layoutProblem('points-unreadable', { value }, where),
  outside: (value, where) =>
    layoutProblem(
      'points-out-of-range',
      { item: title, value, full: formatForReading(full) },
      where,
    ),
});

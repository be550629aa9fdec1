import type { ChecklistRow } from '../../ballots/review.ts';
import { compare, type Rational, ZERO } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { type ChecklistComponent, weightIn } from '../../rulebook/model/rulebook.ts';
import { cellName } from '../../workbook/model.ts';
import { quotable } from '../cells/cell-text.ts';
import { type NumberRead, readNumber } from '../cells/read-number.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';
import { type CellContext, cellProblems, type ReadRows, readInput, valueAt } from './read-cell.ts';

type Item = ChecklistComponent['items'][number];
type ReadItem = ChecklistRow['items'][number];

/** The points of a checklist, one entry for each of its rows that is somebody's. */
export function readChecklist(
  table: LinkedTable,
  component: ChecklistComponent,
  categories: readonly string[],
): ReadRows<ChecklistRow> {
  const problems: Problem[] = [];
  const columns = component.items.map((item) => itemColumn(table, item));
  const rows = table.linked.map((row) => {
    const category = categories[row.subject] ?? '';
    const isNeeded = weightIn(component.weight, category).num !== 0n;
    const items = columns.map(({ item, column, lost }): ReadItem => {
      const at = { sheet: table.sheet.name, cell: cellName(row.row, column) };
      const read = readInput(table, [row.row, column], readNumber);
      const context = { at, subject: row.subject, category, isNeeded };
      problems.push(...itemProblems(read, context, { item, row }));
      const { value } = valueAt(read, at);
      return { value: value && isWithin(value, item) ? value : null, at, lost };
    });
    return { subject: row.subject, component: component.id, items };
  });
  return { rows, problems };
}

function itemColumn({ table }: LinkedTable, item: Item) {
  const found = table.columns.find(
    ({ meaning }) => meaning.is === 'item' && meaning.item === item.id,
  );
  if (found?.meaning.is !== 'item')
    throw new Error(`The layout of ${table.sheet} lacks ${item.id}: detection lets none pass`);
  return { item, column: found.column, lost: found.meaning.lost };
}

const isWithin = (value: Rational, { full }: Item): boolean =>
  compare(value, ZERO) >= 0 && compare(value, full) <= 0;

interface ItemOfRow {
  readonly item: Item;
  readonly row: LinkedRow;
}

function itemProblems(
  read: NumberRead<Rational>,
  context: CellContext,
  { item, row }: ItemOfRow,
): Problem[] {
  const where = { place: context.at, subject: context.subject };
  if (read.kind === 'blank') {
    const values = { name: quotable(row.name), item: item.title };
    return context.isNeeded ? [layoutProblem('points-missing', values, where)] : [];
  }
  const problems = cellProblems(read, context, (value) =>
    layoutProblem('points-unreadable', { value }, where),
  );
  if (read.kind !== 'read' || isWithin(read.value, item)) return problems;
  return [...problems, outOfRange(read.shown, context, item)];
}

function outOfRange(value: string, { at, subject, category, isNeeded }: CellContext, item: Item) {
  if (!isNeeded) return layoutProblem('value-not-needed', { value, category }, { place: at });
  const values = { item: item.title, value, full: formatForReading(item.full) };
  return layoutProblem('points-out-of-range', values, { place: at, subject });
}

import type { ReadingRow } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import { quotable, shownPlace } from '../cells/cell-text.ts';
import type { RecordNeed } from '../model/needs.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';
import type { ReadRows } from './read-cell.ts';
import { readMonthRow } from './read-month-row.ts';

/** Every month of the readings sheets that the rulebook's period holds. */
export function readReadings(
  tables: readonly LinkedTable[],
  records: readonly RecordNeed[],
  valid: Rulebook['valid'],
): ReadRows<ReadingRow> {
  const read = tables
    .filter(({ table }) => table.role.kind === 'readings')
    .flatMap((table) =>
      table.linked.map((row) => {
        const isNeeded = isScored(records, row.category);
        return { row, isNeeded, ...readMonthRow({ table, row, isNeeded }, valid) };
      }),
    );
  const months = read.flatMap(({ rows, row, isNeeded }) =>
    rows.map((month) => ({ month, row, isNeeded })),
  );
  const twice = monthsTwice(months);
  return {
    rows: months.map(({ month }) => ({
      ...month,
      isUsable: month.isUsable && !twice.keys.has(keyOf(month)),
    })),
    problems: [...read.flatMap(({ problems }) => problems), ...twice.problems],
  };
}

/**
 * The problems of a readings sheet's links: a row that may be one of several people's leaves
 * nobody without a total where nothing depends on it.
 */
export function readingLinkProblems(
  { table, linkProblems }: LinkedTable,
  records: readonly RecordNeed[],
  categories: readonly CategoryPlan[],
): readonly Problem[] {
  if (table.role.kind !== 'readings') return linkProblems;
  return linkProblems.map((linkProblem) => {
    const category = categories[linkProblem.subject ?? -1];
    if (!category || linkProblem.effect !== 'void' || isScored(records, category))
      return linkProblem;
    const values = { value: linkProblem.values.name ?? '', category: category.id };
    const where = linkProblem.place ? { place: linkProblem.place } : {};
    return layoutProblem('value-not-needed', values, where);
  });
}

/** Whether anything depends on the record of somebody of that category. */
const isScored = (records: readonly RecordNeed[], category: CategoryPlan): boolean =>
  records.some(({ id }) => category.asks(id));

interface MonthOfRow {
  readonly month: ReadingRow;
  readonly row: LinkedRow;
  readonly isNeeded: boolean;
}

const keyOf = ({ subject, month }: ReadingRow): string => JSON.stringify([subject, month]);

/** One month on two rows, of one sheet or of two: nobody can say which holds, so none does. */
function monthsTwice(months: readonly MonthOfRow[]) {
  const first = new Map<string, ReadingRow>();
  const keys = new Set<string>();
  const problems = months.flatMap(({ month: own, row, isNeeded }): Problem[] => {
    const other = first.get(keyOf(own));
    first.set(keyOf(own), other ?? own);
    if (!other) return [];
    keys.add(keyOf(own));
    const { subject, month, points } = own;
    const shown = shownPlace(other.points.at, points.at);
    const values = { name: quotable(row.name), month, other: shown };
    const where = { place: points.at, subject };
    return isNeeded ? [layoutProblem('reading-month-twice', values, where)] : [];
  });
  return { keys, problems };
}

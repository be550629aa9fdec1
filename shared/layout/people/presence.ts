import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import type { TableLayout } from '../model/layout.ts';
import type { LinkedTable } from './link-rows.ts';

/** Who stands in a table, and who does not and might. */
export interface Presence {
  readonly table: LinkedTable;
  readonly present: ReadonlySet<number>;
  /** Subjects whose rules ask for what the table holds, and of whom it has nothing. */
  readonly absent: readonly number[];
  /** Whether all of them should be there: nobody need have facts, or a reading record. */
  readonly isForAll: boolean;
}

/**
 * Sheets that share people (one a rater, one an indicator) should each have everybody; sheets that
 * share nobody (one a class, one a unit) have them all together.
 * @param categories by subject
 */
export function presences(
  tables: readonly LinkedTable[],
  categories: readonly CategoryPlan[],
): Presence[] {
  const own = tables
    .filter(({ table }) => table.role.kind !== 'roster')
    .map((table) => ({ table, present: new Set(table.linked.map(({ subject }) => subject)) }));
  return own.map((one) => {
    const apart = own.filter(
      (other) => isOneSource(one.table, other.table) && isApart(one.present, other.present),
    );
    const asks = asker(one.table.table);
    const absent = categories.flatMap((category, subject) =>
      !one.present.has(subject) &&
      asks(category) &&
      !apart.some(({ present }) => present.has(subject))
        ? [subject]
        : [],
    );
    return { ...one, absent, isForAll: !NOT_FOR_ALL.includes(one.table.table.role.kind) };
  });
}

const NOT_FOR_ALL: readonly string[] = ['facts', 'readings'];

/** A sheet in which nobody is known shares nobody either, and says nothing of how the others share. */
function isApart(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  for (const subject of one) if (other.has(subject)) return false;
  return one.size > 0 && other.size > 0;
}

/** Whether two tables hold the same kind of data, for the same component and group. */
const isOneSource = ({ table: one }: LinkedTable, { table: other }: LinkedTable): boolean =>
  JSON.stringify([one.role, measured(one)]) === JSON.stringify([other.role, measured(other)]);

const measured = ({ columns }: TableLayout): readonly string[] =>
  columns.flatMap(({ meaning }) => (meaning.is === 'measure' ? meaning.components : []));

/** Whether the rules of a category ask for what the table holds. */
function asker(table: TableLayout): (category: CategoryPlan) => boolean {
  const { role } = table;
  switch (role.kind) {
    case 'tally':
    case 'marks':
    case 'ballots':
    case 'ticks': {
      const { component, group } = role;
      if (component === null) return () => true;
      return (category) => category.asks(component, group ?? undefined);
    }
    case 'checklist':
    case 'wide':
      return (category) => category.asks(role.component);
    case 'measures':
      return (category) => measured(table).some((component) => category.asks(component));
    case 'roster':
    case 'facts':
    case 'readings':
      return () => true;
  }
}

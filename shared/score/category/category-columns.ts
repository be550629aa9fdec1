import { byKind } from '../../rulebook/model/kinds.ts';
import type { Plan, PlannedComponent } from '../../rulebook/plan/plan.ts';
import type { CategoryRows, ComponentColumns } from '../components/component-columns.ts';
import { SCORED_KINDS } from '../components/kinds.ts';
import type { SubjectFacts } from '../facts.ts';
import { adjustedColumns } from './adjusted-columns.ts';
import { type TotalColumns, totalColumns } from './total-columns.ts';
import { voidRows } from './void-rows.ts';

/** All that is computed of the subjects of one category; a row is a position among them. */
export interface CategoryColumns extends CategoryRows {
  /** As planned, in order. */
  readonly components: readonly ComponentColumns[];
  readonly columnsOf: (planned: PlannedComponent) => ComponentColumns;
  readonly total: TotalColumns;
  /** By row: 1 for a subject without a total. */
  readonly isVoid: Uint8Array;
  readonly factsOf: (subject: number) => SubjectFacts;
}

/** @param reported subjects whom the reader voids */
export function scoreRows(
  plan: Plan,
  rows: CategoryRows,
  {
    factsOf,
    reported,
  }: Pick<CategoryColumns, 'factsOf'> & { readonly reported: ReadonlySet<number> },
): CategoryColumns {
  const { rulebook } = plan;
  const { subjects } = rows;
  const components = rows.plan.components.map((planned) =>
    adjustedColumns(byKind(SCORED_KINDS, planned, rows), { plan, subjects, factsOf }),
  );
  const byPlanned = new Map(components.map((columns) => [columns.planned, columns]));
  const columnsOf = (planned: PlannedComponent): ComponentColumns => {
    const columns = byPlanned.get(planned);
    if (!columns) throw new Error(`${planned.component.id} is planned in another category`);
    return columns;
  };
  const counted = rows.plan.counted.map(columnsOf);
  const mayStop = rulebook.veto.some(({ effect }) => effect.kind === 'stop');
  const isVoid = voidRows({ subjects, counted, reported, factsOf: mayStop ? factsOf : null });
  const total = totalColumns(rulebook, { subjects, counted, isVoid, factsOf });
  return { ...rows, components, columnsOf, total, isVoid, factsOf };
}

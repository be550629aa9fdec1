import { columnOf, valueAt } from '../../exact/column.ts';
import { clampColumn } from '../../exact/column-rounding.ts';
import { HUNDRED, ONE, ZERO } from '../../exact/rational.ts';
import { weightedSum } from '../../exact/weighted-sum.ts';
import type { Plan } from '../../rulebook/plan/plan.ts';
import type { CategoryRows, ComponentColumns } from '../components/component-columns.ts';
import type { SubjectFacts } from '../facts.ts';

interface Adjusting {
  readonly plan: Plan;
  readonly subjects: CategoryRows['subjects'];
  readonly factsOf: (subject: number) => SubjectFacts;
}

/**
 * A component with the adjustments that belong to it: points on its own 0 to 100, and then no more
 * and no less than that, before it is weighed. Without a value it gets none by them; one of 0 % is
 * shown as it is.
 * @source seeds/rulebooks/README.md#facts
 */
export function adjustedColumns(
  columns: ComponentColumns,
  { plan, subjects, factsOf }: Adjusting,
): ComponentColumns {
  const { planned, value: own, scoreAt } = columns;
  const { id } = planned.component;
  const isAdjusted = plan.adjustments.some(({ to }) => to?.id === id);
  if (!isAdjusted || planned.weight.num === 0n) return columns;
  const points = columnOf(Array.from(subjects, (who) => factsOf(who).pointsTo(id)));
  const terms = [own, points].map((column) => ({ column, weight: ONE }));
  const beforeClamp = weightedSum(own.size, terms, { missing: 'none' });
  const value = clampColumn(beforeClamp, [ZERO, HUNDRED]);
  return {
    ...columns,
    value,
    scoreAt: (row) => ({
      ...scoreAt(row),
      value: valueAt(value, row),
      adjusted: { own: valueAt(own, row), beforeClamp: valueAt(beforeClamp, row) },
    }),
  };
}

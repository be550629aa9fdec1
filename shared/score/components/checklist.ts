import type { ChecklistRow } from '../../ballots/review.ts';
import { columnOf, valueAt } from '../../exact/column.ts';
import {
  compare,
  divide,
  HUNDRED,
  type Rational,
  subtract,
  sum,
  ZERO,
} from '../../exact/rational.ts';
import { weightedSum } from '../../exact/weighted-sum.ts';
import type { PlannedChecklist } from '../../rulebook/plan/plan.ts';
import type { ChecklistScore } from '../model/scoring.ts';
import type { CategoryRows, ComponentColumns } from './component-columns.ts';

/**
 * 100 × points left ÷ full marks. A missing or unreadable item leaves the component unknown.
 * @source seeds/rulebooks/README.md#kinds
 */
export function checklistColumns(
  planned: PlannedChecklist,
  { subjects, inputs }: CategoryRows,
): ComponentColumns {
  const { component, weight } = planned;
  const rowOf = (subject: number): ChecklistRow | null => {
    const row = inputs.checklistOf(subject, component.id);
    return row === 'twice' ? null : row;
  };
  const leftIn = (row: ChecklistRow | null) =>
    component.items.map(({ full }, item) => pointsLeft(row?.items[item], full));
  const left = Array.from(subjects, (subject) => leftIn(rowOf(subject)));
  const items = component.items.map((_, item) => columnOf(left.map((row) => row[item] ?? null)));
  const full = sum(component.items.map((item) => item.full));
  const value = weightedSum(
    subjects.length,
    items.map((column) => ({ column, weight: divide(HUNDRED, full) })),
    { missing: 'none' },
  );
  const scoreAt = (row: number): ChecklistScore => ({
    kind: 'checklist',
    component,
    weight,
    value: valueAt(value, row),
    row: rowOf(subjects[row] ?? 0),
    left: left[row] ?? [],
  });
  return { planned, value, scoreAt };
}

function pointsLeft(cell: ChecklistRow['items'][number] | undefined, full: Rational) {
  if (!cell || cell.value === null) return null;
  const left = cell.lost ? subtract(full, cell.value) : cell.value;
  // The reader reports a cell outside 0 to full; here it must only never count.
  return compare(left, ZERO) < 0 || compare(left, full) > 0 ? null : left;
}

import type { ChecklistRow } from '../../ballots/review.ts';
import {
  compare,
  divide,
  HUNDRED,
  multiply,
  type Rational,
  subtract,
  sum,
  ZERO,
} from '../../exact/rational.ts';
import { type ChecklistComponent, weightIn } from '../../rulebook/model/rulebook.ts';
import type { ChecklistScore } from '../model/scoring.ts';
import type { SubjectContext } from './ballots.ts';

/** 100 × points left ÷ full marks. A missing or unreadable item leaves the component unknown. */
export function scoreChecklist(
  component: ChecklistComponent,
  { index, category, inputs }: SubjectContext,
): ChecklistScore {
  const found = inputs.checklistOf(index, component.id);
  const row = found === 'twice' ? null : found;
  const left = component.items.map(({ full }, item) => pointsLeft(row?.items[item], full));
  const known = left.filter((points) => points !== null);
  const full = sum(component.items.map((item) => item.full));
  const complete = known.length === left.length;
  return {
    kind: 'checklist',
    component,
    weight: weightIn(component.weight, category),
    value: complete ? divide(multiply(HUNDRED, sum(known)), full) : null,
    row,
    left,
  };
}

function pointsLeft(cell: ChecklistRow['items'][number] | undefined, full: Rational) {
  if (!cell || cell.value === null) return null;
  const left = cell.lost ? subtract(full, cell.value) : cell.value;
  // The reader reports a cell outside 0 to full; here it must only never count.
  return compare(left, ZERO) < 0 || compare(left, full) > 0 ? null : left;
}

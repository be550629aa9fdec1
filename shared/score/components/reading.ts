import type { ReadingRow } from '../../ballots/review.ts';
import {
  compare,
  divide,
  HUNDRED,
  least,
  multiply,
  type Rational,
  rational,
  sum,
  whole,
  ZERO,
} from '../../exact/rational.ts';
import type { PlannedReading } from '../../rulebook/plan/plan.ts';
import type { MonthScore, ReadingScore } from '../model/scoring.ts';
import {
  type CategoryRows,
  type ComponentColumns,
  columnsByRow,
  RECORDS,
} from './component-columns.ts';

/**
 * The mean over the months of 100 × min(1, points ÷ target), the target smaller by the days that
 * asked for no reading. Without a record `absent` holds: 0, or no value; a month in which nothing
 * was due is not asked about.
 * @source seeds/rulebooks/README.md#reading
 */
export function readingColumns(planned: PlannedReading, category: CategoryRows): ComponentColumns {
  const columns = columnsByRow(category, planned, (subject) =>
    scoreReading(planned, category.inputs.readingsOf(subject)),
  );
  const states = Uint8Array.from(columns.scores, ({ state }) => RECORDS[state]);
  return { ...columns, records: { states, absent: planned.component.absent } };
}

function scoreReading(
  { component, weight }: PlannedReading,
  rows: readonly ReadingRow[],
): ReadingScore {
  const months = rows.map((row) => scoreMonth(row, component.target));
  const state = stateOf(months);
  const counted = months.flatMap(({ value }) => value ?? []);
  const absent = component.absent === 'zero' && state === 'absent' ? ZERO : null;
  const value = state === 'scored' ? divide(sum(counted), whole(counted.length)) : absent;
  return { kind: 'reading', component, weight, value, state, months };
}

function stateOf(months: readonly MonthScore[]): ReadingScore['state'] {
  if (months.length === 0) return 'absent';
  if (months.some(({ target }) => target === null)) return 'unreadable';
  return months.some(({ value }) => value !== null) ? 'scored' : 'not-due';
}

function scoreMonth(row: ReadingRow, full: Rational): MonthScore {
  const share = row.isUsable ? shareDue(row) : null;
  const points = row.points.value;
  if (share === null || points === null) return { row, target: null, value: null };
  const target = multiply(full, share);
  if (target.num === 0n) return { row, target, value: null };
  return { row, target, value: multiply(HUNDRED, least(whole(1), divide(points, target))) };
}

/** Of the month's days; all of them where the sheet does not say. Null where it cannot be read. */
function shareDue({ days }: ReadingRow): Rational | null {
  if (!days) return whole(1);
  const [due, all] = [days.due.value, days.all.value];
  if (due === null || all === null || all < 1) return null;
  const share = rational(BigInt(due), BigInt(all));
  // The reader reports more days than there are; here they must only never count.
  return compare(share, whole(1)) > 0 ? null : share;
}

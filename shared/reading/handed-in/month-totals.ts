import { groupBy } from '../../base/group-by.ts';
import { add, type Rational, ZERO } from '../../exact/rational.ts';
import type { Day } from '../calendar/calendar.ts';
import { type DayRange, daysIn, daysInBoth, monthAround } from '../calendar/calendar-days.ts';
import type { HolidayList } from '../holidays/holidays.ts';
import { freeDay } from '../ledger/free-day.ts';
import type { RecordTotal } from '../record/record-totals.ts';
import type { RulesOn } from '../rules/rules-in-force.ts';

/** Calendar month, `YYYY-MM`. */
export type Month = string;

/** What one member read in one month that the record covers. */
export interface MonthReading {
  readonly month: Month;
  readonly points: Rational;
  /** Days that the month has, and how many of them the record covers. */
  readonly days: number;
  readonly covered: number;
  /** Its days in the rulebook's period that are neither free nor leave, whether covered or not. */
  readonly due: number;
  /** Days that would be due but for leave. */
  readonly leave: number;
  readonly milliseconds: number;
  readonly byHand: number;
  readonly finished: number;
}

/** What months are counted by, besides what was read in them. */
export interface MonthContext {
  /** Days that the record covers; they may overlap. */
  readonly covered: readonly DayRange[];
  readonly leave: ReadonlySet<Day>;
  /** Only these days count. */
  readonly valid: DayRange;
  readonly rulesOn: RulesOn;
  readonly holidays: HolidayList;
}

/**
 * The covered months in order, those without reading included: they count as 0.
 * @source seeds/rulebooks/README.md#reading
 */
export function monthTotals(
  totals: readonly RecordTotal[],
  context: MonthContext,
): readonly MonthReading[] {
  const covered = coveredDays(context);
  const byMonth = groupBy(covered, monthOf);
  const read = groupBy(totals, ({ day }) => monthOf(day));
  return [...byMonth].map(([month, days]) => {
    const within = new Set(days);
    const counted = (read.get(month) ?? []).filter(({ day }) => within.has(day));
    const about = { days: daysOfMonth(month), covered: days.length };
    return { month, ...about, ...countDue(month, context), ...sumOf(counted) };
  });
}

/** `2026-11-30` → `2026-11`. */
export const monthOf = (day: Day): Month => day.slice(0, 7);

/** How many days a month has. */
export const daysOfMonth = (month: Month): number => daysIn(rangeOf(month)).length;

const rangeOf = (month: Month): DayRange => monthAround(`${month}-01`);

function coveredDays({ covered, valid }: MonthContext): readonly Day[] {
  const days = covered.flatMap((range) => daysInBoth(range, valid));
  return [...new Set(days)].toSorted();
}

/** What a member hands in of a month makes it no shorter: only rest, holidays and leave do. */
function countDue(month: Month, { leave, rulesOn, valid, holidays }: MonthContext) {
  const asked = daysInBoth(rangeOf(month), valid).filter(
    (day) => freeDay(day, { leave: [], rulesOn, holidays }) === null,
  );
  const due = asked.filter((day) => !leave.has(day)).length;
  return { due, leave: asked.length - due };
}

function sumOf(totals: readonly RecordTotal[]) {
  const sum = (of: 'milliseconds' | 'byHand' | 'finished') =>
    totals.reduce((all, day) => all + day[of], 0);
  return {
    points: totals.reduce((all, { total }) => add(all, total.points), ZERO),
    milliseconds: sum('milliseconds'),
    byHand: sum('byHand'),
    finished: sum('finished'),
  };
}

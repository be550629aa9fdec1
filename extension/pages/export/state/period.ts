import type { Day } from '../../../../shared/reading/calendar/calendar.ts';
import { addDays, type DayRange } from '../../../../shared/reading/calendar/calendar-days.ts';

/** The periods that a record is usually asked for. */
export const PERIODS = ['this-month', 'last-month', 'this-quarter', 'last-quarter'] as const;
export type UsualPeriod = (typeof PERIODS)[number];
export type PeriodChoice = UsualPeriod | 'range';

/**
 * The days of a usual period. One that is not over ends today: a record says nothing about days to
 * come.
 */
export function periodOf(choice: UsualPeriod, today: Day): DayRange {
  switch (choice) {
    case 'this-month':
      return { from: firstOfMonth(today, 0), to: today };
    case 'last-month':
      return { from: firstOfMonth(today, -1), to: dayBefore(firstOfMonth(today, 0)) };
    case 'this-quarter':
      return { from: firstOfQuarter(today, 0), to: today };
    case 'last-quarter':
      return { from: firstOfQuarter(today, -1), to: dayBefore(firstOfQuarter(today, 0)) };
  }
}

const dayBefore = (day: Day): Day => addDays(day, -1);

function firstOfMonth(day: Day, months: number): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
}

function firstOfQuarter(day: Day, quarters: number): Day {
  const month = Number(day.slice(5, 7));
  return firstOfMonth(day, 3 * quarters - ((month - 1) % 3));
}

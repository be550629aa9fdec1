import type { Day } from '../../../../shared/reading/calendar/calendar.ts';
import {
  addMonths,
  type DayRange,
  monthAround,
  quarterAround,
} from '../../../../shared/reading/calendar/calendar-days.ts';

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
      return { from: monthAround(today).from, to: today };
    case 'last-month':
      return monthAround(addMonths(today, -1));
    case 'this-quarter':
      return { from: quarterAround(today).from, to: today };
    case 'last-quarter':
      return quarterAround(addMonths(today, -3));
  }
}

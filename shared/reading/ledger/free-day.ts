import type { Day } from '../calendar/calendar.ts';
import { type DayRange, isWithin, weekdayOf } from '../calendar/calendar-days.ts';
import { type HolidayList, holidayOn, isMakeUpDay } from '../holidays/holidays.ts';
import type { RulesOn } from '../rules/rules-in-force.ts';

/** Why a day asks for no reading: a holiday, a weekday of rest, or the member is on leave or ill. */
export type FreeDay = 'holiday' | 'rest' | 'leave';

/** By what days are free. */
export interface FreeDays {
  /** Days on which the member is on leave or ill. */
  readonly leave: readonly DayRange[];
  readonly rulesOn: RulesOn;
  readonly holidays: HolidayList;
}

/**
 * Why a day asks for no reading; null where it asks for some. A day of rest on leave is one of rest.
 * Rules without any day of rest ask for holidays too.
 * @source seeds/holidays/README.md
 */
export function freeDay(day: Day, { leave, rulesOn, holidays }: FreeDays): FreeDay | null {
  const { zone, streak } = rulesOn(day);
  const byList = streak.rest.length > 0;
  if (byList && holidayOn(day, zone, holidays)) return 'holiday';
  const isWorked = byList && isMakeUpDay(day, zone, holidays);
  if (!isWorked && streak.rest.includes(weekdayOf(day))) return 'rest';
  return leave.some((range) => isWithin(day, range)) ? 'leave' : null;
}

import type { Day } from '../calendar/calendar.ts';
import { type DayRange, isWithin, weekdayOf } from '../calendar/calendar-days.ts';
import type { RulesOn } from '../rules/rules-in-force.ts';

/** Why a day asks for no reading: a weekday of rest, or the member is on leave or ill. */
export type FreeDay = 'rest' | 'leave';

/** By what days are free. */
export interface FreeDays {
  /** Days on which the member is on leave or ill. */
  readonly leave: readonly DayRange[];
  readonly rulesOn: RulesOn;
}

/** Why a day asks for no reading; null where it asks for some. A day of rest on leave is one of rest. */
export function freeDay(day: Day, { leave, rulesOn }: FreeDays): FreeDay | null {
  if (rulesOn(day).streak.rest.includes(weekdayOf(day))) return 'rest';
  return leave.some((range) => isWithin(day, range)) ? 'leave' : null;
}

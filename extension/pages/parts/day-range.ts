import { isDay } from '../../../shared/reading/calendar/calendar.ts';
import type { DayRange } from '../../../shared/reading/calendar/calendar-days.ts';

/** A range as two fields of a form give it; null while it is none: a day missing, or out of order. */
export function rangeOf(from: string, to: string): DayRange | null {
  return isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

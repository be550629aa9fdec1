import { type Day, dayAt } from '../../shared/reading/calendar/calendar.ts';
import { addDays } from '../../shared/reading/calendar/calendar-days.ts';
import { offsetAt } from '../../shared/reading/calendar/offset.ts';

/**
 * The next instant, later than `now`, at which clocks of the zone show that time. Where they skip it
 * that day, a time within the hour of it.
 * @param time `HH:MM`
 * @returns milliseconds since 1970-01-01 UTC
 */
export function nextTime(now: number, time: string, zone: string): number {
  const today = dayAt(now, zone);
  const instants = [0, 1].map((days) => instantOf(addDays(today, days), time, zone));
  return instants.find((instant) => instant > now) ?? instantOf(addDays(today, 2), time, zone);
}

function instantOf(day: Day, time: string, zone: string): number {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // The zone's offset at a guess, and again at what came of it: enough on days of 23 or 25 hours.
  const first = wanted - offsetAt(wanted, zone);
  return wanted - offsetAt(first, zone);
}

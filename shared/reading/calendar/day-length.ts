import { type Day, dayAt, firstInstant } from './calendar.ts';
import { addDays } from './calendar-days.ts';

/**
 * How long a day is, from its first instant to the next day's: 24 hours, or 23, or 25 where clocks
 * change, or 0 where a zone has skipped the day.
 * @returns milliseconds
 */
export function lengthOfDay(day: Day, zone: string): number {
  return startOfDay(addDays(day, 1), zone) - startOfDay(day, zone);
}

/** No day that exists is shorter: zones skip hours, or whole days. Milliseconds. */
const SHORTEST_DAY = 20 * 3_600_000;

/** So many milliseconds of a day, or all of it where they are more than it has. */
export function atMostTheDay(milliseconds: number, day: Day, zone: string): number {
  // Hardly anyone reads longer, and three years of days are to be added up at once.
  if (milliseconds <= SHORTEST_DAY) return milliseconds;
  return Math.min(milliseconds, lengthOfDay(day, zone));
}

/** No zone is further from UTC. Milliseconds. */
const FURTHEST = 15 * 3_600_000;

/** The first instant that is, in the zone, on the day or, where the zone has skipped it, later. */
function startOfDay(day: Day, zone: string): number {
  const midnight = Date.parse(day);
  return firstInstant(
    midnight - FURTHEST,
    midnight + FURTHEST,
    (instant) => dayAt(instant, zone) >= day,
  );
}

/** Calendar day, `YYYY-MM-DD`, in the zone of the rulebook. Never a `Date`: it has no time. */
export type Day = string;

/** A stretch of time inside one calendar day. Milliseconds, whole, > 0. */
export interface DayPart {
  readonly day: Day;
  readonly milliseconds: number;
}

/** Whether a value is a day of the calendar, 2000-01-01 to 2099-12-31. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(value)) return false;
  // `parseISO` of date-fns would take a quarter of the 6 KB that the reader may have. The engine may
  // take 30 February for 2 March.
  const date = new Date(value);
  return !Number.isNaN(date.getTime()) && dayOf(date) === value;
}

/** The day of an instant in UTC. */
export const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

/**
 * The calendar day at an instant.
 * @param wall milliseconds since 1970-01-01 UTC
 * @param zone an IANA name such as `Asia/Shanghai`
 * @throws RangeError when the zone is unknown; ask `isZone` of names that anyone may have written
 */
export function dayAt(wall: number, zone: string): Day {
  clocks[zone] ??= clockIn(zone);
  const [month, day, year] = clocks[zone].format(wall).split('/');
  return `${year}-${month}-${day}`;
}

/** By zone: making one takes longer than asking it a thousand times. */
const clocks: Record<string, Intl.DateTimeFormat> = {};

// `tzOffset` of date-fns asks the same clock, and takes 130 bytes more of the 6 KB that the reader
// may have. English is there in every engine: month, day, year.
const clockIn = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** Whether this engine knows a zone by that name. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    // The one way to ask.
    return false;
  }
}

/**
 * Cuts a stretch of time at every midnight of the zone. No arithmetic with 24 hours: days of 23
 * and 25 hours, and zones that skip midnight, come out right.
 * @param wall where it begins, milliseconds since 1970-01-01 UTC
 * @param length milliseconds, whole, ≥ 0
 */
export function splitAtMidnight(wall: number, length: number, zone: string): readonly DayPart[] {
  const parts: DayPart[] = [];
  for (let from = wall; from < wall + length; ) {
    const to = endOfDay(from, wall + length, zone);
    parts.push({ day: dayAt(from, zone), milliseconds: to - from });
    from = to;
  }
  return parts;
}

/** The first instant after `from` that is another day, or `limit` if that comes first. */
function endOfDay(from: number, limit: number, zone: string): number {
  const day = dayAt(from, zone);
  // The last millisecond decides: a stretch that ends exactly at midnight is all of one day.
  if (dayAt(limit - 1, zone) === day) return limit;
  return firstInstant(from, limit - 1, (instant) => dayAt(instant, zone) !== day);
}

/**
 * The first instant at which something holds that goes on holding. Days are searched for their
 * beginnings: `startOfDay` of date-fns with a `TZDate` would ask the zone of the machine too, and
 * is off where clocks change around midnight (.github/decisions/0008-calendar.md).
 * @param before an instant at which it does not hold yet
 * @param after a later one at which it does
 */
export function firstInstant(
  before: number,
  after: number,
  holds: (instant: number) => boolean,
): number {
  let [not, yet] = [before, after];
  while (yet - not > 1) {
    const middle = Math.floor((not + yet) / 2);
    if (holds(middle)) yet = middle;
    else not = middle;
  }
  return yet;
}

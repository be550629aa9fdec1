/** Calendar day, `YYYY-MM-DD`, in the zone of the rulebook. Never a `Date`: it has no time. */
export type Day = string;

/** A stretch of time inside one calendar day. Milliseconds, whole, > 0. */
export interface DayPart {
  readonly day: Day;
  readonly milliseconds: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day at an instant.
 * @param wall milliseconds since 1970-01-01 UTC
 * @param zone an IANA name such as `Asia/Shanghai`
 * @throws RangeError when the zone is unknown
 */
export function dayAt(wall: number, zone: string): Day {
  const minute = Math.floor(wall / 60_000);
  if (minute === last.minute && zone === last.zone) return last.day;
  const day = formatDay(wall, zone);
  if (wall >= WHOLE_MINUTES) last = { minute, zone, day };
  return day;
}

/** Asked for many times a second while somebody reads: one answer does for its minute. */
let last = { minute: Number.NaN, zone: '', day: '' };

/** Since 1972 no zone is off UTC by a part of a minute, and so no day begins within one. */
const WHOLE_MINUTES = Date.UTC(1973, 0);

function formatDay(wall: number, zone: string): Day {
  const parts = formatterOf(zone).formatToParts(wall);
  const part = (type: 'year' | 'month' | 'day') =>
    parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
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

/**
 * How long a day is, from its first instant to the next day's: 24 hours, or 23, or 25 where clocks
 * change, or 0 where a zone has skipped the day.
 * @returns milliseconds
 */
export function lengthOfDay(day: Day, zone: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const start = (days: number) => startOfDay(Date.UTC(year, month - 1, date + days), zone);
  return start(1) - start(0);
}

/** No day that exists is shorter: zones skip hours, or whole days. Milliseconds. */
const SHORTEST_DAY = 20 * 3_600_000;

/** So many milliseconds of a day, or all of it where they are more than it has. */
export function atMostTheDay(milliseconds: number, day: Day, zone: string): number {
  // Hardly anyone reads longer, and three years of days are to be added up at once.
  if (milliseconds <= SHORTEST_DAY) return milliseconds;
  return Math.min(milliseconds, lengthOfDay(day, zone));
}

/** No zone is further from UTC. */
const FURTHEST = 15 * 3_600_000;

/** The first instant that is, in the zone, on the day that UTC begins at `midnight`, or later. */
function startOfDay(midnight: number, zone: string): number {
  const day = dayAt(midnight, 'UTC');
  let [before, there] = [midnight - FURTHEST, midnight + FURTHEST];
  while (there - before > 1) {
    const middle = Math.floor((before + there) / 2);
    if (dayAt(middle, zone) < day) before = middle;
    else there = middle;
  }
  return there;
}

/** The first instant after `from` that is another day, or `limit` if that comes first. */
function endOfDay(from: number, limit: number, zone: string): number {
  const day = dayAt(from, zone);
  // The last millisecond decides: a stretch that ends exactly at midnight is all of one day.
  if (dayAt(limit - 1, zone) === day) return limit;
  let [same, other] = [from, limit - 1];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (dayAt(middle, zone) === day) same = middle;
    else other = middle;
  }
  return other;
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(zone, made);
  return made;
}

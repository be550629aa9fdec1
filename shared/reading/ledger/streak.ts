import { compare, type Rational, ZERO } from '../../exact/rational.ts';
import type { Day } from '../calendar/calendar.ts';
import { addDays } from '../calendar/calendar-days.ts';
import { type FreeDays, freeDay } from './free-day.ts';

/** Days in a row on which enough was read. */
export interface Streak {
  /** How many; days of rest, holidays and leave are passed over, read on or not. */
  readonly days: number;
  /** The first of them; null where there are none. */
  readonly since: Day | null;
  /** Whether the last day asked about is one of them, or asks for nothing. */
  readonly met: boolean;
}

/** What a streak is worked out from. */
export interface StreakDays extends FreeDays {
  /** Points by day; a day that is absent has none. */
  readonly points: ReadonlyMap<Day, Rational>;
}

/**
 * The streak as of a day. That day itself breaks nothing while it is not over: if it is not met
 * yet, the streak is that of the day before.
 */
export function streakOn(today: Day, about: StreakDays): Streak {
  const isFree = freeDay(today, about) !== null;
  const met = isMet(today, about);
  const first = [...about.points.keys()].reduce((a, b) => (b < a ? b : a), today);
  let [days, since] = met && !isFree ? [1, today as Day | null] : [0, null];
  for (let day = addDays(today, -1); day >= first; day = addDays(day, -1)) {
    if (freeDay(day, about) !== null) continue;
    if (!isMet(day, about)) break;
    [days, since] = [days + 1, day];
  }
  return { days, since, met: met || isFree };
}

/** As many points as the rules ask of a day, and more than none: an empty day is never met. */
function isMet(day: Day, { points, rulesOn }: StreakDays): boolean {
  const earned = points.get(day) ?? ZERO;
  return compare(earned, ZERO) > 0 && compare(earned, rulesOn(day).streak.points) >= 0;
}

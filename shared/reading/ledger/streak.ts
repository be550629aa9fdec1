import { compare, type Rational, ZERO } from '../../exact/rational.ts';
import type { Day } from '../calendar/calendar.ts';
import { addDays, type DayRange, isWithin, weekdayOf } from '../calendar/calendar-days.ts';
import type { RulesOn } from '../rules/rules-in-force.ts';

/** Days in a row on which enough was read. */
export interface Streak {
  /** How many; rest and leave days are passed over, read on or not. */
  readonly days: number;
  /** The first of them; null where there are none. */
  readonly since: Day | null;
  /** Whether the last day asked about is one of them, or asks for nothing. */
  readonly met: boolean;
}

/** What a streak is worked out from. */
export interface StreakDays {
  /** Points by day; a day that is absent has none. */
  readonly points: ReadonlyMap<Day, Rational>;
  /** Days on which the member is on leave or ill. */
  readonly leave: readonly DayRange[];
  readonly rulesOn: RulesOn;
}

/** Whether a day asks for no reading: a weekday of rest, or leave. */
export function isFree(day: Day, { leave, rulesOn }: Omit<StreakDays, 'points'>): boolean {
  const { rest } = rulesOn(day).streak;
  return rest.includes(weekdayOf(day)) || leave.some((range) => isWithin(day, range));
}

/**
 * The streak as of a day. That day itself breaks nothing while it is not over: if it is not met
 * yet, the streak is that of the day before.
 */
export function streakOn(today: Day, about: StreakDays): Streak {
  const free = isFree(today, about);
  const met = isMet(today, about);
  const counts = met && !free;
  const first = [...about.points.keys()].reduce((a, b) => (b < a ? b : a), today);
  let [days, since] = counts ? [1, today as Day | null] : [0, null];
  for (let day = addDays(today, -1); day >= first; day = addDays(day, -1)) {
    if (isFree(day, about)) continue;
    if (!isMet(day, about)) break;
    [days, since] = [days + 1, day];
  }
  return { days, since, met: met || free };
}

/** The longest streak that ended on any day of the points. */
export function longestStreak(about: StreakDays): number {
  const all = [...about.points.keys()].toSorted();
  let [longest, current] = [0, 0];
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return 0;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (isFree(day, about)) continue;
    current = isMet(day, about) ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}

/** As many points as the rules ask of a day, and more than none: an empty day is never met. */
function isMet(day: Day, { points, rulesOn }: StreakDays): boolean {
  const earned = points.get(day) ?? ZERO;
  return compare(earned, ZERO) > 0 && compare(earned, rulesOn(day).streak.points) >= 0;
}

import { compare, type Rational, subtract, whole, ZERO } from '../../exact/rational.ts';
import type { Day } from '../calendar/calendar.ts';
import { isUnannounced } from '../holidays/holidays.ts';
import { type FreeDay, type FreeDays, freeDay } from './free-day.ts';

/** What a day asks of a member, and how much of it is still missing. */
export interface Goal {
  /** Whether it is the member's own, and not the rulebook's. */
  readonly own: boolean;
  /** Why nothing is asked; null where something is. */
  readonly free: FreeDay | null;
  /** Whether nobody knows yet if it is a holiday: its year has no notice. */
  readonly unannounced: boolean;
  /** What is asked on a day that is not free. */
  readonly points: Rational;
  /** Points still missing, ≥ 0. */
  readonly missing: Rational;
}

/** By what a member’s goal is worked out. */
export interface GoalRules extends FreeDays {
  /** The member's own points a day; null: the rulebook's points of a day of a streak. */
  readonly goal: number | null;
}

/**
 * The goal of a day. A day of rest, a holiday or leave asks for nothing, also of members with a goal of their
 * own: they set it for the days on which they read, and rest stays rest.
 * @param earned points of that day so far
 */
export function goalOn(day: Day, earned: Rational, { goal, ...about }: GoalRules): Goal {
  const free = freeDay(day, about);
  const { zone, streak } = about.rulesOn(day);
  const unannounced = streak.rest.length > 0 && isUnannounced(day, zone, about.holidays);
  const points = goal === null ? streak.points : whole(goal);
  const isShort = free === null && compare(earned, points) < 0;
  const missing = isShort ? subtract(points, earned) : ZERO;
  return { own: goal !== null, free, unannounced, points, missing };
}

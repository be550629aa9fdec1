import type { Rational } from '../../../../shared/exact/rational.ts';
import type { Day } from '../../../../shared/reading/calendar/calendar.ts';
import {
  addDays,
  type DayRange,
  daysIn,
} from '../../../../shared/reading/calendar/calendar-days.ts';
import { type FreeDays, freeDay } from '../../../../shared/reading/ledger/free-day.ts';
import { readPoints } from '../../../../shared/reading/ledger/read-points.ts';
import { type Streak, streakOn } from '../../../../shared/reading/ledger/streak.ts';
import type { DayTotal } from '../../../ledger/day-total.ts';

export type DayPoints = Pick<DayTotal, 'day' | 'points'>;
export type AskPoints = (range: DayRange) => Promise<readonly DayPoints[]>;

/** Most streaks are shorter: one look at this many days tells them. */
const FIRST_DAYS = 64;
/** When the look before did not show where a streak begins, the next reaches so many times further. */
const FURTHER = 4;
/** No ledger holds a day before it. */
const EARLIEST: Day = '2000-01-01';

/** The days that are looked at first, up to one. */
export const recentDays = (today: Day): DayRange => daysUpTo(today, FIRST_DAYS);

/**
 * The streak as of a day, reading no more of the ledger than tells where it begins: three years of
 * days cost as much as everything else that the popup reads.
 * @param recent points of `recentDays(today)`
 * @param points of the day itself, as they are now
 */
export async function findStreak(
  { today, points }: { readonly today: Day; readonly points: Rational },
  about: FreeDays,
  { recent, ask }: { readonly recent: readonly DayPoints[]; readonly ask: AskPoints },
): Promise<Streak> {
  const known = new Map<Day, Rational>();
  const learn = (days: readonly DayPoints[]) => {
    for (const { day, points } of days) known.set(day, readPoints(points));
    known.set(today, points);
  };
  learn(recent);
  let { from } = recentDays(today);
  for (let length = FIRST_DAYS * FURTHER; ; length *= FURTHER) {
    const streak = streakOn(today, { ...about, points: known });
    if (from <= EARLIEST || isBegun(streak.since ?? today, from, about)) return streak;
    const further = daysUpTo(addDays(from, -1), length);
    learn(await ask(further));
    from = further.from;
  }
}

/** Whether the days looked at show that a streak begins on a day: one before it asked for reading. */
function isBegun(first: Day, from: Day, about: FreeDays): boolean {
  return daysIn({ from, to: addDays(first, -1) }).some((day) => freeDay(day, about) === null);
}

const daysUpTo = (to: Day, length: number): DayRange => ({ from: addDays(to, 1 - length), to });

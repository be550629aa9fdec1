import type { Rational } from '../../../../shared/exact/rational.ts';
import type { Day } from '../../../../shared/reading/calendar/calendar.ts';
import {
  addDays,
  type DayRange,
  daysIn,
} from '../../../../shared/reading/calendar/calendar-days.ts';
import { type FreeDays, freeDay } from '../../../../shared/reading/ledger/free-day.ts';
import { readPoints } from '../../../../shared/reading/ledger/read-points.ts';
import { streakOn } from '../../../../shared/reading/ledger/streak.ts';
import type { DayTotal } from '../../../ledger/day-total.ts';

export type DayPoints = Pick<DayTotal, 'day' | 'points'>;
export type AskPoints = (range: DayRange) => Promise<readonly DayPoints[]>;

/** Most streaks are shorter: one look at this many days tells them. */
const FIRST_DAYS = 64;
/** When the look before did not show where a streak begins, the next reaches so many times further. */
const FURTHER = 4;
/** No ledger holds a day before it. */
const EARLIEST: Day = '2000-01-01';

/**
 * The points of as many days up to one as tell where its streak begins, and of no more: three years
 * of days cost as much as everything else that the popup reads. The day's own points need not be
 * known for it: they only say whether it is the streak's last.
 */
export async function pointsForStreak(
  today: Day,
  about: FreeDays,
  ask: AskPoints,
): Promise<ReadonlyMap<Day, Rational>> {
  const points = new Map<Day, Rational>();
  let range = daysUpTo(today, FIRST_DAYS);
  for (let length = FIRST_DAYS * FURTHER; ; length *= FURTHER) {
    for (const day of await ask(range)) points.set(day.day, readPoints(day.points));
    const { since } = streakOn(today, { ...about, points });
    if (range.from <= EARLIEST || isBegun(since ?? today, range.from, about)) return points;
    range = daysUpTo(addDays(range.from, -1), length);
  }
}

/** Whether the days looked at show that a streak begins on a day: one before it asked for reading. */
function isBegun(first: Day, from: Day, about: FreeDays): boolean {
  return daysIn({ from, to: addDays(first, -1) }).some((day) => freeDay(day, about) === null);
}

const daysUpTo = (to: Day, length: number): DayRange => ({ from: addDays(to, 1 - length), to });

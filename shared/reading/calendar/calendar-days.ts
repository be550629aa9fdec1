import { WEEKDAYS, type Weekday } from '../../rulebook/model/rulebook.ts';
import type { Day } from './calendar.ts';

/** Whole days, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** Whether a value is a day of the calendar, 2000-01-01 to 2099-12-31. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  // A parser may take 30 February for 2 March.
  return !Number.isNaN(time) && textOf(time) === value;
}

/** The day so many days later; earlier where `days` is negative. Calendar days, never 24 hours. */
export function addDays(day: Day, days: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return textOf(Date.UTC(year, month - 1, date + days));
}

/** Every day of a range in order; none where it ends before it begins. */
export function daysIn({ from, to }: DayRange): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

export const isWithin = (day: Day, { from, to }: DayRange): boolean => from <= day && day <= to;

/** The days that both ranges hold; null where there are none. */
export function overlapOf(a: DayRange, b: DayRange): DayRange | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : null;
}

/** Every day in order that both ranges hold. */
export function daysInBoth(a: DayRange, b: DayRange): readonly Day[] {
  const both = overlapOf(a, b);
  return both ? daysIn(both) : [];
}

/** The month of a day, from its first to its last. */
export function monthAround(day: Day): DayRange {
  const from = `${day.slice(0, 7)}-01`;
  const [year = 0, month = 1] = day.split('-').map(Number);
  return { from, to: textOf(Date.UTC(year, month, 0)) };
}

export function weekdayOf(day: Day): Weekday {
  // A Sunday is 0 there and last here.
  const weekday = WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
  if (!weekday) throw new RangeError(`${day} is no day`);
  return weekday;
}

const textOf = (time: number): Day => new Date(time).toISOString().slice(0, 10);

import { UTCDateMini } from '@date-fns/utc/date/mini';
import {
  eachDayOfInterval,
  endOfISOWeek,
  endOfMonth,
  endOfQuarter,
  getISODay,
  addDays as shiftDays,
  addMonths as shiftMonths,
  startOfISOWeek,
  startOfMonth,
  startOfQuarter,
} from 'date-fns';
import { WEEKDAYS, type Weekday } from '../../rulebook/model/rulebook.ts';
import { type Day, dayOf } from './calendar.ts';

/** Whole days, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** The day so many days later; earlier where `days` is negative. Calendar days, never 24 hours. */
export const addDays = (day: Day, days: number): Day => dayOf(shiftDays(dateOf(day), days));

/**
 * The same date so many months later, or the last day of that month where it has no such date;
 * earlier where `months` is negative.
 */
export const addMonths = (day: Day, months: number): Day => dayOf(shiftMonths(dateOf(day), months));

/** Every day of a range in order; none where it ends before it begins. */
export function daysIn({ from, to }: DayRange): readonly Day[] {
  // For date-fns a range that ends before it begins is one that runs backwards.
  if (to < from) return [];
  return eachDayOfInterval({ start: dateOf(from), end: dateOf(to) }).map(dayOf);
}

/** Whether a range holds a day; both its ends do. */
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

/** Monday to Sunday around a day. */
export const weekAround = (day: Day): DayRange =>
  rangeOf(startOfISOWeek(dateOf(day)), endOfISOWeek(dateOf(day)));

/** The month of a day, from its first to its last. */
export const monthAround = (day: Day): DayRange =>
  rangeOf(startOfMonth(dateOf(day)), endOfMonth(dateOf(day)));

/** The quarter of a day, from its first to its last. */
export const quarterAround = (day: Day): DayRange =>
  rangeOf(startOfQuarter(dateOf(day)), endOfQuarter(dateOf(day)));

/** @throws RangeError when the text is no day */
export function weekdayOf(day: Day): Weekday {
  const weekday = WEEKDAYS[getISODay(dateOf(day)) - 1];
  if (!weekday) throw new RangeError(`${day} is no day`);
  return weekday;
}

/** A day as date-fns takes it: its midnight in UTC, so that the zone of the machine has no say. */
const dateOf = (day: Day): Date => new UTCDateMini(day);

const rangeOf = (from: Date, to: Date): DayRange => ({ from: dayOf(from), to: dayOf(to) });

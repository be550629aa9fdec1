import type { Day } from '../../../../shared/reading/calendar/calendar.ts';
import {
  addDays,
  addMonths,
  type DayRange,
  daysIn,
  weekAround,
  weekdayOf,
} from '../../../../shared/reading/calendar/calendar-days.ts';
import { WEEKDAYS, type Weekday } from '../../../../shared/rulebook/model/rulebook.ts';

/** One day of the year's calendar. */
export interface CalendarCell {
  readonly day: Day;
  /** Column, 0 upwards: the week of the year, weeks beginning on Monday. */
  readonly week: number;
  /** Row, 0 to 6 from Monday. */
  readonly row: number;
  /** 0: nothing; 1 to 5: the steps of `STEPS`. */
  readonly step: number;
  readonly milliseconds: number;
}

export interface YearCalendar {
  readonly year: number;
  readonly weeks: number;
  /** By weekday from Monday, days in order. */
  readonly rows: readonly (readonly CalendarCell[])[];
  /** Where each month begins. */
  readonly months: readonly { readonly month: number; readonly week: number }[];
}

/** Where the second to fifth step begin, in minutes of a day; the first is anything more than none. */
export const STEPS = [5, 15, 30, 60] as const;

/** 0 for no reading, then 1 to 5. */
export function stepOf(milliseconds: number): number {
  if (milliseconds <= 0) return 0;
  return 1 + STEPS.filter((minutes) => milliseconds >= minutes * 60_000).length;
}

/** A year as a calendar of weeks in columns. @param times reading time by day, milliseconds */
export function makeYear(year: number, times: ReadonlyMap<Day, number>): YearCalendar {
  const [first, offset] = [`${year}-01-01`, rowOf(`${year}-01-01`)];
  const cells = daysIn({ from: first, to: `${year}-12-31` }).map((day, index) => {
    const milliseconds = times.get(day) ?? 0;
    const week = Math.floor((index + offset) / 7);
    return { day, week, row: (index + offset) % 7, step: stepOf(milliseconds), milliseconds };
  });
  return {
    year,
    weeks: 1 + (cells.at(-1)?.week ?? 0),
    rows: WEEKDAYS.map((_, row) => cells.filter((cell) => cell.row === row)),
    months: cells
      .filter(({ day }) => day.endsWith('-01'))
      .map(({ day, week }) => ({ month: Number(day.slice(5, 7)), week })),
  };
}

/** Every year from the first with reading to the current one, at least that one. */
export function yearsOf(days: readonly Day[], today: Day): readonly number[] {
  const years = [...days, today].map(yearOf);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

const rowOf = (day: Day): number => WEEKDAYS.indexOf(weekdayOf(day));

/**
 * Where a key leads from a day of the calendar: a day down or up, a week right or left, a month by
 * page, the week's ends.
 * @returns null for a key that leads nowhere
 */
export function dayByKey(key: string, from: Day): Day | null {
  switch (key) {
    case 'ArrowDown':
      return addDays(from, 1);
    case 'ArrowUp':
      return addDays(from, -1);
    case 'ArrowRight':
      return addDays(from, 7);
    case 'ArrowLeft':
      return addDays(from, -7);
    case 'PageDown':
      return addMonths(from, 1);
    case 'PageUp':
      return addMonths(from, -1);
    case 'Home':
      return weekAround(from).from;
    case 'End':
      return weekAround(from).to;
    default:
      return null;
  }
}

/** One bar of a week or a month. */
export interface Bar {
  readonly day: Day;
  readonly weekday: Weekday;
  readonly milliseconds: number;
}

/** Reading time of some days in a row. */
export interface Bars extends DayRange {
  readonly bars: readonly Bar[];
  readonly milliseconds: number;
  /** On how many days there was any. */
  readonly daysRead: number;
}

export function makeBars(range: DayRange, times: ReadonlyMap<Day, number>): Bars {
  const bars = daysIn(range).map((day) => ({
    day,
    weekday: weekdayOf(day),
    milliseconds: times.get(day) ?? 0,
  }));
  const all = bars.map(({ milliseconds }) => milliseconds);
  return {
    ...range,
    bars,
    milliseconds: all.reduce((sum, milliseconds) => sum + milliseconds, 0),
    daysRead: all.filter((milliseconds) => milliseconds > 0).length,
  };
}

/** The tops that an axis may have, in minutes: each is a number that halves well. */
const TOPS = [30, 60, 120, 240, 480, 720, 1440] as const;

/**
 * How far the axis of some bars reaches: half an hour at the least, so that little looks like little
 * beside nothing at all. Minutes.
 */
export function axisTop(...shown: readonly Bars[]): number {
  const most = Math.max(...shown.flatMap(({ bars }) => bars.map((bar) => bar.milliseconds)));
  return TOPS.find((minutes) => most <= minutes * 60_000) ?? 1440;
}

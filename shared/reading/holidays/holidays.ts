import type { Title } from '../../rulebook/model/rulebook.ts';
import type { Day } from '../calendar/calendar.ts';
import { type DayRange, isWithin } from '../calendar/calendar-days.ts';

/** Days off and make-up days of a country, year by year, as its notices announce them. */
export interface HolidayList {
  readonly id: string;
  readonly title: Title;
  /** IANA names of the zones whose days it is about. */
  readonly zones: readonly string[];
  /** In order, each once. */
  readonly years: readonly HolidayYear[];
}

/** What one notice announces. */
export interface HolidayYear {
  readonly year: number;
  /** Number of the notice. */
  readonly document: string;
  readonly issued: Day;
  /** Its address. */
  readonly source: string;
  readonly off: readonly Holiday[];
  /** Days of a weekend that are worked in exchange. */
  readonly work: readonly Day[];
}

/** Days off in a row. */
export interface Holiday extends DayRange {
  readonly name: string;
}

/** The notice that a year goes by; null where there is none yet. */
export interface YearNotice {
  readonly year: number;
  readonly document: string | null;
}

/** No holidays anywhere: every zone goes by the weekdays alone. */
export const NO_HOLIDAYS: HolidayList = {
  id: 'none',
  title: { zh: '无', en: 'None' },
  zones: [],
  years: [],
};

/** The holiday that a day belongs to; null where it belongs to none, or its zone is not the list's. */
export function holidayOn(day: Day, zone: string, list: HolidayList): Holiday | null {
  const years = noticesAround(day, zone, list);
  return years.flatMap(({ off }) => off).find((range) => isWithin(day, range)) ?? null;
}

/** Whether a day is worked in exchange for one off. */
export const isMakeUpDay = (day: Day, zone: string, list: HolidayList): boolean =>
  noticesAround(day, zone, list).some(({ work }) => work.includes(day));

/** The notices of the years that a range touches; none where the zone is not the list's. */
export function noticesIn(
  { from, to }: DayRange,
  zone: string,
  { zones, years }: HolidayList,
): readonly YearNotice[] {
  if (!zones.includes(zone)) return [];
  const [first, last] = [yearOf(from), yearOf(to)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, document: years.find((known) => known.year === year)?.document ?? null };
  });
}

/** Whether a day goes by the weekdays alone though its zone has a list: its year has no notice yet. */
export const isUnannounced = (day: Day, zone: string, list: HolidayList): boolean =>
  noticesIn({ from: day, to: day }, zone, list).some(({ document }) => document === null);

/** A holiday may begin in the year before the notice's, or end in the one after. */
function noticesAround(day: Day, zone: string, { zones, years }: HolidayList) {
  if (!zones.includes(zone)) return [];
  return years.filter(({ year }) => Math.abs(year - yearOf(day)) <= 1);
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

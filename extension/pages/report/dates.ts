import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import { useLanguage } from '../parts/language.tsx';

/** How the report says days. */
export interface Dates {
  monthAndYear(day: Day): string;
  /** With the day of the week. */
  dayOfMonth(day: Day): string;
  whole(day: Day): string;
}

export function useDates(): Dates {
  const { tag, language } = useLanguage();
  const format = (day: Day, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).format(
      new Date(`${day}T12:00:00Z`),
    );
  const month = language === 'zh' ? 'long' : 'short';
  return {
    monthAndYear: (day) => format(day, { year: 'numeric', month: 'long' }),
    dayOfMonth: (day) => format(day, { month, day: 'numeric', weekday: 'short' }),
    whole: (day) => format(day, { year: 'numeric', month: 'long', day: 'numeric' }),
  };
}

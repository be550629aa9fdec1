import { formatForReading } from '../../../shared/exact/text.ts';
import type { Language } from '../../../shared/messages/message.ts';
import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import type { Earned } from '../../../shared/reading/ledger/points.ts';
import { useLanguage } from '../parts/language.tsx';
import { useWords, type Words } from './words/index.ts';

/** Everything a view of the journal needs to speak. */
export interface Speech {
  readonly words: Words;
  readonly language: Language;
  /** Day of the week included. */
  date(day: Day): string;
  /** Without the year. */
  dayOfYear(day: Day): string;
  /** Day and month, the year too where it is another. */
  shortDate(day: Day, besides: Day): string;
  monthAndYear(day: Day): string;
  duration(milliseconds: number): string;
}

export function useSpeech(): Speech {
  const words = useWords();
  const { tag, language } = useLanguage();
  const format = (day: Day, options: Intl.DateTimeFormatOptions) =>
    formatterOf(tag, options).format(new Date(`${day}T12:00:00Z`));
  return {
    words,
    language,
    date: (day) =>
      format(day, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' }),
    dayOfYear: (day) => format(day, { month: 'short', day: 'numeric', weekday: 'short' }),
    shortDate: (day, besides) =>
      format(day, {
        ...(day.slice(0, 4) === besides.slice(0, 4) ? {} : { year: 'numeric' }),
        month: language === 'zh' ? 'long' : 'short',
        day: 'numeric',
      }),
    monthAndYear: (day) => format(day, { year: 'numeric', month: 'long' }),
    duration: (milliseconds) => words.duration(milliseconds / 1000),
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes longer than using it a hundred times, and a year has 366 days. */
function formatterOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${Object.entries(options).flat().join(' ')}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}

export const pointsText = ({ points }: Pick<Earned, 'points'>): string => formatForReading(points);

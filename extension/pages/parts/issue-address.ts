import type { Day } from '../../../shared/reading/calendar/calendar.ts';
import type { ReadingSource } from '../../../shared/reading/sources/source.ts';

/** The address of a day's issue; null where its form is not regular. */
export function issueAddress({ today }: Pick<ReadingSource, 'today'>, day: Day): string | null {
  const [year = '', month = '', date = ''] = day.split('-');
  return today?.replace('{year}', year).replace('{month}', month).replace('{day}', date) ?? null;
}

import { parse } from 'yaml';
import { checkHolidays } from './check-holidays.ts';
import type { HolidayList } from './holidays.ts';

/**
 * A list of holidays from the text of its data file.
 * @throws TypeError naming the path of the first value that is not as it should be
 */
export const readHolidays = (text: string): HolidayList =>
  checkHolidays(parse(text, { schema: 'failsafe' }));

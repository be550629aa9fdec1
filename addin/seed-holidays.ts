import china from '../seeds/holidays/china.yaml?raw';
import { once } from '../shared/base/once.ts';
import { readHolidays } from '../shared/reading/holidays/read-holidays.ts';

/** The days off and make-up days that come with Lianping. */
export const seedHolidays = once(() => readHolidays(china));

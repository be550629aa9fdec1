import { readFileSync } from 'node:fs';
import { readHolidays } from '../../../shared/reading/holidays/read-holidays.ts';

/** The text of the list that comes with the product, and what it says. */
export const CHINA_TEXT = readFileSync('seeds/holidays/china.yaml', 'utf8');
export const CHINA = readHolidays(CHINA_TEXT);

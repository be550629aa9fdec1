const MINUTES = 1440;
/** 31 December 9999. */
const LAST_DAY = 2_958_465;
/** Spreadsheets count a 29 February 1900 that never was; the days before it are one off. */
const NEVER = 60;

/**
 * What a date format shows of a serial number, in days since the end of 1899: `2023-03-15`,
 * `2023-03-15 08:30`, or `08:30` below 1. Of a workbook that counts from 1904 it is four years early, which reading it tells.
 * @returns undefined where the number is no day
 */
export function serialText(serial: number): string | undefined {
  const minutes = Math.round(serial * MINUTES);
  const day = Math.floor(minutes / MINUTES);
  if (!(day >= 0 && day <= LAST_DAY) || day === NEVER) return undefined;
  const moment = new Date(Date.UTC(1899, 11, day > NEVER ? 30 : 31, 0, minutes)).toISOString();
  const [date, time] = [moment.slice(0, 10), moment.slice(11, 16)];
  if (day === 0) return time;
  return minutes % MINUTES === 0 ? date : `${date} ${time}`;
}

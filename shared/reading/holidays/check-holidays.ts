import { type Day, isDay } from '../calendar/calendar.ts';
import { isWithin, overlapOf, weekdayOf } from '../calendar/calendar-days.ts';
import { list, oneOrMore, record, text } from '../seeded/fields.ts';
import type { Holiday, HolidayList, HolidayYear } from './holidays.ts';

/**
 * A list of holidays from its data file, every value as text.
 * @throws TypeError naming the path of the first value that is absent, unknown or of another kind:
 * the file is part of the product, so a wrong one is a bug
 */
export function checkHolidays(data: unknown): HolidayList {
  const file = record(data, '', ['holidays', 'id', 'title', 'zones', 'years']);
  if (text(file.holidays, 'holidays') !== '1')
    throw new TypeError('holidays: 1 is the only form known');
  const title = record(file.title, 'title', ['zh', 'en']);
  const years = list(file.years, 'years').map((year, at) => checkYear(year, `years[${at}]`));
  years.forEach(({ year }, at) => {
    const before = years[at - 1]?.year ?? 0;
    if (year <= before) throw new TypeError(`years[${at}].year: a later one than ${before}`);
  });
  return {
    id: text(file.id, 'id'),
    title: { zh: text(title.zh, 'title.zh'), en: text(title.en, 'title.en') },
    zones: oneOrMore(file.zones, 'zones'),
    years,
  };
}

const YEAR = ['year', 'document', 'issued', 'source', 'off', 'work'];

function checkYear(data: unknown, path: string): HolidayYear {
  const notice = record(data, path, YEAR);
  const at = (name: string) => `${path}.${name}`;
  const year = text(notice.year, at('year'));
  if (!/^20\d\d$/.test(year)) throw new TypeError(`${at('year')}: a year is expected`);
  const off = list(notice.off, at('off')).map((one, index) =>
    checkHoliday(one, `${at('off')}[${index}]`),
  );
  off.forEach((holiday, index) => {
    const before = off[index - 1];
    if (before && (overlapOf(before, holiday) || before.to > holiday.from))
      throw new TypeError(`${at('off')}[${index}]: begins before ${before.name} ends`);
  });
  const work = list(notice.work, at('work')).map((one, index) =>
    makeUpDay(one, off, `${at('work')}[${index}]`),
  );
  return {
    year: Number(year),
    document: text(notice.document, at('document')),
    issued: aDay(notice.issued, at('issued')),
    source: text(notice.source, at('source')),
    off,
    work,
  };
}

function checkHoliday(data: unknown, path: string): Holiday {
  const { name, from, to } = record(data, path, ['name', 'from', 'to']);
  const range = { from: aDay(from, `${path}.from`), to: aDay(to, `${path}.to`) };
  if (range.to < range.from) throw new TypeError(`${path}: ends before it begins`);
  return { name: text(name, `${path}.name`), ...range };
}

function makeUpDay(data: unknown, off: readonly Holiday[], path: string): Day {
  const day = aDay(data, path);
  if (!['sat', 'sun'].includes(weekdayOf(day))) throw new TypeError(`${path}: not at a weekend`);
  if (off.some((range) => isWithin(day, range))) throw new TypeError(`${path}: is a day off`);
  return day;
}

function aDay(data: unknown, path: string): Day {
  if (!isDay(data)) throw new TypeError(`${path}: a day is expected, as in 2026-10-01`);
  return data;
}

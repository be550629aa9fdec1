import { isDay, isZone } from '../calendar/calendar.ts';
import type { DayRange } from '../calendar/calendar-days.ts';
import { SOURCE_ID } from '../sources/source.ts';
import { object, type Shape, text, Unfit } from './shape.ts';
import { tidyNote, tidyTitle } from './tidy-text.ts';

/** No calendar day is longer. Milliseconds. */
export const LONGEST_DAY = 25 * 3_600_000;

/** A text in which the expression finds something: anchor it at both ends. */
export const matching = (form: RegExp): Shape<string> => text((value) => form.test(value));

/** A day of the calendar, 2000 to 2099. */
export const day = text(isDay);

const twoDays = object<DayRange>({ from: day, to: day });
/** Two days, in order. */
export const dayRange: Shape<DayRange> = (value, path) => {
  const days = twoDays(value, path);
  if (days.to < days.from) throw new Unfit(path);
  return days;
};

/** As `crypto.randomUUID` gives it. */
export const randomId = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
/** The id or the version of a rulebook. */
export const rulebookId = matching(/^[^\p{C}\s]{1,200}$/u);
/** 64 hexadecimal digits. */
export const sha256 = matching(/^[0-9a-f]{64}$/);
/** Host and content id. */
export const articleKey = matching(/^[\w./:-]{1,200}$/);
/** Id of a source. */
export const sourceId = matching(SOURCE_ID);
/** 版, two digits. */
export const pageNumber = matching(/^\d{2}$/);

/** One line without control characters, its length in UTF-16 units. */
export const line = (least: number, most: number): Shape<string> =>
  text((value) => value.length >= least && value.length <= most && tidyTitle(value) === value);

/** A title as the ledger keeps it: one tidy line of 1 to 400 UTF-16 units. */
export const title = line(1, 400);
/** A note as the ledger keeps it; empty for one that was deleted. */
export const noteOrNone = text((value) => tidyNote(value) === value);
/** A note as the ledger keeps it. */
export const note = text((value) => value !== '' && tidyNote(value) === value);
/** An IANA name that this engine knows. */
export const zone = text((name) => /^[\w+/-]{1,60}$/.test(name) && isZone(name));

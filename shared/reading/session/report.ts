import { isDay } from '../calendar/calendar.ts';
import type { LedgerEntry } from '../ledger/ledger.ts';
import { SOURCE_ID, tidyTitle } from '../sources/source.ts';
import type { DayReading } from './session.ts';

/** What the reader of one page tells the keeper of the ledger: totals, so that any one may be lost. */
export interface Report extends Omit<LedgerEntry, keyof DayReading | 'kind'> {
  readonly kind: 'report';
  readonly days: readonly DayReading[];
}

/** A report as entries of the ledger. */
export function entriesOf({ kind: _, days, ...about }: Report): readonly LedgerEntry[] {
  return days.map((day) => ({ ...about, ...day }));
}

/** No calendar day is longer. */
const LONGEST_DAY = 25 * 3_600_000;
const MOST_CHARS = 1_000_000;
/** Days of one report: what is longer ago has long been kept. */
export const MOST_DAYS = 31;

/**
 * A report from a message that anyone may have made: every field looked at, nothing else taken.
 * @returns null when any field is absent, of another kind or out of bounds
 */
export function readReport(message: unknown): Report | null {
  if (!isRecord(message) || message.kind !== 'report') return null;
  const { session, source, article, title, page, issued, chars, days } = message;
  if (!isText(session, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)) return null;
  if (!isText(source, SOURCE_ID) || !isText(article, /^[\w./:-]{1,200}$/)) return null;
  if (!isText(title, /^.{1,400}$/s) || tidyTitle(title) !== title) return null;
  if (page !== null && !isText(page, /^\d{2}$/)) return null;
  if (issued !== null && !isDay(issued)) return null;
  if (!isCount(chars, MOST_CHARS) || !isDays(days, chars)) return null;
  const clean = days.map(({ day, milliseconds, deepest }) => ({ day, milliseconds, deepest }));
  return { kind: 'report', session, source, article, title, page, issued, chars, days: clean };
}

function isDays(value: unknown, chars: number): value is readonly DayReading[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_DAYS) return false;
  if (!value.every((day: unknown) => isDayReading(day, chars))) return false;
  return new Set(value.map(({ day }) => day)).size === value.length;
}

function isDayReading(value: unknown, chars: number): value is DayReading {
  if (!isRecord(value)) return false;
  const { day, milliseconds, deepest } = value;
  return isDay(day) && isCount(milliseconds, LONGEST_DAY) && isCount(deepest, chars);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isText = (value: unknown, form: RegExp): value is string =>
  typeof value === 'string' && form.test(value);

const isCount = (value: unknown, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= most;

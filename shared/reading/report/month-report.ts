import { groupBy } from '../../base/group-by.ts';
import { add, type Rational, ZERO } from '../../exact/rational.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Day } from '../calendar/calendar.ts';
import { daysIn, monthAround } from '../calendar/calendar-days.ts';
import { type Month, monthOf } from '../handed-in/month-totals.ts';
import { holidayOn } from '../holidays/holidays.ts';
import { type FreeDay, type FreeDays, freeDay } from '../ledger/free-day.ts';
import type { Way } from '../ledger/ledger-items.ts';
import type { ReadingRecord, RecordDay } from '../record/record.ts';
import { latestDays, type RecordTotal, totalRecord } from '../record/record-totals.ts';

/** What one member read in a month, for the member alone. Lengths of time in whole milliseconds. */
export interface MonthReport {
  readonly month: Month;
  /** Every day of the month that has begun, in order. */
  readonly days: readonly ReportDay[];
  readonly daysRead: number;
  /** Days so far that ask for reading, and on how many of them there was some. */
  readonly due: number;
  readonly dueRead: number;
  readonly milliseconds: number;
  /** How much of it was by hand. */
  readonly byHand: number;
  readonly finished: number;
  readonly points: Rational;
  /** What is counted otherwise than it stands in the records of the devices. */
  readonly problems: readonly Problem[];
}

/** One day of it, over all devices. */
export interface ReportDay {
  readonly day: Day;
  readonly free: FreeDay | null;
  /** What the holiday is called; null where it is none. */
  readonly holiday: string | null;
  readonly milliseconds: number;
  readonly finished: number;
  readonly entries: readonly ReportEntry[];
}

/** What was read on a day: an article on its page, or what the member wrote down. */
export interface ReportEntry {
  /** Null where another device withheld it. */
  readonly title: string | null;
  /** Id of the source; null for what was written down. */
  readonly source: string | null;
  readonly page: string | null;
  /** Null for what was read on a page. */
  readonly way: Way | null;
  /** Null where another device withheld it. */
  readonly milliseconds: number | null;
  readonly finished: boolean;
  readonly note: string | null;
}

/** By what a month is looked at. */
export interface ReportContext extends FreeDays {
  readonly month: Month;
  readonly today: Day;
}

/** The month of a record with everything in it, whatever number of devices it holds. */
export function monthReport(record: ReadingRecord, context: ReportContext): MonthReport {
  const { month, today } = context;
  const { days: all, problems } = totalRecord(record, context.rulesOn);
  const totals = new Map(all.map((total) => [total.day, total]));
  const contents = latestDays(record, []);
  const { from, to } = monthAround(`${month}-01`);
  const days = daysIn({ from, to: to < today ? to : today }).map((day) =>
    reportDay(day, { total: totals.get(day), contents: contents.get(day) ?? [], context }),
  );
  const due = days.filter(({ free }) => free === null);
  const counted = all.filter(({ day }) => monthOf(day) === month);
  return {
    month,
    days,
    daysRead: days.filter(hasReading).length,
    due: due.length,
    dueRead: due.filter(hasReading).length,
    ...sumOf(counted),
    problems: problems.filter(({ values }) => isOf(month, values)),
  };
}

const hasReading = ({ entries, milliseconds, finished }: ReportDay): boolean =>
  milliseconds > 0 || finished > 0 || entries.length > 0;

/** A record may hold other months, of other devices; their days are nothing of this report. */
const isOf = (month: Month, { day }: Problem['values']): boolean =>
  typeof day !== 'string' || monthOf(day) === month;

interface DayParts {
  readonly total: RecordTotal | undefined;
  readonly contents: readonly RecordDay[];
  readonly context: ReportContext;
}

function reportDay(day: Day, { total, contents, context }: DayParts): ReportDay {
  const { rulesOn, holidays } = context;
  const free = freeDay(day, context);
  const holiday = free === 'holiday' ? holidayOn(day, rulesOn(day).zone, holidays) : null;
  return {
    day,
    free,
    holiday: holiday?.name ?? null,
    milliseconds: total?.milliseconds ?? 0,
    finished: total?.finished ?? 0,
    entries: entriesOf(contents),
  };
}

/** One entry an article, though several devices have it. */
function entriesOf(contents: readonly RecordDay[]): readonly ReportEntry[] {
  const onPages = contents.flatMap(({ articles }) => articles ?? []);
  const merged = [...groupBy(onPages, ({ article }) => article).values()].flatMap((same) =>
    same.slice(0, 1).map((first) => ({ ...first, way: null, ...together(same) })),
  );
  const written = contents.flatMap(({ byHand }) => byHand);
  return [...merged, ...written.map((entry) => ({ ...entry, source: null, page: null }))].map(
    ({ title, source, page, way, milliseconds, finished, note }) => ({
      title,
      source,
      page,
      way,
      milliseconds,
      finished,
      note,
    }),
  );
}

type Part = Pick<ReportEntry, 'milliseconds' | 'finished' | 'note'>;

function together(parts: readonly Part[]): Part {
  const notes = new Set(parts.flatMap(({ note }) => note ?? []));
  const times = parts.map(({ milliseconds }) => milliseconds);
  return {
    milliseconds: times.reduce((a, b) => (a === null || b === null ? null : a + b)),
    finished: parts.some(({ finished }) => finished),
    note: notes.size > 0 ? [...notes].join('\n') : null,
  };
}

function sumOf(totals: readonly RecordTotal[]) {
  const sum = (of: 'milliseconds' | 'byHand' | 'finished') =>
    totals.reduce((all, day) => all + day[of], 0);
  return {
    milliseconds: sum('milliseconds'),
    byHand: sum('byHand'),
    finished: sum('finished'),
    points: totals.reduce<Rational>((all, { total }) => add(all, total.points), ZERO),
  };
}

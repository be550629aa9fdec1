import type { Day } from '../../../../shared/reading/calendar/calendar.ts';
import type { Chain, RecordDay } from '../../../../shared/reading/record/record.ts';

/** One line of the day table. Milliseconds. */
export interface DayRow {
  readonly day: Day;
  readonly measured: number;
  readonly byHand: number;
  readonly corrected: number;
  readonly finished: number;
}

/** The days of a chain as a table, and their sums. */
export interface DayTable {
  readonly rows: readonly DayRow[];
  readonly total: Omit<DayRow, 'day'>;
}

export function dayTable({ days }: Chain): DayTable {
  const rows = days.map(({ content }) => rowOf(content));
  const sum = (name: keyof DayTable['total']) => rows.reduce((sum, row) => sum + row[name], 0);
  const total = {
    measured: sum('measured'),
    byHand: sum('byHand'),
    corrected: sum('corrected'),
    finished: sum('finished'),
  };
  return { rows, total };
}

function rowOf({ day, measured, corrected, finished, byHand }: RecordDay): DayRow {
  const added = byHand.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return { day, measured, byHand: added, corrected, finished };
}

/** Minutes with one decimal, rounded down: `12.3`; nothing is shown as more than it is. */
export function sayMinutes(milliseconds: number): string {
  const tenths = Math.floor(milliseconds / 6000);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

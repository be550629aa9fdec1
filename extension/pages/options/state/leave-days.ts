import { addDays, type DayRange } from '../../../../shared/reading/calendar/calendar-days.ts';

/** Ranges with one more: sorted, and those that touch or overlap as one, so that no day is twice. */
export function addRange(ranges: readonly DayRange[], added: DayRange): readonly DayRange[] {
  const sorted = [...ranges, added].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.reduce<readonly DayRange[]>(join, []);
}

/** Ranges without one of them. */
export function takeBackRange(ranges: readonly DayRange[], gone: DayRange): readonly DayRange[] {
  return ranges.filter(({ from, to }) => from !== gone.from || to !== gone.to);
}

function join(joined: readonly DayRange[], next: DayRange): readonly DayRange[] {
  const last = joined.at(-1);
  if (!last || addDays(last.to, 1) < next.from) return [...joined, next];
  const to = last.to > next.to ? last.to : next.to;
  return [...joined.slice(0, -1), { from: last.from, to }];
}

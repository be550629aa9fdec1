import type { ReadingRules } from '../../rulebook/model/rulebook.ts';
import type { Day } from '../calendar/calendar.ts';
import { addDays, type DayRange } from '../calendar/calendar-days.ts';

/** Which rulebook reading rules were taken from. */
export interface RulebookName {
  readonly id: string;
  readonly version: string;
  /** Hash of its canonical form, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** Reading rules and the first day they hold on. A change in mid-month changes no earlier day. */
export interface DatedRules {
  readonly from: Day;
  readonly rulebook: RulebookName;
  readonly rules: ReadingRules;
}

/** Finds the rules of a day. */
export type RulesOn = (day: Day) => ReadingRules;

/**
 * The rules of each day: the latest that have begun; before any has, the earliest.
 * @throws RangeError when there are none at all
 */
export function rulesInForce(history: readonly DatedRules[]): RulesOn {
  const sorted = earliestFirst(history);
  return (day) => {
    const inForce = sorted.findLast(({ from }) => from <= day) ?? sorted[0];
    if (!inForce) throw new RangeError(`No reading rules for ${day}: there are none at all`);
    return inForce.rules;
  };
}

/** The rules that hold on some day of a range, earliest first, each from its first day there. */
export function rulesWithin(
  history: readonly DatedRules[],
  { from, to }: DayRange,
): readonly DatedRules[] {
  const sorted = earliestFirst(history);
  return sorted
    .map((dated, index) => ({
      dated: index === 0 ? { ...dated, from } : dated,
      next: sorted[index + 1],
    }))
    .filter(({ dated, next }) => dated.from <= to && !(next && addDays(next.from, -1) < from))
    .map(({ dated }) => (dated.from < from ? { ...dated, from } : dated));
}

const earliestFirst = (history: readonly DatedRules[]): readonly DatedRules[] =>
  history.toSorted((a, b) => (a.from < b.from ? -1 : 1));

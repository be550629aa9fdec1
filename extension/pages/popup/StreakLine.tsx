import { equals, ZERO } from '../../../shared/exact/rational.ts';
import { formatForReading } from '../../../shared/exact/text.ts';
import type { Weekday } from '../../../shared/rulebook/model/rulebook.ts';
import { WEEKDAYS } from '../../../shared/rulebook/model/rulebook.ts';
import { useLanguage } from '../parts/language.tsx';
import type { Today } from './state/today.ts';
import { useWords, type Words } from './words/index.ts';

/** Days in a row, and what today still needs; never more than a statement. */
export function StreakLine({ today }: { today: Today }) {
  const words = useWords();
  const { tag } = useLanguage();
  const { streak, goal, rules } = today;
  const isMet = equals(goal.missing, ZERO);
  return (
    <div class="streak number">
      {!isMet && <p>{words.goal(formatForReading(goal.missing), goal.own)}</p>}
      {goal.free !== null && <p>{words.freeDay[goal.free]}</p>}
      {goal.unannounced && <p class="quiet">{words.unannounced(today.summary.day.slice(0, 4))}</p>}
      {isMet && goal.own && goal.free === null && <p>{words.goalMet}</p>}
      {/* A line that comes a moment later has its place. */}
      {streak === null && <p aria-hidden="true">{'\u00a0'}</p>}
      {streak?.days === 0 && <p class="quiet">{words.noStreak}</p>}
      {streak && streak.days > 0 && (
        <p>{words.streak(streak.days, sayFreeDays(rules.streak.rest, words, tag))}</p>
      )}
    </div>
  );
}

/** The days that break no streak. */
function sayFreeDays(rest: readonly Weekday[], words: Words, tag: string): string {
  return isWeekend(rest) ? words.weekendsAndLeave : words.daysAndLeave(...namesOf(rest, tag));
}

const isWeekend = (rest: readonly Weekday[]): boolean =>
  rest.length === 2 && rest.includes('sat') && rest.includes('sun');

/** Short names in the order of the week. */
function namesOf(rest: readonly Weekday[], tag: string): readonly string[] {
  const format = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' });
  // 3 January 2000 was a Monday.
  const nameOf = (index: number) => format.format(Date.UTC(2000, 0, 3 + index));
  return WEEKDAYS.flatMap((weekday, index) => (rest.includes(weekday) ? [nameOf(index)] : []));
}

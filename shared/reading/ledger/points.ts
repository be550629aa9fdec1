import { add, compare, least, multiply, type Rational, whole } from '../../exact/rational.ts';
import type { ReadingRules } from '../../rulebook/model/rulebook.ts';
import type { Day } from '../calendar/calendar.ts';
import type { RulesOn } from '../rules/rules-in-force.ts';
import type { LedgerEntry } from './ledger.ts';

/** Points of one kind on one day. */
export interface Earned {
  readonly points: Rational;
  /** The most that this kind can give in a day; null where there is no limit. */
  readonly cap: Rational | null;
}

/** Points for so many articles finished on one day. */
export function articlePoints(articles: number, { article }: ReadingRules): Earned {
  return capped(multiply(whole(articles), article.points), article.capPerDay);
}

/** Points for whole units of one day's reading time; what is left over counts for nothing. */
export function timePoints(milliseconds: number, { time }: ReadingRules): Earned {
  const units = Math.floor(milliseconds / (time.perSeconds * 1000));
  return capped(multiply(whole(units), time.points), time.capPerDay);
}

/** Both kinds together; a cap of null if either has none. */
export function together(a: Earned, b: Earned): Earned {
  return { points: add(a.points, b.points), cap: a.cap && b.cap && add(a.cap, b.cap) };
}

/** How far one article is read, over all its sessions. */
export interface ArticleProgress {
  readonly chars: number;
  readonly deepest: number;
  readonly milliseconds: number;
  /** Reading time that finishing asks for, whole milliseconds. */
  readonly needed: number;
  readonly deepEnough: boolean;
  /** The day on which depth and time were both reached for the first time. */
  readonly finishedOn: Day | null;
}

/**
 * How far an article is read. It is finished on the first day on which, by the rules of that day,
 * depth and time over all sessions until then are both enough.
 * @param entries all of that article, in any order
 * @param rules what to ask for now
 * @param rulesOn the rules of earlier days, where they were others
 */
export function progressOf(
  entries: readonly LedgerEntry[],
  rules: ReadingRules,
  rulesOn: RulesOn = () => rules,
): ArticleProgress {
  const total = { chars: 0, milliseconds: 0, deepest: 0 };
  let finishedOn: Day | null = null;
  for (const entry of entries.toSorted(byDay)) {
    // As long as the text was until then: what it grows by later takes no day back.
    total.chars = Math.max(total.chars, entry.chars);
    total.milliseconds += entry.milliseconds;
    total.deepest = Math.max(total.deepest, entry.deepest);
    if (isFinished(total, rulesOn(entry.day))) finishedOn ??= entry.day;
  }
  const deepEnough = isDeepEnough(total.chars, total.deepest, rules);
  return { ...total, needed: timeToFinish(total.chars, rules), deepEnough, finishedOn };
}

/** Reading time that finishing so many characters asks for, whole milliseconds. */
function timeToFinish(chars: number, { finish }: ReadingRules): number {
  return Math.max(finish.least * 1000, Math.ceil((chars * 60_000) / finish.speed));
}

const isDeepEnough = (chars: number, deepest: number, { finish }: ReadingRules): boolean =>
  compare(whole(deepest), multiply(finish.depth, whole(chars))) >= 0;

const isFinished = (
  { chars, milliseconds, deepest }: Pick<LedgerEntry, 'chars' | 'milliseconds' | 'deepest'>,
  rules: ReadingRules,
): boolean => milliseconds >= timeToFinish(chars, rules) && isDeepEnough(chars, deepest, rules);

const byDay = (a: LedgerEntry, b: LedgerEntry): number =>
  a.day === b.day ? 0 : a.day < b.day ? -1 : 1;

function capped(points: Rational, cap: Rational | null): Earned {
  return { points: cap ? least(points, cap) : points, cap };
}

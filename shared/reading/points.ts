import { add, compare, least, multiply, type Rational, whole } from '../exact/rational.ts';
import type { ReadingRules } from '../rulebook/rulebook.ts';
import type { Day } from './calendar.ts';
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
 * How far an article is read.
 * @param entries all of that article, in any order
 */
export function progressOf(
  entries: readonly LedgerEntry[],
  { finish }: ReadingRules,
): ArticleProgress {
  const chars = Math.max(0, ...entries.map((entry) => entry.chars));
  const needed = Math.max(finish.least * 1000, Math.ceil((chars * 60_000) / finish.speed));
  const asked = multiply(finish.depth, whole(chars));
  const isDeep = (deepest: number) => compare(whole(deepest), asked) >= 0;
  const total = { milliseconds: 0, deepest: 0 };
  let finishedOn: Day | null = null;
  for (const entry of entries.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    total.milliseconds += entry.milliseconds;
    total.deepest = Math.max(total.deepest, entry.deepest);
    if (total.milliseconds >= needed && isDeep(total.deepest)) finishedOn ??= entry.day;
  }
  return { chars, needed, ...total, deepEnough: isDeep(total.deepest), finishedOn };
}

function capped(points: Rational, cap: Rational | null): Earned {
  return { points: cap ? least(points, cap) : points, cap };
}

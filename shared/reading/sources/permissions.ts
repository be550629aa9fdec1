import { covers } from './check-pattern.ts';
import type { ReadingSource } from './source.ts';

/**
 * Which permissions may be given back, so that every source that stays on keeps its pages. A browser
 * that takes a permission back takes every narrower one with it: none goes that reaches into the
 * pages of a source that is on, or lies within them.
 * @returns match patterns, each once
 */
export function notNeeded(
  off: readonly ReadingSource[],
  on: readonly ReadingSource[],
): readonly string[] {
  const needed = on.flatMap(({ asks }) => asks);
  const meets = (a: string, b: string) => covers(a, b) || covers(b, a);
  const asked = new Set(off.flatMap(({ asks }) => asks));
  return [...asked].filter((ask) => !needed.some((other) => meets(ask, other)));
}

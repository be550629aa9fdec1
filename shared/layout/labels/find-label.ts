import type { LayoutReason } from '../../messages/layout/reasons.ts';
import { normaliseLabel } from './names.ts';

export interface FoundLabel<T> {
  readonly value: T;
  readonly because: Extract<LayoutReason, 'same-label' | 'decorated-label'>;
}

/** `一、` `（二）` `3.` before a title. */
const NUMBERING = /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.:])+/;
/** `（40分）` `（票）` `（40%）` after a title; but `好（%）` is a rate, not the count. */
const BRACKETS = /\([^()%率比]*(?:\d%)?\)$/;

/** What may follow a title in a header without changing what the column holds. */
export const COUNT_SUFFIX = /(?:得票数|票数|得票|票|人数|数)$/;
export const POINTS_SUFFIX = /(?:得分|评分|分数|分值|分)$/;
export const FACT_SUFFIX = /(?:次数|件数|数|次|件|起)$/;

/**
 * The meaning of a header among `labels` (keyed by normalised label): the label itself, else the
 * label with numbering before it or a unit after it.
 */
export function findLabel<T>(
  labels: ReadonlyMap<string, T>,
  header: string,
  suffix: RegExp,
): FoundLabel<T> | undefined {
  const key = normaliseLabel(header);
  const same = labels.get(key);
  if (same !== undefined) return { value: same, because: 'same-label' };
  const bare = key.replace(NUMBERING, '').replace(BRACKETS, '');
  const value = labels.get(bare) ?? labels.get(bare.replace(suffix, ''));
  return value === undefined ? undefined : { value, because: 'decorated-label' };
}

/** The id of the one thing that is called so; undefined where nothing is, or several. */
export function findId(
  labels: ReadonlyMap<string, readonly string[]>,
  text: string,
): string | undefined {
  const [id, ...others] = findLabel(labels, text, COUNT_SUFFIX)?.value ?? [];
  return others.length === 0 ? id : undefined;
}

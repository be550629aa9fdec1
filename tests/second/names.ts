import type { Subject } from './input.ts';

/** A name as it is compared: width and spaces do not matter. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s/gu, '');

/**
 * Whether the rater is the subject: the same name, and the same unit where both are known. Without
 * the rater's unit, a name that units of the roster share says nothing.
 */
export function isSelf(
  rater: { readonly rater: string; readonly raterUnit: string },
  subject: Subject,
  roster: readonly Subject[],
): boolean {
  const name = plainName(subject.name);
  if (plainName(rater.rater) !== name) return false;
  const unit = plainName(rater.raterUnit);
  if (unit !== '') return subject.unit === '' || unit === plainName(subject.unit);
  const namesakes = roster.filter((other) => plainName(other.name) === name);
  return new Set(namesakes.map((other) => plainName(other.unit))).size < 2;
}

/** Of the first columns, which the tables of subjects and of panels share. */
const FIRST = [12, 16, 10, 16, 26, 14, 11];
const OTHERS = 11;
const REASON = 18;
/** Of what has many decimals, or a long title. */
const WIDE = 14;

/**
 * Width of a column of Workings in characters.
 * @param key what the subjects' table has there, if anything
 * @param index from 0
 */
export function columnWidth(key: string | undefined, index: number): number {
  const first = FIRST[index];
  if (first !== undefined) return first;
  if (key === 'otherVoid') return REASON;
  return /^(weighted|exact|adjustments|key:|component:)/.test(key ?? '') ? WIDE : OTHERS;
}

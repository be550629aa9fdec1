import type { LiveCell } from './live-cell.ts';

/** What a look at some rows of a sheet shows: as it was told, with formulas that wait, or not so. */
export type Finding = 'kept' | 'waiting' | 'lost';

/** What is to be said of all of them together. */
export const worstOf = (findings: readonly Finding[]): Finding =>
  findings.includes('lost') ? 'lost' : findings.includes('waiting') ? 'waiting' : 'kept';

/** A cell held against what the program says stands there: an empty text where nothing does. */
export function findingOf(cell: LiveCell | undefined, value: unknown): Finding {
  if (!cell) return value === '' ? 'kept' : 'lost';
  if (cell.kind !== 'formula') return cell.value === value ? 'kept' : 'lost';
  return cell.value === null || isSame(cell.value, value) ? 'kept' : 'waiting';
}

/** Programs add in their own order: what they come to may differ in the last digits. */
const isSame = (expected: string | number, value: unknown): boolean =>
  typeof expected === 'number' && typeof value === 'number'
    ? expected.toPrecision(DIGITS) === value.toPrecision(DIGITS)
    : expected === value;
const DIGITS = 9;

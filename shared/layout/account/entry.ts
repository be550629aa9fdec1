import { LAYOUT_REASONS, type LayoutReason } from '../../messages/layout/reasons.ts';
import type { ColumnLayout } from '../model/layout.ts';

/** What became of a cell that is not empty. Each has exactly one entry. */
export type Entry =
  /** `subject` is null for what is said of a whole table, and where nobody could be called yet. */
  | {
      readonly is: 'read';
      readonly as: ColumnLayout['meaning']['is'];
      readonly header: string;
      readonly subject: number | null;
    }
  | { readonly is: 'left-out'; readonly because: LayoutReason }
  | { readonly is: 'not-understood'; readonly because: LayoutReason };

/** An entry as one small number: what it is as a whole, and why. */
export type EntryCode = number;

const isReason = (key: string): key is LayoutReason => key in LAYOUT_REASONS;
const REASONS = Object.keys(LAYOUT_REASONS).filter(isReason);
const CODES = new Map(REASONS.map((reason, index) => [reason, index + 1]));

export const READ: EntryCode = 0;

export const leftOut = (because: LayoutReason): EntryCode => CODES.get(because) ?? 0;

/** The other half of the codes: the same reasons, and a problem that tells it. */
export const notUnderstood = (because: LayoutReason): EntryCode =>
  REASONS.length + leftOut(because);

export const isLeftOut = (code: EntryCode): boolean => code > READ && code <= REASONS.length;

export const isNotUnderstood = (code: EntryCode): boolean => code > REASONS.length;

/** Of a code that is not `READ`. */
export function reasonOf(code: EntryCode): LayoutReason {
  const reason = REASONS[(code - 1) % REASONS.length];
  if (!reason) throw new RangeError(`No reason has the code ${code}`);
  return reason;
}

/** How many codes there are. */
export const ENTRY_CODES = 2 * REASONS.length + 1;

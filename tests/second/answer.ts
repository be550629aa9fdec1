import { compare, countDecimals, type Fraction, parseDecimal } from './fraction.ts';
import { at, list, number, type Part, text } from './rulebook.ts';

/** One rater's answer for one subject and leaf. */
export type Answer =
  /** A level, or a number: `level` is null for a number. */
  | { readonly kind: 'mark'; readonly level: string | null; readonly points: Fraction }
  | { readonly kind: 'not-mark'; readonly id: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' };

const BLANK: Answer = { kind: 'blank' };

export function readAnswer(written: string | undefined, scale: Part | undefined): Answer {
  const label = (written ?? '').trim();
  if (label === '' || label === 'blank') return BLANK;
  const points = at(scale, 'levels', label);
  if (points !== undefined) return { kind: 'mark', level: label, points: number(points) };
  if (at(scale, 'not-marks', label) !== undefined) return { kind: 'not-mark', id: label };
  return readNumber(label, list(at(scale, 'number')));
}

function readNumber(written: string, ends: readonly Part[]): Answer {
  const value = parseDecimal(written);
  if (ends.length !== 2 || !value || countDecimals(written) > 6) return { kind: 'unreadable' };
  const isInside = compare(value, number(ends[0])) >= 0 && compare(value, number(ends[1])) <= 0;
  return isInside ? { kind: 'mark', level: null, points: value } : { kind: 'unreadable' };
}

/** Whether this answer alone makes its ballot one that is present. */
export function countsAsPresent(answer: Answer, scale: Part | undefined): boolean {
  if (answer.kind === 'mark' || answer.kind === 'unreadable') return true;
  const id = answer.kind === 'blank' ? 'blank' : answer.id;
  const otherwise = answer.kind === 'blank' ? 'not-counted' : 'counted';
  return text(at(scale, 'not-marks', id, 'turnout'), otherwise) === 'counted';
}

export const isSame = (a: Answer, b: Answer): boolean =>
  a.kind === 'mark' &&
  b.kind === 'mark' &&
  a.level === b.level &&
  compare(a.points, b.points) === 0;

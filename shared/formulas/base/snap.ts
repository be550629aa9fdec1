import type { Rational } from '../../exact/rational.ts';
import { decimalPlaces } from '../../exact/text.ts';
import { literal } from '../expression/expression.ts';
import { approximate, rounded } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';

/**
 * Cells hold doubles, and the digits must be the core's.
 *
 * Sums and products. Let the exact value v have at most p ≤ 11 decimals and |v| ≤ 1000. It is
 * computed from doubles that are each nearest to an exact decimal, by fewer than 40 additions and
 * multiplications whose terms add up to at most 1000, so the error is below 40 × 1000 × 2^-53
 * < 4.5 × 10^-12, which is less than half of 10^-11: ROUND(…, p) gives the double nearest to v.
 * (The panels of a component may be more, but their terms add up to at most 100.) Such doubles
 * stand for decimals of at most 15 digits, so equal values are equal doubles, different ones are
 * different, and the next rounding sees the decimal number that a person sees, its ties included.
 *
 * A panel's mean is one division of whole points (times 10^s, where the points have s decimals) by
 * a whole number n of marks, hence the double nearest to the quotient. Its distance from a tie at
 * the p-th decimal is 0 or at least 10^-p/(2n × 10^s); with p + s ≤ 7 and n ≤ 10^4 that is
 * 5 × 10^-12, above the 4 × 10^-13 within which spreadsheets take a value for a tie.
 *
 * Where no p bounds a value (`round: none`, thirds of a checklist), its cell shows a fixed number
 * of decimals, and the guard column marks totals for which that could matter.
 */
export const MOST_PLACES = 11;

/** Points' and panel's decimals for which the division is proven. */
const MOST_PANEL_PLACES = 7;

/** Facts are counts or amounts with up to so many decimals; items usually are. */
export const AMOUNT_PLACES = 6;

/** A mark of a scale of numbers has no more decimals. */
export const MARK_PLACES = 6;

/** Decimals that a value can need: a bound from the rulebook, or null where there is none. */
export type Places = number | null;

export const placesOf = (value: Rational): Places => decimalPlaces(value) ?? null;

/** Of a product. */
export const placesTogether = (...parts: readonly Places[]): Places =>
  parts.reduce<Places>((sum, part) => (sum === null || part === null ? null : sum + part), 0);

/** Of a sum. */
export const mostPlaces = (parts: readonly Places[]): Places =>
  parts.reduce<Places>(
    (most, part) => (most === null || part === null ? null : Math.max(most, part)),
    0,
  );

/** Null where the decimals are too many for a double. */
export const withinDigits = (places: Places): Places =>
  places !== null && places <= MOST_PLACES ? places : null;

/** Of a rounded panel, whose points have so many decimals. */
export const panelBound = (places: number, points: Places): Places =>
  points !== null && places + points <= MOST_PANEL_PLACES ? places : null;

/**
 * Decimals shown where nothing bounds them. A total shows two fewer than what it is added up from,
 * so that one that is exactly on a tie stays on it.
 */
export const SHOWN = { weight: 12, component: 10, total: 8 } as const;

/** The expression brought back to the decimal that it stands for, or shown with so many. */
export const snap = (expression: Expression, places: Places, shown: number): Expression => {
  const bound = withinDigits(places);
  return bound === null ? approximate(expression, shown) : rounded(expression, literal(bound));
};

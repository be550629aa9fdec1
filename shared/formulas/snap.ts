import type { Rational } from '../exact/rational.ts';
import { decimalPlaces } from '../exact/text.ts';
import { type Expression, literal, rounded } from './expression.ts';

/**
 * Cells hold doubles, and the digits must be the core's. Where the exact value of a sum or product
 * is known to have at most p decimals, ROUND(…, p) gives the double nearest to that exact value:
 * the error of the few operations before it is far below half of 10^-p. Values up to 1000 with
 * p ≤ 12 have at most 15 significant digits, so equal values are equal doubles, different ones are
 * different, and the last rounding sees the decimal number that a person sees, ties included.
 * A panel's mean is one division of whole points by a whole number n of marks: its distance from a
 * tie at the sixth decimal is 0 or at least 10^-6/(2n), above the 15-digit error for n ≤ 100,000.
 */
export const MOST_PLACES = 12;

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

export const isBounded = (places: Places): places is number =>
  places !== null && places <= MOST_PLACES;

/** The expression brought back to the decimal that it stands for; as it is where none bounds it. */
export const snap = (expression: Expression, places: Places): Expression =>
  isBounded(places) ? rounded(expression, literal(places)) : expression;

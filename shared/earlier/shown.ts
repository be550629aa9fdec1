import { toCellNumber } from '../exact/cell-number.ts';
import type { Rational } from '../exact/rational.ts';

/** As many digits as a program keeps of what it calculates. */
const DIGITS = 10;

export const shown = (value: number | null): string | null =>
  value === null ? null : `${Number(value.toPrecision(DIGITS))}`;

export const shownExact = (value: Rational | null): string | null =>
  shown(value && toCellNumber(value));

/** Whether the cell shows this value. 93.6 is not 93.58, though either is 93.6 in one decimal. */
export const isShownAs = (cell: number | null, value: Rational | null): boolean =>
  shown(cell) === shownExact(value);

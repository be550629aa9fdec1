import { toCellNumber } from '../exact/cell-number.ts';
import type { Rational } from '../exact/rational.ts';
import { round } from '../exact/round.ts';

/** As many digits as a program keeps of what it calculates. */
const DIGITS = 10;

/** A cell with more decimals shows all that there are. */
const MOST_PLACES = 7;

export const shown = (value: number | null): string | null =>
  value === null ? null : `${Number(value.toPrecision(DIGITS))}`;

export const shownExact = (value: Rational | null): string | null =>
  shown(value && toCellNumber(value));

/** Whether the cell shows this value, at the decimals that the cell has. */
export function isShownAs(cell: number | null, value: Rational | null): boolean {
  if (cell === null || value === null) return cell === value;
  const text = shown(cell) ?? '';
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  if (shownExact(value) === text) return true;
  const rounded = round(value, { places: decimals, mode: 'half-up' });
  return decimals < MOST_PLACES && decimals > 0 && shownExact(rounded) === text;
}

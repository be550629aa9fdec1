import { HUNDRED, multiply, type Rational, rational } from './rational.ts';
import { round } from './round.ts';

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** `[+-]?\d+(\.\d+)?` in ASCII digits → its exact value; anything else → undefined. */
export function parseDecimal(text: string): Rational | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const [, sign, integer = '', fraction = ''] = match;
  const units = BigInt(integer + fraction);
  return rational(sign === '-' ? -units : units, 10n ** BigInt(fraction.length));
}

/** The reduced fraction, `17999/200`; an integer has no slash. */
export const formatFraction = ({ num, den }: Rational): string =>
  den === 1n ? `${num}` : `${num}/${den}`;

/** `value` with exactly `places` decimals, half-up where it has more: `90.00`. */
export function formatFixed(value: Rational, places: number): string {
  const rounded = round(value, { places, mode: 'half-up' });
  const units = (rounded.num * 10n ** BigInt(places)) / rounded.den;
  const digits = `${units < 0n ? -units : units}`.padStart(places + 1, '0');
  const point = digits.length - places;
  const decimals = places === 0 ? '' : `.${digits.slice(point)}`;
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${decimals}`;
}

/** How many decimals `value` needs, or undefined when no number of decimals is enough (1/3). */
export function decimalPlaces({ den }: Rational): number | undefined {
  let [twos, fives, rest] = [0, 0, den];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** The shortest decimal text (`0.4`, `-2`), or undefined when there is none (1/3). */
export function formatDecimal(value: Rational): string | undefined {
  const places = decimalPlaces(value);
  return places === undefined ? undefined : formatFixed(value, places);
}

/** For people: the decimal where it is short, else up to `places` decimals with `…`. */
export function formatForReading(value: Rational, places = 6): string {
  const needed = decimalPlaces(value);
  if (needed !== undefined && needed <= places) return formatFixed(value, needed);
  return `${formatFixed(value, places)}…`;
}

/** 2/5 → `40 %`. */
export const percent = (share: Rational): string =>
  `${formatForReading(multiply(share, HUNDRED))} %`;

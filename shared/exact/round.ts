import { type Rational, rational } from './rational.ts';

/** `half-up` is half away from zero, as offices round; `down` is toward zero, `up` away from it. */
export const ROUND_MODES = ['half-up', 'down', 'up'] as const;
export type RoundMode = (typeof ROUND_MODES)[number];

/** A declared rounding: decimal places (0 to 12) and mode. */
export interface Rounding {
  readonly places: number;
  readonly mode: RoundMode;
}

/** The multiple of 10^-places that the mode chooses for `value`. */
export function round(value: Rational, { places, mode }: Rounding): Rational {
  const scale = 10n ** BigInt(places);
  const size = (value.num < 0n ? -value.num : value.num) * scale;
  const units = roundedQuotient(size, value.den, mode);
  return rational(value.num < 0n ? -units : units, scale);
}

function roundedQuotient(size: bigint, den: bigint, mode: RoundMode): bigint {
  const rest = size % den;
  const floor = size / den;
  if (mode === 'down' || rest === 0n) return floor;
  return mode === 'up' || rest * 2n >= den ? floor + 1n : floor;
}

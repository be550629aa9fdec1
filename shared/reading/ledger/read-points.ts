import { type Rational, rational, ZERO } from '../../exact/rational.ts';

/** Points as a day's total holds them, `n` or `n/d`; none where it is another text. */
export function readPoints(text: string): Rational {
  const [, num, den = '1'] = /^(\d{1,30})(?:\/(\d{1,30}))?$/.exec(text) ?? [];
  if (num === undefined || BigInt(den) === 0n) return ZERO;
  return rational(BigInt(num), BigInt(den));
}

import { describe, expect, test } from 'vitest';
import { compare, negate, type Rational, rational, subtract } from '../../shared/exact/rational.ts';
import { ROUND_MODES, type RoundMode, round } from '../../shared/exact/round.ts';
import { formatFixed, parseDecimal } from '../../shared/exact/text.ts';
import fc from '../seeded.ts';

const exactly = (text: string): Rational => {
  const [num = '', den = '1'] = text.split('/');
  const value = parseDecimal(num);
  if (!value) throw new Error(`${text} is no number`);
  return rational(value.num, value.den * BigInt(den));
};

test.each<[string, number, RoundMode, string]>([
  // By hand: half-up is half away from zero; down is toward zero, up away from it.
  ['89.995', 2, 'half-up', '90.00'],
  ['89.994999', 2, 'half-up', '89.99'],
  ['-89.995', 2, 'half-up', '-90.00'],
  ['-89.994999', 2, 'half-up', '-89.99'],
  ['0.5', 0, 'half-up', '1'],
  ['-0.5', 0, 'half-up', '-1'],
  ['1.5', 0, 'half-up', '2'],
  ['2.5', 0, 'half-up', '3'],
  ['-2.5', 0, 'half-up', '-3'],
  ['1.005', 2, 'half-up', '1.01'],
  ['0.004999', 2, 'half-up', '0.00'],
  ['-0.004999', 2, 'half-up', '0.00'],
  ['1/3', 6, 'half-up', '0.333333'],
  ['2/3', 6, 'half-up', '0.666667'],
  ['-2/3', 6, 'half-up', '-0.666667'],
  ['200/3', 2, 'half-up', '66.67'],
  ['2.9', 0, 'down', '2'],
  ['-2.9', 0, 'down', '-2'],
  ['2.1', 0, 'up', '3'],
  ['-2.1', 0, 'up', '-3'],
  ['3', 0, 'up', '3'],
  ['90', 2, 'half-up', '90.00'],
  ['7.2', 0, 'down', '7'],
])('%s to %d places, %s, is %s', (value, places, mode, expected) => {
  expect(formatFixed(round(exactly(value), { places, mode }), places)).toBe(expected);
});

describe('for all fractions', () => {
  const values = fc
    .tuple(
      fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
      fc.bigInt({ min: 1n, max: 10n ** 12n }),
    )
    .map(([num, den]) => rational(num, den));
  const places = fc.integer({ min: 0, max: 12 });
  const modes = fc.constantFrom(...ROUND_MODES);
  const check = (holds: (value: Rational, places: number, mode: RoundMode) => void) =>
    fc.assert(fc.property(values, places, modes, holds));

  test('the result is on the grid and less than one unit away', () => {
    check((value, places, mode) => {
      const scale = 10n ** BigInt(places);
      const rounded = round(value, { places, mode });
      expect((rounded.num * scale) % rounded.den).toBe(0n);
      const distance = subtract(rounded, value);
      const size = distance.num < 0n ? -distance.num : distance.num;
      const twice = { num: 2n * size * scale, den: distance.den };
      // Half-up: at most half a unit; the others: less than a whole one.
      expect(twice.num <= twice.den * (mode === 'half-up' ? 1n : 2n)).toBe(true);
    });
  });

  test('half-up is ⌊2·size·scale + 1⌋ ÷ 2 in integers', () => {
    check((value, places) => {
      const scale = 10n ** BigInt(places);
      const size = value.num < 0n ? -value.num : value.num;
      const units = (2n * size * scale + value.den) / (2n * value.den);
      const expected = rational(value.num < 0n ? -units : units, scale);
      expect(round(value, { places, mode: 'half-up' })).toEqual(expected);
    });
  });

  test('minus a value rounds to minus what it rounds to', () => {
    check((value, places, mode) => {
      const rounding = { places, mode };
      expect(round(negate(value), rounding)).toEqual(negate(round(value, rounding)));
    });
  });

  test('rounding twice changes nothing, and keeps the order', () => {
    check((value, places, mode) => {
      const once = round(value, { places, mode });
      expect(round(once, { places, mode })).toEqual(once);
      const more = rational(value.num + 1n, value.den);
      expect(compare(round(more, { places, mode }), once)).toBeGreaterThanOrEqual(0);
    });
  });
});

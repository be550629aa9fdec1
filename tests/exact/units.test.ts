import { describe, expect, test } from 'vitest';
import { rational } from '../../shared/exact/rational.ts';
import { ROUND_MODES, type RoundMode, round } from '../../shared/exact/round.ts';
import { fractionOf, leastCommonMultiple, roundedQuotient } from '../../shared/exact/units.ts';

const quotient = (size: number, by: number, mode: RoundMode) =>
  roundedQuotient(size, by, { isHalfUp: mode === 'half-up', isUp: mode === 'up' });

describe('whole numbers of a unit', () => {
  test.each([
    [50, 100, 1n, 2n],
    [-0, 100, 0n, 1n],
    [-15, 6, -5n, 2n],
    // Beyond 32 bits: 3^20 × 7 over 3^20 × 2 (by hand: 7/2)
    [7 * 3 ** 20, 2 * 3 ** 20, 7n, 2n],
    [2 ** 53 - 1, 2 ** 52, 2n ** 53n - 1n, 2n ** 52n],
  ])('%d units of 1/%d are %s/%s', (units, perOne, num, den) => {
    expect(fractionOf(units, perOne)).toEqual({ num, den });
  });

  test('least common multiples, as far as they are held', () => {
    expect(leastCommonMultiple([4, 6, 10])).toBe(60);
    expect(leastCommonMultiple([])).toBe(1);
    expect(leastCommonMultiple([2 ** 52, 3])).toBe(Infinity);
  });

  test('a quotient that a machine number would round up', () => {
    // (2^53 − 1) ÷ (2^52 + 1) is 2 less 3 ÷ (2^52 + 1): the nearest machine number is 2 less 2^-51.
    expect(quotient(2 ** 53 - 1, 2 ** 52 + 1, 'down')).toBe(1);
    // 9007199254740990 ÷ 3 less 1 ÷ 3, near 2^51.4: 3002399751580329.67
    expect(quotient(9007199254740989, 3, 'down')).toBe(3002399751580329);
    expect(quotient(9007199254740989, 3, 'half-up')).toBe(3002399751580330);
  });

  test.each(ROUND_MODES)('a quotient is rounded %s as fractions are', (mode) => {
    for (let size = -40; size <= 40; size += 1)
      for (const by of [1, 2, 3, 4, 8, 10]) {
        const { num } = round(rational(BigInt(size), BigInt(by)), { places: 0, mode });
        // Adding 0 makes -0 a 0: they are one number
        expect(quotient(size, by, mode) + 0).toBe(Number(num));
      }
  });
});

import { describe, expect, test } from 'vitest';
import { rational } from '../../shared/exact/rational.ts';
import {
  decimalPlaces,
  formatDecimal,
  formatFixed,
  formatForReading,
  formatFraction,
  parseDecimal,
} from '../../shared/exact/text.ts';
import fc from '../seeded.ts';

test.each([
  ['0', 0n, 1n],
  ['-0', 0n, 1n],
  ['+0.50', 1n, 2n],
  ['-0.20', -1n, 5n],
  ['007', 7n, 1n],
  ['0.333333', 333333n, 1000000n],
  ['100000000000000000000000000.5', 200000000000000000000000001n, 2n],
])('%s is exactly %d/%d', (text, num, den) => {
  expect(parseDecimal(text)).toEqual({ num, den });
});

test.each([
  '',
  ' 1',
  '1 ',
  '1\n',
  '.5',
  '5.',
  '1e3',
  '1,000',
  '--1',
  '+',
  '0x10',
  '1_000',
  'NaN',
  'Infinity',
  '９５',
  '95分',
  '٣',
  '1.2.3',
  '40%',
])('%j is no number', (text) => expect(parseDecimal(text)).toBeUndefined());

test.each([
  [17999n, 200n, '17999/200'],
  [90n, 1n, '90'],
  [-1n, 3n, '-1/3'],
  [0n, 1n, '0'],
])('%d/%d is written %s', (num, den, text) =>
  expect(formatFraction(rational(num, den))).toBe(text),
);

test.each([
  [90n, 1n, 2, '90.00'],
  [17999n, 200n, 2, '90.00'],
  [17999n, 200n, 3, '89.995'],
  [-1n, 200n, 2, '-0.01'],
  [-1n, 300n, 2, '0.00'],
  [1n, 20n, 1, '0.1'],
  [7n, 1n, 0, '7'],
  [-1n, 2n, 0, '-1'],
  [1n, 1000000n, 6, '0.000001'],
  [12345n, 100n, 1, '123.5'],
])('%d/%d with %d places is %s', (num, den, places, text) => {
  expect(formatFixed(rational(num, den), places)).toBe(text);
});

test.each([
  [2n, 5n, 1, '0.4'],
  [-2n, 1n, 0, '-2'],
  [1n, 8n, 3, '0.125'],
  [1n, 1024n, 10, '0.0009765625'],
  [1n, 3n, undefined, undefined],
  [7n, 60n, undefined, undefined],
])('%d/%d needs %s places: %s', (num, den, places, text) => {
  expect(decimalPlaces(rational(num, den))).toBe(places);
  expect(formatDecimal(rational(num, den))).toBe(text);
});

test.each([
  [1n, 3n, '0.333333…'],
  [2n, 3n, '0.666667…'],
  [1n, 4n, '0.25'],
  [1n, 10_000_000n, '0.000000…'],
  [-200n, 3n, '-66.666667…'],
])('%d/%d reads %s', (num, den, text) => expect(formatForReading(rational(num, den))).toBe(text));

describe('for all decimals', () => {
  const units = fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n });
  const places = fc.integer({ min: 0, max: 12 });

  test('what is written reads as the same number', () => {
    fc.assert(
      fc.property(units, places, (num, count) => {
        const value = rational(num, 10n ** BigInt(count));
        expect(parseDecimal(formatFixed(value, count))).toEqual(value);
        expect(parseDecimal(formatDecimal(value) ?? '')).toEqual(value);
      }),
    );
  });

  test('the shortest text has no zero to spare', () => {
    fc.assert(
      fc.property(units, places, (num, count) => {
        const text = formatDecimal(rational(num, 10n ** BigInt(count))) ?? '';
        expect(text).toMatch(/^(0|-?(0\.\d*[1-9]|[1-9]\d*(\.\d*[1-9])?))$/);
      }),
    );
  });
});

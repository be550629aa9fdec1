import { describe, expect, test } from 'vitest';
import { fromCellNumber } from '../../shared/exact/cell-number.ts';
import { formatDecimal, parseDecimal } from '../../shared/exact/text.ts';
import fc from '../seeded.ts';

// What Excel and LibreOffice save: 15 significant digits. Ties, which only binary fractions of 15
// integer digits can be, go to the even digit.
test.each<[number, string]>([
  [0, '0'],
  [-0, '0'],
  [95, '95'],
  [0.1, '0.1'],
  [0.1 + 0.2, '0.3'],
  [-(0.1 + 0.2), '-0.3'],
  [1.1 * 3, '3.3'],
  [89.995, '89.995'],
  [0.615, '0.615'],
  [1 / 3, '0.333333333333333'],
  [2 / 3, '0.666666666666667'],
  [200 / 3, '66.6666666666667'],
  [-2 / 3, '-0.666666666666667'],
  [100000000000000.5, '100000000000000'],
  [100000000000001.5, '100000000000002'],
  [-100000000000000.5, '-100000000000000'],
  [-100000000000001.5, '-100000000000002'],
  [100000000000000.5 + 2 ** -6, '100000000000001'],
  [10000000000000.25, '10000000000000.2'],
  [10000000000000.75, '10000000000000.8'],
  [999999999999999, '999999999999999'],
  [999999999999999.9, '1000000000000000'],
  [999999999999999.5, '1000000000000000'],
  [999999999999998.5, '999999999999998'],
  [1000000000000005, '1000000000000000'],
  [1000000000000015, '1000000000000020'],
  [2 ** 53 + 2, '9007199254740990'],
  [123456789012345680, '123456789012346000'],
  [1 - 2 ** -53, '1'],
  [1e-7, '0.0000001'],
  [1.0000000000000002, '1'],
  [4.35, '4.35'],
  [2.675, '2.675'],
])('%d in a cell is %s', (value, text) => {
  expect(formatDecimal(fromCellNumber(value))).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  '%d is in no cell',
  (value) => expect(() => fromCellNumber(value)).toThrow(RangeError),
);

test.each([Number.MAX_VALUE, Number.MIN_VALUE, -Number.MIN_VALUE, 2 ** -1022])(
  'the extreme %d keeps 15 digits',
  (value) => expect(fromCellNumber(value)).toEqual(digits15(value)),
);

/**
 * The same 15 digits by another way: `toPrecision` of the language, whose only difference is that
 * it takes the larger of two equally near (ECMA-262, Number.prototype.toPrecision).
 */
function digits15(value: number) {
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const [integer = '', fraction = ''] = mantissa.split('.');
  const power = Number(exponent) - fraction.length;
  return parseDecimal(
    power >= 0
      ? `${integer}${fraction}${'0'.repeat(power)}`
      : withPoint(integer + fraction, -power),
  );
}

function withPoint(digits: string, places: number): string {
  const sign = digits.startsWith('-') ? '-' : '';
  const padded = digits.slice(sign.length).padStart(places + 1, '0');
  return `${sign}${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

describe('for all doubles', () => {
  const doubles = fc.double({ noNaN: true, noDefaultInfinity: true });

  test('a decimal of at most 15 digits comes back from the double that stands for it', () => {
    const units = fc.integer({ min: -999999999999999, max: 999999999999999 });
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 9 }), (count, places) => {
        const text = withPoint(`${count}`, places + 1);
        expect(fromCellNumber(Number(text))).toEqual(parseDecimal(text));
      }),
    );
  });

  test('the digits are those of the language wherever there is no tie', () => {
    fc.assert(
      fc.property(
        doubles.filter((value) => !isTie(value)),
        (value) => {
          expect(fromCellNumber(value)).toEqual(digits15(value));
        },
      ),
    );
  });

  test('reading what was read changes nothing', () => {
    fc.assert(
      fc.property(
        doubles.filter((value) => Math.abs(value) < 1e300),
        (value) => {
          const read = fromCellNumber(value);
          const saved = Number(formatDecimal(read));
          expect(fromCellNumber(saved)).toEqual(read);
        },
      ),
    );
  });

  /** A tie needs a 16th digit 5 and nothing after it: 17 digits show it where one is possible. */
  function isTie(value: number): boolean {
    return /^-?\d\.\d{14}50*e/.test(value.toExponential(40));
  }
});

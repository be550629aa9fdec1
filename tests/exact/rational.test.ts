import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  equals,
  greatest,
  least,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  whole,
  ZERO,
} from '../../shared/exact/rational.ts';
import fc from '../seeded.ts';

const parts = fc.tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), denominator());
const numbers = parts.map(([num, den]) => rational(num, den));

function denominator() {
  return fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).filter((den) => den !== 0n);
}

function isReduced({ num, den }: Rational): boolean {
  let [x, y] = [num < 0n ? -num : num, den];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 1n && den > 0n;
}

test.each([
  [2n, 4n, 1n, 2n],
  [2n, -4n, -1n, 2n],
  [-2n, -4n, 1n, 2n],
  [0n, -7n, 0n, 1n],
  [35998n, 400n, 17999n, 200n],
])('%d/%d is held as %d/%d', (num, den, reducedNum, reducedDen) => {
  expect(rational(num, den)).toEqual({ num: reducedNum, den: reducedDen });
});

test('a fraction without a denominator is a bug', () => {
  expect(() => rational(1n, 0n)).toThrow(RangeError);
  expect(() => divide(ONE, ZERO)).toThrow(RangeError);
});

test('three thirds are one', () => {
  const third = divide(ONE, whole(3));
  expect(sum([third, third, third])).toEqual(ONE);
  expect(multiply(third, whole(3))).toEqual(ONE);
});

test('a tenth and two tenths are three tenths', () => {
  expect(add(rational(1n, 10n), rational(2n, 10n))).toEqual(rational(3n, 10n));
});

test('the sum of nothing is 0', () => expect(sum([])).toEqual(ZERO));

test.each([
  [rational(1n, 3n), rational(333333n, 1000000n), 1],
  [rational(-1n, 3n), rational(-333333n, 1000000n), -1],
  [rational(2n, 6n), rational(1n, 3n), 0],
])('%o compared with %o gives %d', (a, b, order) => expect(compare(a, b)).toBe(order));

test.each([0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])(
  '%d is no whole number',
  (value) => {
    expect(() => whole(value)).toThrow(RangeError);
  },
);

test('the largest safe integer is whole', () => {
  expect(whole(-Number.MAX_SAFE_INTEGER)).toEqual({ num: -9007199254740991n, den: 1n });
});

describe('for all fractions', () => {
  test('the parts given are the value held, reduced', () => {
    fc.assert(
      fc.property(parts, ([num, den]) => {
        const held = rational(num, den);
        return held.num * den === num * held.den && isReduced(held);
      }),
    );
  });

  test('sum and product are those of the integers over a common denominator', () => {
    fc.assert(
      fc.property(parts, parts, ([a, b], [c, d]) => {
        const [left, right] = [rational(a, b), rational(c, d)];
        expect(add(left, right)).toEqual(rational(a * d + c * b, b * d));
        expect(multiply(left, right)).toEqual(rational(a * c, b * d));
      }),
    );
  });

  test('subtracting undoes adding, dividing undoes multiplying', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(subtract(add(a, b), b)).toEqual(a);
        if (!equals(b, ZERO)) expect(divide(multiply(a, b), b)).toEqual(a);
      }),
    );
  });

  test('every result is reduced, so that equal numbers have equal fields', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) =>
        [add(a, b), subtract(a, b), multiply(a, b), negate(a)].every(isReduced),
      ),
    );
  });

  test('the order is that of the difference', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const difference = subtract(a, b).num;
        expect(compare(a, b)).toBe(difference === 0n ? 0 : difference < 0n ? -1 : 1);
        expect(compare(least(a, b), greatest(a, b))).toBeLessThanOrEqual(0);
      }),
    );
  });
});

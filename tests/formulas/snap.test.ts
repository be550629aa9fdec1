import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCellNumber } from '../../shared/exact/cell-number.ts';
import { add, multiply, type Rational, rational, ZERO } from '../../shared/exact/rational.ts';
import {
  mostPlaces,
  panelBound,
  placesOf,
  placesTogether,
  snap,
  withinDigits,
} from '../../shared/formulas/base/snap.ts';
import { decimalsOf, evaluate } from '../../shared/formulas/expression/evaluate.ts';
import { over } from '../../shared/formulas/expression/expression.ts';
import { toExcel } from '../../shared/formulas/expression/to-excel.ts';
import { number } from '../score/builder.ts';
import { at } from './cells.ts';

describe('how many decimals a value can need', () => {
  test.each([
    ['40', 0],
    ['0.5', 1],
    ['0.000001', 6],
    ['9/20', 2],
    ['1/3', null],
  ])('%s: %s', (value, places) => {
    expect(placesOf(number(value))).toBe(places);
  });
  test('a product needs those of its factors together, a sum those of its longest term', () => {
    expect(placesTogether(6, 2, 1)).toBe(9);
    expect(placesTogether(6, null)).toBeNull();
    expect(mostPlaces([2, 9, 0])).toBe(9);
    expect(mostPlaces([2, null])).toBeNull();
    expect(mostPlaces([])).toBe(0);
  });
  test('a double bears eleven decimals of a number up to 1000, and no more', () => {
    expect([withinDigits(11), withinDigits(12), withinDigits(null)]).toEqual([11, null, null]);
  });
  test('a division is proven for seven decimals of panel and points together', () => {
    expect([panelBound(6, 1), panelBound(7, 0)]).toEqual([6, 7]);
    expect([panelBound(6, 2), panelBound(8, 0), panelBound(6, null)]).toEqual([null, null, null]);
  });
});

describe('a cell is brought back to the decimal that it stands for', () => {
  const third = over(at('A1', '1'), at('B1', '3'));
  test.each([
    [at('A1', '0.25'), 2, 'ROUND(A1,2)', undefined],
    [at('A1', '0.25'), 12, 'ROUND(A1,10)', 10],
    [third, null, 'ROUND(A1/B1,10)', 10],
  ])('%#', (value, places, text, shown) => {
    const snapped = snap(value, places, 10);
    expect(toExcel(snapped)).toBe(text);
    expect(decimalsOf(snapped)).toBe(shown);
    expect(evaluate(snapped)).toEqual(evaluate(value));
  });
});

describe('what the proof beside snap says of doubles holds for generated sums', () => {
  /** A panel of 6 decimals and a weight of 5: together the eleven that are allowed. */
  const term = fc.tuple(fc.bigInt(0n, 10n ** 8n), fc.bigInt(0n, 2500n));
  const value = (units: bigint, places: number): Rational => rational(units, 10n ** BigInt(places));

  test('40 products add up to less than half a unit of the eleventh decimal beside the exact sum', () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 40 }), (terms) => {
        const pairs = terms.map(([panel, weight]) => [value(panel, 6), value(weight, 5)] as const);
        const exact = pairs.reduce(
          (sum, [panel, weight]) => add(sum, multiply(panel, weight)),
          ZERO,
        );
        const doubled = pairs.reduce(
          (sum, [panel, weight]) => sum + toCellNumber(panel) * toCellNumber(weight),
          0,
        );
        expect(Math.abs(doubled - toCellNumber(exact))).toBeLessThan(0.5e-11);
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });
});

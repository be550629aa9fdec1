import { describe, expect, test } from 'vitest';
import { withLargest } from '../../shared/exact/bound.ts';
import {
  type Column,
  columnOf,
  compareRows,
  hideRows,
  isKnown,
  valueAt,
} from '../../shared/exact/column.ts';
import { reaches, sortRows } from '../../shared/exact/column-order.ts';
import { clampColumn, roundColumn } from '../../shared/exact/column-rounding.ts';
import { quotients } from '../../shared/exact/quotients.ts';
import {
  add,
  compare,
  divide,
  greatest,
  least,
  multiply,
  type Rational,
  rational,
  sum,
  ZERO,
} from '../../shared/exact/rational.ts';
import { ROUND_MODES, round } from '../../shared/exact/round.ts';
import { formatFraction } from '../../shared/exact/text.ts';
import { weightedSum } from '../../shared/exact/weighted-sum.ts';
import fc from '../seeded.ts';

const rowsOf = (column: Column): string[] =>
  Array.from({ length: column.size }, (_, row) => {
    const value = valueAt(column, row);
    return value ? formatFraction(value) : '-';
  });
const said = (values: readonly (Rational | null)[]): string[] =>
  values.map((value) => (value ? formatFraction(value) : '-'));

/** Doubles as far as they hold, only small ones, none: the caller must not be able to tell. */
const FORMS = [Number.MAX_SAFE_INTEGER, 10_000, -1];
const inEveryForm = (check: () => void) => {
  for (const largest of FORMS) withLargest(largest, check);
};

const fraction = fc
  .tuple(
    fc.integer({ min: -100_000, max: 100_000 }),
    fc.constantFrom(1, 2, 3, 7, 10, 1000, 999_983),
  )
  .map(([num, den]) => rational(BigInt(num), BigInt(den)));
const huge = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map((num) => rational(num, 7n));
const value = fc.oneof(
  { weight: 8, arbitrary: fraction },
  { weight: 1, arbitrary: huge },
  { weight: 2, arbitrary: fc.constant(null) },
);
const values = fc.array(value, { maxLength: 12 });
const weights = fc.integer({ min: 1, max: 100 }).map((num) => rational(BigInt(num), 100n));
const rounding = fc.record({
  places: fc.integer({ min: 0, max: 12 }),
  mode: fc.constantFrom(...ROUND_MODES),
});

describe('a column says what its fractions say, in doubles or not', () => {
  test('as given, and without the hidden rows', () =>
    fc.assert(
      fc.property(values, (list) =>
        inEveryForm(() => {
          const column = columnOf(list);
          expect(rowsOf(column)).toEqual(said(list));
          expect(list.map((_, row) => isKnown(column, row))).toEqual(
            list.map((one) => one !== null),
          );
          const isHidden = Uint8Array.from(list, (_, row) => row % 2);
          expect(rowsOf(hideRows(column, isHidden))).toEqual(
            said(list.map((one, row) => (row % 2 === 0 ? one : null))),
          );
        }),
      ),
    ));

  test('clamped and rounded', () =>
    fc.assert(
      fc.property(values, fraction, fraction, rounding, (list, a, b, how) =>
        inEveryForm(() => {
          const ends = [least(a, b), greatest(a, b)] as const;
          expect(rowsOf(clampColumn(columnOf(list), ends))).toEqual(
            said(list.map((one) => one && greatest(ends[0], least(ends[1], one)))),
          );
          expect(rowsOf(roundColumn(columnOf(list), how))).toEqual(
            said(list.map((one) => one && round(one, how))),
          );
        }),
      ),
    ));

  test('sums, whatever is missing', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(value, { minLength: 5, maxLength: 5 }), weights), {
          maxLength: 4,
        }),
        fc.constantFrom('none', 'zero', 'reweigh' as const),
        fraction,
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 5, maxLength: 5 }),
        (terms, missing, scale, marked) =>
          inEveryForm(() => {
            const blocked = Uint8Array.from(marked);
            const summed = weightedSum(
              5,
              terms.map(([list, weight]) => ({ column: columnOf(list), weight })),
              { missing, scale, blocked },
            );
            const expected = [0, 1, 2, 3, 4].map((row) =>
              blocked[row] === 1 ? null : sumOfRow(terms, { row, missing, scale }),
            );
            expect(rowsOf(summed)).toEqual(said(expected));
          }),
      ),
    ));

  test('order, sorting and limits', () =>
    fc.assert(
      fc.property(values, fraction, (list, limit) =>
        inEveryForm(() => {
          const column = columnOf(list);
          const isAtLeast = reaches(column, limit);
          const isAbove = reaches(column, limit, { isAbove: true });
          for (const [row, one] of list.entries()) {
            expect(isAtLeast(row)).toBe(one !== null && compare(one, limit) >= 0);
            expect(isAbove(row)).toBe(one !== null && compare(one, limit) > 0);
            for (const [other, two] of list.entries())
              expect(Math.sign(compareRows(column, row, other))).toBe(orderOf(one, two));
          }
          const known = Uint32Array.from(list.flatMap((one, row) => (one ? [row] : [])));
          const sorted = sortRows(column, known);
          const byHand = [...known].sort(
            (a, b) => orderOf(list[b] ?? null, list[a] ?? null) || a - b,
          );
          if (sorted) expect([...sorted]).toEqual(byHand);
        }),
      ),
    ));

  test('quotients', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -50_000, max: 50_000 }), fc.nat({ max: 60 }))),
        fc.constantFrom(1, 3, 100),
        fc.option(rounding),
        (pairs, by, how) =>
          inEveryForm(() => {
            const nums = Float64Array.from(pairs, ([num]) => num);
            const dens = Float64Array.from(pairs, ([, den]) => den);
            const expected = pairs.map(([num, den]) => {
              if (den === 0) return null;
              const exact = rational(BigInt(num), BigInt(den * by));
              return how ? round(exact, how) : exact;
            });
            const division = { by, most: 50_000, rounding: how };
            expect(rowsOf(quotients(nums, dens, division))).toEqual(said(expected));
          }),
      ),
    ));
});

const orderOf = (a: Rational | null, b: Rational | null): number =>
  a && b ? compare(a, b) : Number(a !== null) - Number(b !== null);

/** Term by term in fractions, as the rulebook's words say it. */
function sumOfRow(
  terms: readonly (readonly [readonly (Rational | null)[], Rational])[],
  { row, missing, scale }: { row: number; missing: 'none' | 'zero' | 'reweigh'; scale: Rational },
): Rational | null {
  const own = terms.map(([list, weight]) => [list[row] ?? null, weight] as const);
  if (missing === 'none' && own.some(([one]) => one === null)) return null;
  const present = own.flatMap(([one, weight]) => (one ? [[one, weight] as const] : []));
  const total = present.reduce((all, [one, weight]) => add(all, multiply(one, weight)), ZERO);
  if (missing !== 'reweigh') return multiply(total, scale);
  if (present.length === 0) return null;
  return multiply(divide(total, sum(present.map(([, weight]) => weight))), scale);
}

describe('where doubles end', () => {
  // 2^53 is the first whole number that a double does not tell from its neighbour
  test.each([
    ['9007199254740991', true],
    ['9007199254740992', false],
    ['-9007199254740991', true],
    ['-9007199254740992', false],
  ])('%s is held in a double: %s', (num, isInDoubles) => {
    const column = columnOf([rational(BigInt(num))]);
    expect(column.units !== null).toBe(isInDoubles);
    expect(rowsOf(column)).toEqual([num]);
  });

  test('a rounding that would need more digits than a double has', () => {
    // 9007199254740.993 to 3 places is one unit beyond what doubles tell apart
    const exact = rational(9007199254740993n, 1000n);
    const rounded = roundColumn(columnOf([exact]), { places: 3, mode: 'half-up' });
    expect(rowsOf(rounded)).toEqual(['9007199254740993/1000']);
  });
});

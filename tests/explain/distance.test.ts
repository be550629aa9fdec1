import { describe, expect, test } from 'vitest';
import { add, compare, type Rational, rational, subtract } from '../../shared/exact/rational.ts';
import { round } from '../../shared/exact/round.ts';
import { distances } from '../../shared/explain/distance.ts';
import { bands, number, text } from '../score/builder.ts';

/** Index of the first band from the top whose lower end a rounded total reaches. */
const bandOf = (all: ReturnType<typeof bands>, total: Rational): number =>
  all.findIndex(({ low, lowIn }) => !low || compare(total, low) >= (lowIn ? 0 : 1));

const at = (
  value: string,
  mode: 'half-up' | 'down' | 'up',
  over: Parameters<typeof bands>[0] = {},
) => {
  const rounding = { places: 2, mode };
  const all = bands(over);
  const index = bandOf(all, round(number(value), rounding));
  return distances(all, index, { value: number(value), rounding });
};

describe('to the next band down and up, before rounding', () => {
  test.each([
    // 89.995 is the least that rounds to 90.00; 79.995 the least of 较好; 59.995 of 一般
    ['89.995', 'half-up', ['较好', '0', false], null],
    ['90', 'half-up', ['较好', '1/200', false], null],
    ['89.994', 'half-up', ['一般', '9999/1000', false], ['好', '1/1000', true]],
    ['59.99', 'half-up', null, ['一般', '1/200', true]],
    // rounded down, 90 itself is the edge
    ['90', 'down', ['较好', '0', false], null],
    ['89.999', 'down', ['一般', '9999/1000', false], ['好', '1/1000', true]],
    // rounded up, all above 89.99 become 90.00
    ['89.991', 'up', ['较好', '1/1000', true], null],
    ['89.99', 'up', ['一般', '10', true], ['好', '0', false]],
  ] as const)('%s rounded %s', (value, mode, down, up) => {
    const found = at(value, mode);
    const plain = (one: typeof found.down) => one && [one.grade, text(one.by), one.reached];
    expect([plain(found.down), plain(found.up)]).toEqual([down, up]);
  });

  test('a band that leaves out its lower end begins one unit above it', () => {
    const found = at('90.01', 'down', { 好: { lowIn: false }, 较好: { highIn: true } });
    expect([text(found.down?.by), found.down?.reached]).toEqual(['0', false]);
  });
});

test.each(['half-up', 'down', 'up'] as const)(
  'rounded %s, moving by the distance changes the band, and by less does not',
  (mode) => {
    const rounding = { places: 2, mode };
    const tiny = rational(1n, 10n ** 9n);
    const all = bands();
    const gradeAt = (value: ReturnType<typeof number>) =>
      all[bandOf(all, round(value, rounding))]?.grade;
    for (const value of [
      '60',
      '79.995',
      '80',
      '85.1234',
      '89.99',
      '89.994999',
      '89.995',
      '90',
      '95',
    ]) {
      const start = number(value);
      const here = gradeAt(start);
      const { down, up } = at(value, mode);
      if (down) {
        const to = subtract(start, down.by);
        expect(gradeAt(to)).toBe(down.reached ? down.grade : here);
        expect(gradeAt(down.reached ? add(to, tiny) : subtract(to, tiny))).toBe(
          down.reached ? here : down.grade,
        );
      }
      if (up) {
        const to = add(start, up.by);
        expect(gradeAt(to)).toBe(up.reached ? up.grade : here);
        expect(gradeAt(up.reached ? subtract(to, tiny) : add(to, tiny))).toBe(
          up.reached ? here : up.grade,
        );
      }
    }
  },
);

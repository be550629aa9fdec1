import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRulebook } from '../../shared/rulebook/read.ts';
import { bend } from './small-rulebook.ts';

interface Ends {
  readonly low: number;
  readonly high: number;
  readonly lowIn: boolean;
  readonly highIn: boolean;
}
const end = fc.integer({ min: 0, max: 4 }).map((step) => step * 25);
const ends = fc.record({ low: end, high: end, lowIn: fc.boolean(), highIn: fc.boolean() });

const holds = ({ low, high, lowIn, highIn }: Ends, value: number): boolean =>
  (lowIn ? value >= low : value > low) && (highIn ? value <= high : value < high);

/** Ends lie on multiples of 25, so values a half step apart show every gap and overlap. */
const PROBES = Array.from({ length: 11 }, (_, index) => -12.5 + index * 12.5);

/** By counting: every value of 0..100 is in exactly one band, none beyond, from the top down. */
function tile(bands: readonly Ends[]): boolean {
  const counted = PROBES.every((value) => {
    const inside = bands.filter((band) => holds(band, value)).length;
    return inside === (value >= 0 && value <= 100 ? 1 : 0);
  });
  const tops = bands.map((band) => PROBES.findLast((value) => holds(band, value)));
  const falls = tops.every((top, index) => top !== undefined && top < (tops[index - 1] ?? 999));
  return counted && falls;
}

function bandProblems(bands: readonly Ends[]) {
  const grades = ['好', '中', '差'];
  const written = bands.map(
    ({ low, high, lowIn, highIn }, index) =>
      `${grades[index]}: "${lowIn ? '[' : '('}${low}, ${high}${highIn ? ']' : ')'}"`,
  );
  const text = bend('好: "[80, 100]", 中: "[60, 80)", 差: "[0, 60)"', written.join(', '));
  return readRulebook(text).problems.filter(({ code }) => code.startsWith('rulebook-band'));
}

/** Mostly bands that nearly tile: thresholds in order, each end in or out at random. */
const nearly = fc
  .tuple(
    fc.constantFrom([75, 50], [75, 25], [50, 25]),
    fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  )
  .map(([[top = 0, low = 0], inside]): Ends[] => [
    { low: top, high: 100, lowIn: inside[0] ?? true, highIn: inside[1] ?? true },
    { low, high: top, lowIn: inside[2] ?? true, highIn: inside[3] ?? true },
    { low: 0, high: low, lowIn: inside[4] ?? true, highIn: inside[5] ?? true },
  ]);

test('bands pass exactly when each value of the clamp range is in one band', () => {
  fc.assert(
    fc.property(fc.oneof(nearly, fc.tuple(ends, ends, ends)), (bands) => {
      expect(bandProblems(bands).length === 0).toBe(tile(bands));
    }),
    { numRuns: 200, seed: 5 },
  );
});

test('the witness of a gap is in no band, that of an overlap in two', () => {
  fc.assert(
    fc.property(fc.oneof(nearly, fc.tuple(ends, ends, ends)), (bands) => {
      for (const { code, values } of bandProblems(bands)) {
        const inside = bands.filter((band) => holds(band, Number(values.witness))).length;
        if (code === 'rulebook-bands-gap') expect(inside).toBe(0);
        if (code === 'rulebook-bands-overlap') expect(inside).toBeGreaterThan(1);
      }
    }),
    { numRuns: 200, seed: 6 },
  );
});

import { expect, test } from 'vitest';
import { createNumberIndex } from '../../shared/layout/ballots/number-index.ts';
import fc from '../seeded.ts';

test('numbers have the places that a map gives them, whatever they are', () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 300 }),
    // Alike but for their high half, or for a power of two.
    fc.integer({ min: 0, max: 2 ** 20 }).map((high) => high * 2 ** 32 + 7),
    fc.integer({ min: 0, max: 52 }).map((power) => 2 ** power),
    fc.maxSafeNat(),
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 3000, size: 'max' }), (numbers) => {
      const index = createNumberIndex();
      const known = new Map<number, number>();
      for (const one of numbers) {
        expect(index.placeOf(one)).toBe(known.get(one) ?? known.size);
        if (!known.has(one)) known.set(one, known.size);
      }
      expect(index.size()).toBe(known.size);
    }),
    { numRuns: 50 },
  );
});

test('a hundred thousand in a row, and as many far apart', () => {
  for (const step of [1, 2 ** 32, 2 ** 15]) {
    const index = createNumberIndex();
    // Twice: each is put in its place, and found there.
    for (let at = 0; at < 200_000; at++)
      if (index.placeOf((at % 100_000) * step) !== at % 100_000) expect(at).toBe(-1);
    expect(index.size()).toBe(100_000);
  }
});

import fc from 'fast-check';

const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);

/**
 * Per cents that add up to 100. Often tens, the last 10, 20, 40 or 50, so that a total can be
 * steered to an edge with few decimals. With `zero` the first may be 0.
 */
export const shares = (count: number, zero = false): fc.Arbitrary<number[]> =>
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count }),
      isZero: fc.boolean(),
      isTens: one(true, true, false),
      last: one(1, 2, 4, 5),
    })
    .map(({ sizes, isZero, isTens, last }) => {
      const kept = sizes.map((size, index) =>
        zero && isZero && index === 0 && count > 1 ? 0 : size,
      );
      if (!isTens || count === 1) return divided(kept, 100);
      return [...divided(kept.slice(0, -1), 10 - last), last].map((tens) => tens * 10);
    });

/** Whole parts of `whole` in proportion, the rest with the last. */
function divided(sizes: readonly number[], whole: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const cut = sizes.map((size) => (total === 0 ? 0 : Math.floor((size * whole) / total)));
  const rest = whole - cut.reduce((sum, share) => sum + share, 0);
  return cut.map((share, index) => (index === sizes.length - 1 ? share + rest : share));
}

/** One weight for all, or one per category. */
export const weights = (count: number, zero = false): fc.Arbitrary<string[]> =>
  fc
    .tuple(shares(count, zero), shares(count, zero), fc.boolean())
    .map(([first, second, isOne]) =>
      first.map((share, index) =>
        isOne ? `${share}%` : `{ 机关: ${share}%, 基层: ${second[index] ?? 0}% }`,
      ),
    );

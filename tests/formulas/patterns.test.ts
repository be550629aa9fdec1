import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPatterns } from '../../shared/formulas/expression/patterns.ts';

/** Short texts over few letters, so that many are met twice. */
const formulas = fc.array(
  fc.record({
    pieces: fc.array(fc.constantFrom('', '"', '+A', 'A+'), { minLength: 1, maxLength: 3 }),
    holes: fc.array(fc.nat({ max: 1 }), { maxLength: 2 }),
  }),
  { maxLength: 40 },
);

test('formulas have one pattern where pieces and holes are the same, and else each its own', () => {
  fc.assert(
    fc.property(formulas, (all) => {
      const patternOf = createPatterns();
      const patterns = all.map(({ pieces, holes }) => patternOf(pieces, holes));
      const same = (some: unknown, other: unknown) =>
        JSON.stringify(some) === JSON.stringify(other);
      for (const [at, one] of all.entries())
        for (const [other, two] of all.entries())
          expect(patterns[at] === patterns[other]).toBe(same(one, two));
    }),
    { numRuns: 100, seed: 20261130 },
  );
});

test('two formulas that give the same number are two', () => {
  // FNV-1a of their UTF-16 units from 1 on is 2,085,846,884 for both: found by trying a million.
  const texts = ['HCCFMLP', 'FZWXBQO'];
  const patternOf = createPatterns();
  const [one, two] = texts.map((text) => patternOf([text], []));
  expect(one).not.toBe(two);
  const again = texts.map((text) => patternOf([text], []));
  expect(again[0]).toBe(one);
  expect(again[1]).toBe(two);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saidByCore, saidBySecond, scoreByCore } from './agree.ts';
import { generatedCase } from './generated-input.ts';

/** `npm run fuzz` asks for many more. */
const RUNS = Number(process.env.CASES ?? 300);

test('both implementations say the same of every subject, to the last fraction', () => {
  fc.assert(
    fc.property(generatedCase, (one) => {
      const second = saidBySecond(one);
      expect(saidByCore(scoreByCore(one, false))).toEqual(second);
      expect(saidByCore(scoreByCore(one, true))).toEqual(second);
    }),
    { seed: 20261123, numRuns: RUNS },
  );
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Long runs of generated input, apart from the tests: `npm run fuzz`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    // The others are tests as well, with fewer cases.
    include: [
      'tests/fuzz/**/*.fuzz.ts',
      'tests/second/agree.test.ts',
      'tests/score/properties.test.ts',
      'tests/silence/detection.test.ts',
      'tests/silence/silence.test.ts',
      'tests/mutants/mutants.test.ts',
      'tests/verify/random.test.ts',
      'tests/joint-review/score-edit-score.test.ts',
      'tests/browser/text-seen.test.ts',
      'tests/recalculation/odd-cells.test.ts',
      'tests/recalculation/generated.test.ts',
      'tests/recalculation/witness.test.ts',
      'tests/recalculation/moves/moves.test.ts',
      'tests/recalculation/moves/layouts.test.ts',
      'tests/recalculation/ballots/ballots.test.ts',
    ],
    env: { CASES: process.env.CASES ?? '20000' },
    // What befalls a desk while nobody waits for it, a page hears as any defect: `watch-faults.ts`.
    onUnhandledError: ({ message }) => !/^(it ended|Error: it befell)$/.test(message),
    testTimeout: 7_200_000,
    hookTimeout: 120_000,
  },
});

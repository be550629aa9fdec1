import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Long runs of generated input, apart from the tests: `npm run fuzz`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/fuzz/**/*.fuzz.ts'],
    testTimeout: 1_800_000,
  },
});

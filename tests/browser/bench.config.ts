import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Bars that only a quiet machine can be held to: `npm run bench`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/browser/*.bench.ts', 'tests/browser/reading*.test.ts'],
    env: { PRECISE: 'yes' },
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that measure reading time: one after the other, with nothing beside them. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/browser/reading*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A machine that stalls in the middle of a measure says nothing of the product: it is taken again,
    // once, from the beginning. What is wrong is wrong both times.
    retry: 1,
  },
});

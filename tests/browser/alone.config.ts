import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Tests that measure reading time, after all others: they wait rather than work, each in browsers of
 * its own, and are held to wide bounds. `npm run bench` holds them to precise ones.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/browser/reading*.test.ts'],
    maxWorkers: 4,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A machine that stalls in the middle of a measure says nothing of the product: it is taken again,
    // once, from the beginning. What is wrong is wrong both times.
    retry: 1,
  },
});

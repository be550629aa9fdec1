import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // They measure time, and run after the others: tests/browser/alone.config.ts.
    exclude: [...configDefaults.exclude, 'tests/browser/reading*.test.ts'],
    // Half of them wait for a browser or an office: one worker would leave the other core idle.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

import { expect, test } from 'vitest';
import { readMutants } from './read-mutants.ts';

// `npm run fuzz` reads many more.
test('damaged rulebooks are refused with a place, or read as another program reads them', () => {
  const { accepted, meanings } = readMutants(1, 400);
  expect(accepted).toBeGreaterThan(40);
  expect(accepted).toBeLessThan(360);
  expect(meanings).toBeGreaterThan(10);
});

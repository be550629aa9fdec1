import { expect, test } from 'vitest';
import { readMutants } from '../rulebook/read-mutants.ts';

test.each(Array.from({ length: 12 }, (_, index) => 101 + index))(
  '1000 damaged rulebooks from seed %d are refused with a place, or read as another program does',
  (seed) => {
    const { accepted, meanings } = readMutants(seed, 1000);
    expect(accepted).toBeGreaterThan(100);
    expect(meanings).toBeGreaterThan(10);
  },
);

import { expect, test } from 'vitest';
import { NO_FACTS, readFacts } from '../../../extension/ledger/health.ts';

const WELL = { lastWrite: '2026-11-23', clockJumps: 0, failure: null };

// Storage is read as if anyone had written it.
test.each([
  [undefined, NO_FACTS],
  ['well', NO_FACTS],
  [{}, { lastWrite: null, clockJumps: 0, failure: null }],
  [
    { ...WELL, lastWrite: '2026-11-23T08:30' },
    { ...WELL, lastWrite: '2026-11-23T08:30' },
  ],
  [
    { ...WELL, lastWrite: '<b>' },
    { ...WELL, lastWrite: null },
  ],
  [{ ...WELL, clockJumps: -1 }, WELL],
  [{ ...WELL, clockJumps: 1.5 }, WELL],
  [
    { ...WELL, failure: 'mirror full' },
    { ...WELL, failure: 'mirror full' },
  ],
  [{ ...WELL, failure: 'x'.repeat(101) }, WELL],
])('%j reads as %j', (stored, facts) => {
  expect(readFacts(stored)).toEqual(facts);
});

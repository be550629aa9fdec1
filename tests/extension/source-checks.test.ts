import { expect, test } from 'vitest';
import { createSourceChecks, type SourceFindings } from '../../extension/state/source-checks.ts';
import type { ReadingSource } from '../../shared/reading/source.ts';

const SOURCE = { id: 'people-daily' } as ReadingSource;
const FINDINGS: SourceFindings = { title: true, body: true, date: false };

test.each([
  ['an open article', async () => FINDINGS, { kind: 'found', findings: FINDINGS }],
  ['no open article', async () => null, { kind: 'no-page' }],
  ['a page that went away', () => Promise.reject(new Error('gone')), { kind: 'no-page' }],
])('%s', async (_, look, said) => {
  const state = createSourceChecks(look);
  const checking = state.check(SOURCE);
  expect(state.checks.value.get(SOURCE.id)).toEqual({ kind: 'checking' });
  await checking;
  expect(state.checks.value.get(SOURCE.id)).toEqual(said);
});

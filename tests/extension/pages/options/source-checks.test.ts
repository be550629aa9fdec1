import { expect, test } from 'vitest';
import { createSourceChecks } from '../../../../extension/pages/options/state/source-checks.ts';
import type { ReadingSource } from '../../../../shared/reading/sources/source.ts';
import { type PartFound, readFindings } from '../../../../shared/reading/sources/source-check.ts';

const SOURCE = { id: 'people-daily' } as ReadingSource;
const FINDINGS: readonly PartFound[] = [
  { what: 'title', by: 'h1' },
  { what: 'body', by: null },
];

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

test.each([
  [FINDINGS, FINDINGS],
  [[{ what: 'title', by: 'h1', more: 1 }], [{ what: 'title', by: 'h1' }]],
  [null, null],
  [{}, null],
  [[], null],
  [[{ what: 'byline', by: 'h1' }], null],
  [[{ what: 'title', by: 1 }], null],
  [[{ what: 'title', by: '' }], null],
  [[{ what: 'title', by: 'x'.repeat(301) }], null],
  [[...FINDINGS, ...FINDINGS], null],
  [[...FINDINGS, ...FINDINGS, ...FINDINGS], null],
])('what a page answers is looked at: %j', (answer, findings) => {
  expect(readFindings(answer)).toEqual(findings);
});

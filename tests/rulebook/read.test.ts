import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hashRulebook } from '../../shared/rulebook/canonical.ts';
import { readRulebook } from '../../shared/rulebook/read.ts';

test('reads', () => {
  const result = readRulebook(readFileSync('seeds/rulebooks/grassroots-joint-review.yaml', 'utf8'));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(hashRulebook(result.value)).toMatch(/^[0-9a-f]{64}$/);
});

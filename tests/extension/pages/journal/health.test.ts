import { expect, test } from 'vitest';
import { judgeHealth } from '../../../../extension/pages/journal/state/health.ts';
import { wordsIn } from '../../../../extension/pages/journal/words/index.ts';

const WELL = { lastWrite: '2026-11-23', mirrored: 30, kept: 30, clockJumps: 0, failure: null };

test.each([
  ['unknown', null],
  ['unknown', { ...WELL, lastWrite: null, mirrored: 0, kept: 0 }],
  ['well', WELL],
  ['jumps', { ...WELL, clockJumps: 2 }],
  ['behind', { ...WELL, clockJumps: 2, mirrored: 29 }],
  ['failure', { ...WELL, mirrored: 29, failure: 'full' }],
])('the worst is said first: %s', (kind, health) => {
  expect(judgeHealth(health)).toBe(kind);
});

test.each(['full', 'blocked', 'mirror full', 'unknown'])('“%s” has a sentence', (code) => {
  const values = { code, missing: 0, jumps: 0 };
  for (const language of ['zh', 'en'] as const) {
    const says = wordsIn(language).healthSays('failure', values);
    expect(says).toMatch(/[。.]$/);
    expect(says).not.toMatch(/\b(error|failed|invalid|illegal)\b|错误|失败|非法/i);
  }
});

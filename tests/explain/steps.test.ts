import { expect, test } from 'vitest';
import { SCORE_PROBLEMS } from '../../shared/messages/score.ts';
import { STEPS, say } from '../../shared/messages/steps.ts';

const names = (template: string): string[] =>
  [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name).sort();

test.each(Object.entries({ ...STEPS, ...SCORE_PROBLEMS }))(
  '%s asks for the same values in both languages',
  (_, { zh, en }) => expect(names(en)).toEqual(names(zh)),
);

test('a value that looks like a placeholder stays text', () => {
  const values = { level: '{count}', count: 3 };
  expect(say('zh', 'count', values)).toBe('{count} 3');
});

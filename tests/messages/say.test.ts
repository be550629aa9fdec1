import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import { layoutProblem } from '../../shared/messages/layout.ts';
import { sayPlace } from '../../shared/messages/say.ts';
import { scoreProblem } from '../../shared/messages/score.ts';
import { say } from '../../shared/messages/steps.ts';

describe('English words take the form that their number asks for', () => {
  test.each([
    [0, 'by 0 people:'],
    [1, 'by 1 person:'],
    [2, 'by 2 people:'],
  ])('readings not handed in by %i', (count, expected) => {
    const problem = scoreProblem('reading-zero', { component: '阅读', count });
    expect(sayProblem(problem, 'en')).toContain(expected);
    expect(sayProblem(problem, 'zh')).toContain(`有 ${count} 人`);
  });

  test.each([
    [1, 'In 机关 1 is scored, and 30 % of them'],
    [2, 'In 机关 2 are scored, and 30 % of them'],
  ])('a category of %i', (scored, expected) => {
    const values = { category: '机关', scored, max: '30 %', grade: '好' };
    expect(sayProblem(scoreProblem('grade-without-place', values), 'en')).toContain(expected);
  });

  test.each([
    [1, '1 was returned, more than the 0'],
    [2, '2 were returned, more than the 0'],
  ])('%i returned', (returned, expected) => {
    const values = { returned, expected: 0, basis: 'issued' };
    expect(sayProblem(layoutProblem('returned-above-expected', values), 'en')).toContain(expected);
  });

  test.each([
    ['1', 'Mean of 1 month'],
    ['2', 'Mean of 2 months'],
  ])('a mean of %s', (count, expected) => {
    expect(say('en', 'reading-mean', { count })).toBe(expected);
  });

  test.each([
    ['1', '2026-11: 1 point, target 20'],
    ['1.5', '2026-11: 1.5 points, target 20'],
    ['1/2', '2026-11: 1/2 points, target 20'],
    ['2', '2026-11: 2 points, target 20'],
  ])('%s points', (points, expected) => {
    expect(say('en', 'reading-month', { month: '2026-11', points, target: '20' })).toContain(
      expected,
    );
  });

  test.each([
    [1, 'Not fired: 1 mark does not satisfy > 2'],
    [2, 'Not fired: 2 marks do not satisfy > 2'],
  ])('%i marks', (marks, expected) => {
    expect(say('en', 'not-trimmed', { marks, when: '> 2' })).toContain(expected);
  });
});

test.each([
  [{ sheet: '上级评议', cell: 'D4' }, '上级评议!D4'],
  [{ sheet: '上级评议' }, '上级评议'],
  [{ file: '张三.xlsx' }, '张三.xlsx'],
  [{ line: 12, column: 5 }, '12:5'],
  [{ field: 'title' }, 'title'],
])('a place: %j', (place, expected) => {
  expect(sayPlace(place)).toBe(expected);
});

test('a value that looks like a placeholder stays text', () => {
  const values = { level: '{count}', count: 3 };
  expect(say('zh', 'count', values)).toBe('{count} 3');
});

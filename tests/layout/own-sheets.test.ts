import { expect, test } from 'vitest';
import { ownNames } from '../../shared/layout/own-sheets.ts';

test.each([
  ['zh', ['名册'], '联评得分 联评计算 联评对照 联评规则 联评凭证 联评变动 联评票面'],
  ['en', ['Roster'], 'Scores Workings Lookup Rules Receipt Changes Marks'],
  // Excel takes names that differ in case alone for the same
  [
    'en',
    ['scores'],
    'Scores (2) Workings (2) Lookup (2) Rules (2) Receipt (2) Changes (2) Marks (2)',
  ],
  [
    'zh',
    ['联评规则', '联评得分 (2)'],
    '联评得分 (3) 联评计算 (3) 联评对照 (3) 联评规则 (3) 联评凭证 (3) 联评变动 (3) 联评票面 (3)',
  ],
] as const)('%s beside %j: %s', (language, taken, names) => {
  expect(Object.values(ownNames(language, taken)).join(' ')).toBe(names);
});

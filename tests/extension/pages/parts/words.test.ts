import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../../../extension/pages/parts/words/index.ts';

test.each([
  [0, '0 秒', '0 s'],
  [59.999, '59 秒', '59 s'],
  [60, '1 分钟', '1 min'],
  [83, '1 分 23 秒', '1 min 23 s'],
  [3600, '1 小时 0 分', '1 h 0 min'],
  [7384, '2 小时 3 分', '2 h 3 min'],
])('%f s: “%s”, “%s”', (seconds, zh, en) => {
  expect(wordsFor('zh-CN').duration(seconds)).toBe(zh);
  expect(wordsFor('en-GB').duration(seconds)).toBe(en);
});

describe('the language of a tag', () => {
  test.each([
    ['zh-CN', '今日'],
    ['zh-Hant-TW', '今日'],
    ['en-US', 'Today'],
    ['fr', 'Today'],
  ])('%s', (tag, today) => {
    expect(wordsFor(tag).today).toBe(today);
  });
});

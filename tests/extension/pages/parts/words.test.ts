import { expect, test } from 'vitest';
import { wordsIn } from '../../../../extension/pages/parts/words/index.ts';

test.each([
  [0, '0 秒', '0 s'],
  [59.999, '59 秒', '59 s'],
  [60, '1 分钟', '1 min'],
  [83, '1 分 23 秒', '1 min 23 s'],
  [3600, '1 小时 0 分', '1 h 0 min'],
  [7384, '2 小时 3 分', '2 h 3 min'],
])('%f s: “%s”, “%s”', (seconds, zh, en) => {
  expect(wordsIn('zh').duration(seconds)).toBe(zh);
  expect(wordsIn('en').duration(seconds)).toBe(en);
});

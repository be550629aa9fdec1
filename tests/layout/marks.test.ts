import { describe, expect, test } from 'vitest';
import { BALLOT_RULES, bookOf, score } from './ballot-workbook.ts';
import type { Written } from './sheet.ts';

const HEAD = ['评议人', '评议主体', '姓名', '指标', '评价'];
// 张三: superiors 总体 (100+80)/2 = 90, 第一责任 (100+60)/2 = 80; peers 总体 80, 第一责任 40.
// 1/2 × (90 + 80)/2 + 1/2 × (80 + 40)/2 = 42.5 + 30 = 72.5
const MARKS: Written[][] = [
  ['甲', '上级评议', '张三', '总体评价', '好'],
  ['甲', '上级评议', '张三', '第一责任', 'A'],
  ['乙', '上级', '张三', '总体评价', '较好'],
  ['乙', '上级', '张三', '第一责任', '一般'],
  ['丙', '同级互评', '张三', '总体评价', '较好'],
  ['丙', '同级互评', '张三', '第一责任', '差'],
  ['甲', '上级评议', '李四', '总体评价', '好'],
  ['甲', '上级评议', '李四', '第一责任', '好'],
  ['丙', '同级互评', '李四', '总体评价', '好'],
  ['丙', '同级互评', '李四', '第一责任', '好'],
];

describe('a row a mark', () => {
  test('scores by component, group and indicator', () => {
    const { totals, said } = score(bookOf('评议', [HEAD, ...MARKS]), BALLOT_RULES);
    expect(said).toEqual([]);
    expect(totals).toEqual({ 张三: '145/2', 李四: '100' });
  });
});

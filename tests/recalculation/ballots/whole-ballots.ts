import { rulesWith } from '../../layout/ballot-workbook.ts';
import type { PlainSheet } from '../plain-package.ts';

const rulesOf = (scale: string) =>
  rulesWith(
    [
      '    levels: { 好: 100, 较好: 80, 一般: 60, 差: 40 }\n    aliases: { 好: [优秀, A] }\n',
      scale,
    ],
    ['overall: { title: 总体评价, weight: 50% }', 'overall: { title: 总体评价, weight: 60% }'],
    ['lead:    { title: 第一责任, weight: 50% }', 'lead:    { title: 第一责任, weight: 40% }'],
    ['      groups: { superiors: 50%, peers: 50% }', '      groups: { superiors: 100% }'],
    [
      '      empty: void',
      '      empty: void\n      trim: { per: ballot, high: 1, low: 1, when: "marks >= 3" }\n      valid: { items: every }',
    ],
  );
export const LEVELS = rulesOf('    levels: { 好: 100, 较好: 80, 一般: 60, 差: 40 }\n');
export const NUMBERS = rulesOf('    number: [0, 100]\n');

const NAMES = ['张三', '李四', '王五'];
export const ROSTER: PlainSheet = {
  name: '名册',
  lines: [['姓名', '类别'], ...NAMES.map((name) => [name, '机关'])],
};
/** Whose ballots, by leaf. */
const ballots = (...given: readonly (readonly (string | number | null)[])[]): PlainSheet => ({
  name: '评议',
  lines: [
    ['评议人', '评议主体', '姓名', '总体评价', '第一责任'],
    ...given.map(([name, ...marks], index) => [
      `票${index + 1}`,
      '上级评议',
      name ?? null,
      ...marks,
    ]),
  ],
});

/**
 * 张三: totals 100, 72, 92, 60: the first and the last go, (72 + 92) ÷ 2 = 82.
 * 李四: 92, 88, 76 and one without a level: of three two go, 88 is left.
 * 王五: two are too few to trim: (100 + 60) ÷ 2 = 80.
 */
export const OF_LEVELS = ballots(
  ['张三', '好', '好'],
  ['张三', '较好', '一般'],
  ['张三', '好', '较好'],
  ['张三', '一般', '一般'],
  ['李四', '较好', '好'],
  ['李四', '好', '较好'],
  ['李四', '一般', '好'],
  ['李四', '好', '弃权'],
  ['王五', '好', '好'],
  ['王五', '一般', '一般'],
);
/** 张三: 90, 90 and 70.5, of which one 90 is left; 李四: 80.25 and 60; 王五: 100, 99.5, 50 and 40: (99.5 + 50) ÷ 2. */
export const OF_NUMBERS = ballots(
  ['张三', 100, 75],
  ['张三', 90, 90],
  ['张三', 70.5, 70.5],
  ['李四', 80.25, 80.25],
  ['李四', 60, 60],
  ['王五', 100, 100],
  ['王五', 99.5, 99.5],
  ['王五', 50, 50],
  ['王五', 40, 40],
);

import { describe, expect, test } from 'vitest';
import { BALLOT_RULES, bookOf, roster, score } from './ballot-workbook.ts';
import { sheet, type Written, workbook } from './sheet.ts';

// The marks of marks.test.ts: 72.5 and 100.
const TOTALS = { 张三: '145/2', 李四: '100' };

const SUPERIORS: Written[][] = [
  ['姓名', '总体评价', null, '第一责任', null],
  [null, '甲', '乙', '甲', '乙'],
  ['张三', '好', '较好', 'A', '一般'],
  ['李四', '好', null, '好', null],
];
const PEERS: Written[][] = [
  ['姓名', '总体评价', '第一责任'],
  [null, '丙', '丙'],
  ['李四', '好', '好'],
  ['张三', '较好', '差'],
];

describe('a column a rater', () => {
  test.each([
    ['merged', { merges: ['A1:A2', 'B1:C1', 'D1:E1'] }],
    ['not merged', {}],
  ])('under titles of indicators, %s', (_, options) => {
    const book = workbook(
      roster(),
      sheet('上级评议', SUPERIORS, options),
      sheet('同级互评', PEERS, { merges: ['A1:A2'] }),
    );
    const { totals, said } = score(book, BALLOT_RULES);
    expect(said).toEqual([]);
    expect(totals).toEqual(TOTALS);
  });
});
describe('rows of ballots', () => {
  test('x', () => {
    const lines: Written[][] = [
      ['评议人', '评议主体', '姓名', '总体评价', '第一责任'],
      ['甲', '上级评议', '张三', '好', 'A'],
      ['乙', '上级', '张三', '较好', '一般'],
      ['丙', '同级互评', '张三', '较好', '差'],
      ['甲', '上级', '李四', '好', '好'],
      ['丙', '同级互评', '李四', '好', '好'],
    ];
    const { totals, said } = score(bookOf('评议', lines), BALLOT_RULES);
    expect(said).toEqual([]);
    expect(totals).toEqual(TOTALS);
  });
});

import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../shared/workbook/model.ts';
import { roster, rulesWith, score } from './ballot-workbook.ts';
import { sheet, type Written, workbook } from './sheet.ts';

const PEERS: [string, string] = ['{ superiors: 50%, peers: 50% }', '{ peers: 100% }'];
const POINTS: [string, string] = [
  'levels: { 好: 100, 较好: 80, 一般: 60, 差: 40 }\n    aliases: { 好: [优秀, A] }',
  'number: [0, 100]',
];
const HALF: [string, string] = ['    weight: 100%\n    ballots:', '    weight: 50%\n    ballots:'];
const RATE: [string, string] = [
  'final: {',
  '  work: { title: 重点工作, weight: 50%, measure: { column: 完成率, full: 100, better: high } }\nfinal: {',
];
const outcome = (lines: Written[][], rules: string, merges: string[] = []) =>
  score(workbook(roster(), sheet('同级互评', lines, { merges })), rules);

describe('marks on an indicator that the rulebook does not have are told once, at its title', () => {
  test('in rows of ballots', () => {
    const lines: Written[][] = [
      ['评议人', '姓名', '总体评价', '第一责任', '廉洁自律'],
      ['甲', '张三', '好', '好', '差'],
      ['甲', '李四', '好', '较好', '好'],
    ];
    expect(outcome(lines, rulesWith(PEERS))).toMatchObject({
      said: ['note indicator-left-out 同级互评!E1'],
      totals: { 张三: '100', 李四: '90' },
    });
  });

  test.each([[['B1:C1', 'D1:E1', 'F1:G1']], [[]]])('beside raters, merged %j', (merges) => {
    const lines: Written[][] = [
      ['姓名', '总体评价', null, '第一责任', null, '廉洁自律', null],
      [null, '评委1', '评委2', '评委1', '评委2', '评委1', '评委2'],
      ['张三', 90, 80, 70, 60, 50, 40],
      ['李四', 90, 80, 80, 70, 60, 50],
    ];
    // By hand: half of 85 and of 65; half of 85 and of 75.
    expect(outcome(lines, rulesWith(PEERS, POINTS), merges)).toMatchObject({
      said: ['note indicator-left-out 同级互评!F1'],
      totals: { 张三: '75', 李四: '80' },
    });
  });
});

describe('what is missing quotes the header that was not understood', () => {
  const marks: Written[][] = [
    ['姓名', '评委1', '评委2'],
    ['张三', 90, 80],
    ['李四', 70, 80],
  ];
  const ONE_LEAF: [string, string] = [
    '        overall: { title: 总体评价, weight: 50% }\n        lead:    { title: 第一责任, weight: 50% }',
    '        overall: { title: 总体评价, weight: 100% }',
  ];
  const rules = rulesWith(PEERS, POINTS, ONE_LEAF, HALF, RATE);
  const said = (...sheets: Sheet[]) =>
    score(workbook(roster(), sheet('同级互评', marks), ...sheets), rules).said;
  const work = (header: string) =>
    sheet('重点工作', [
      ['姓名', header],
      ['张三', 90],
      ['李四', 80],
    ]);
  test('of a measure, in a table that is read for nothing', () => {
    expect(said(work('完成率（修正）'))).toContain('stop label-unclear 重点工作!B1');
    expect(said(work('完成率（修正）'))).not.toContain('stop measure-column-missing');
  });
  test('of a measure, in a table that is read for marks', () => {
    const beside = marks.map((line, row) => [...line, ['完成率（修正）', 90, 80][row] ?? null]);
    const book = workbook(roster(), sheet('同级互评', beside));
    expect(score(book, rules).said).toContain('stop label-unclear 同级互评!D1');
  });
  test('other headers are not', () => {
    expect(said(work('项目数'))).toContain('stop measure-column-missing');
  });
});

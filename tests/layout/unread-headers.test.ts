import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../shared/workbook/model.ts';
import { roster, rulesWith, score } from './ballot-workbook.ts';
import { HALF, ONE_LEAF, PEERS, POINTS, RATE } from './rule-changes.ts';
import { sheet, type Written, workbook } from './sheet.ts';

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

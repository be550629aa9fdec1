import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../shared/workbook/model.ts';
import { BALLOT_RULES, roster, rulesWith, score } from './ballot-workbook.ts';
import { HALF, ONE_LEAF, PEERS, POINTS, RATE } from './rule-changes.ts';
import { read, rulebook, said, sheet, type Written, workbook } from './sheet.ts';

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
  const told = (...sheets: Sheet[]) =>
    score(workbook(roster(), sheet('同级互评', marks), ...sheets), rules).said;
  const work = (header: string) =>
    sheet('重点工作', [
      ['姓名', header],
      ['张三', 90],
      ['李四', 80],
    ]);
  test('of a measure, in a table that is read for nothing', () => {
    expect(told(work('完成率（修正）'))).toContain('stop label-unclear 重点工作!B1');
    expect(told(work('完成率（修正）'))).not.toContain('stop measure-column-missing');
  });
  test('of a measure, in a table that is read for marks', () => {
    const beside = marks.map((line, row) => [...line, ['完成率（修正）', 90, 80][row] ?? null]);
    const book = workbook(roster(), sheet('同级互评', beside));
    expect(score(book, rules).said).toContain('stop label-unclear 同级互评!D1');
  });
  test('other headers are not', () => {
    expect(told(work('项目数'))).toContain('stop measure-column-missing');
  });
});

describe('what is missing names the header that comes nearest, with its cell', () => {
  const near = (said: readonly string[]) => said.filter((text) => text.includes('nearest-header'));
  const FACTS = rulebook(
    BALLOT_RULES.replace(
      'components:\n',
      'facts: { prizes: { title: 表彰次数 } }\ncomponents:\n',
    ).replace(
      'final: {',
      'adjust: { prize: { title: 表彰, points: +1, each: prizes, cap: 5, banding: counted } }\nfinal: {',
    ),
  );
  const ballots = (header: string) =>
    sheet('同级互评', [
      ['评议人', '姓名', '总体评价', header],
      ['甲', '张三', '好', '好'],
      ['甲', '李四', '好', '较好'],
    ]);

  test('of an indicator', () => {
    const { said } = score(workbook(roster(), ballots('主体责任')), rulesWith(PEERS));
    expect(said).toContain('stop leaf-missing 同级互评');
    expect(near(said)).toEqual(['note nearest-header 同级互评!D1']);
  });
  test('of an indicator, where more stands beside its title', () => {
    const { said } = score(workbook(roster(), ballots('第一责任（试行）')), rulesWith(PEERS));
    expect(said).toContain('stop label-unclear 同级互评!D1');
  });
  test('of facts, in a table that is read for nothing', () => {
    const awards = sheet('奖惩', [
      ['姓名', '表彰'],
      ['张三', 1],
    ]);
    const { problems } = read(workbook(roster(), ballots('第一责任'), awards), FACTS);
    expect(near(said(problems))).toEqual(['note nearest-header 奖惩!B1']);
  });
  test('of facts, in a row', () => {
    const awards = sheet('奖惩', [
      ['指标', '张三', '李四'],
      ['表彰次数合计', 1, 0],
    ]);
    const { problems } = read(workbook(roster(), ballots('第一责任'), awards), FACTS);
    expect(near(said(problems))).toEqual(['note nearest-header 奖惩!A2']);
  });
  test('of nothing alike', () => {
    const { said } = score(workbook(roster(), ballots('备忘')), rulesWith(PEERS));
    expect(near(said)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { score } from './ballot-workbook.ts';
import { sheet, type Written, workbook } from './sheet.ts';

/** One component of ballots by level in one category; without a roster whoever has marks is scored. */
const LEVELS = `
rulebook: 1
id: blocks
version: 1.0.0
title: { zh: 测试办法, en: Test }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 测试办法, issued: 2025-12-20 } }
categories: { 全体: {} }
base: 100
scales:
  four:
    levels: { 优秀: 100, 称职: 80, 基本称职: 60, 不称职: 0 }
    not-marks: { blank: { turnout: not-counted } }
groups:
  members: { title: 群众测评 }
components:
  review:
    title: 评议
    weight: 100%
    ballots:
      scale: four
      groups: { members: 100% }
      indicators: { all: { title: 总体评价, weight: 100% } }
      round: none
      empty: void
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  bands: { 优: "[90, 100]", 良: "[80, 90)", 中: "[60, 80)", 差: "[0, 60)" }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`;
const HEAD: Written[] = ['序号', '姓名', '优秀', '称职', '基本称职', '不称职'];

const tally = (lines: Written[][], options = {}) => workbook(sheet('群众测评', lines, options));

/** Worked by hand: 10 ballots each. */
const TOTALS = { 甲: '92', 乙: '84', 丙: '50', 丁: '100' };

/** Totals, or the problems that stand in their way. */
const outcome = (lines: Written[][], options = {}) => {
  const { said, totals } = score(tally(lines, options), LEVELS);
  return said.length > 0 ? said : totals;
};

describe('halves side by side', () => {
  const LEFT: Written[][] = [
    [1, '甲', 6, 4, 0, 0],
    [2, '乙', 4, 4, 2, 0],
  ];
  const RIGHT: Written[][] = [
    [3, '丙', 1, 2, 4, 3],
    [4, '丁', 10, 0, 0, 0],
  ];
  const beside = (left: Written[][], ...others: Written[][][]) =>
    left.map((line, index) => [line, ...others.map((half) => half[index] ?? [])].flat());
  const gap = (half: Written[][]) => half.map((line) => [null, ...line]);

  test.each<[string, Written[][]]>([
    [
      'under one title, with a column between them',
      [['汇总'], ...beside([HEAD, ...LEFT], gap([HEAD, ...RIGHT]))],
    ],
    ['without a column between them', beside([HEAD, ...LEFT], [HEAD, ...RIGHT])],
    [
      'the right one shorter',
      beside([HEAD, ...LEFT, [3, '丙', 1, 2, 4, 3]], [HEAD, [4, '丁', 10, 0, 0, 0]]),
    ],
    [
      'three of them',
      beside([HEAD, ...LEFT], [HEAD, ...RIGHT.slice(0, 1)], [HEAD, ...RIGHT.slice(1)]),
    ],
    [
      'serial numbers on the left alone',
      beside([HEAD, ...LEFT], gap([HEAD, ...RIGHT].map((line) => line.slice(1)))),
    ],
  ])('%s', (_, lines) => {
    expect(outcome(lines)).toEqual(TOTALS);
  });
});

describe('tables below each other', () => {
  const BALLOTS = LEVELS.replace(
    'groups: { members: 100% }',
    'groups: { superiors: 60%, members: 40% }',
  ).replace('groups:\n', 'groups:\n  superiors: { title: 上级评议 }\n');
  const HALF: Written[] = HEAD.slice(1);
  const tallies = (lines: Written[][], name = '汇总') => {
    const { said, totals } = score(workbook(sheet(name, lines)), BALLOTS);
    return said.length > 0 ? said : totals;
  };
  const SUPERIORS: Written[][] = [HALF, ['甲', 5, 5, 0, 0], ['乙', 10, 0, 0, 0]];
  const MEMBERS: Written[][] = [HALF, ['甲', 0, 10, 0, 0], ['乙', 5, 0, 0, 5]];
  // 甲 90 × 0.6 + 80 × 0.4; 乙 100 × 0.6 + 50 × 0.4.
  const OF_BOTH = { 甲: '86', 乙: '80' };

  test.each<[string, Written[][]]>([
    ['a title above each', [['上级评议'], ...SUPERIORS, [], ['群众测评'], ...MEMBERS]],
    ['without a gap', [['上级评议'], ...SUPERIORS, ['群众测评'], ...MEMBERS]],
    [
      'below a title of the sheet that names both',
      [['上级评议、群众测评汇总'], ['上级评议'], ...SUPERIORS, [], ['二、群众测评'], ...MEMBERS],
    ],
    [
      'with totals and signatures between',
      [
        ['上级评议'],
        ...SUPERIORS,
        ['合计', 15, 5, 0, 0],
        ['监票人：钱七'],
        [],
        [],
        ['群众测评'],
        ['应到：10'],
        ...MEMBERS,
        ['监票人：钱七'],
      ],
    ],
  ])('of two groups, %s', (_, lines) => {
    expect(tallies(lines)).toEqual(OF_BOTH);
  });

  test('a page break that repeats title and header does not begin another table', () => {
    const page: Written[][] = [
      ['民主测评汇总表'],
      HEAD,
      [1, '甲', 6, 4, 0, 0],
      [2, '乙', 4, 4, 2, 0],
    ];
    const next: Written[][] = [HEAD, [3, '丙', 1, 2, 4, 3], [4, '丁', 10, 0, 0, 0]];
    expect(outcome([...page, ...next])).toEqual(TOTALS);
    expect(outcome([...page, [], ...next])).toEqual(TOTALS);
    expect(outcome([...page, ['民主测评汇总表'], ...next])).toEqual(TOTALS);
    expect(outcome([...page, [], ['民主测评汇总表（续）'], ...next])).toEqual(TOTALS);
  });

  test('who is in two of them for one group is void', () => {
    const lines: Written[][] = [
      ['一组'],
      HEAD,
      [1, '甲', 6, 4, 0, 0],
      [],
      ['二组'],
      HEAD,
      [1, '甲', 6, 4, 0, 0],
    ];
    expect(outcome(lines)).toContainEqual(expect.stringMatching(/^void .* #0$/));
  });
});

describe('a rater above each table', () => {
  const MARKS = LEVELS.replace(
    / {4}levels:[^\n]*\n {4}not-marks[^\n]*\n/,
    '    number: [0, 100]\n',
  ).replace(
    'indicators: { all: { title: 总体评价, weight: 100% } }',
    'indicators: { a: { title: 指标1, weight: 50% }, b: { title: 指标2, weight: 50% } }',
  );
  const two = (one: Written, other: Written): Written[][] => [
    [one],
    ['姓名', '指标1', '指标2', '综合'],
    ['甲', 90, 80, 170],
    ['乙', 70, 75, 145],
    [],
    [other],
    ['姓名', '指标1', '指标2', '综合'],
    ['甲', 80, 90, 170],
    ['乙', 72, 71, 143],
  ];
  test.each<[Written, Written]>([
    ['评委1', '评委2'],
    ['评委：张三', '评委：李四'],
    ['张三评分', '李四评分'],
    ['评委一评分表', '评委二评分表'],
    ['Rater 1', 'Rater 2'],
  ])('%s, %s', (one, other) => {
    const { said, totals, review } = score(workbook(sheet('打分', two(one, other))), MARKS);
    expect([said, totals]).toEqual([[], { 甲: '85', 乙: '72' }]);
    expect(review?.ballots[0]?.raters).toHaveLength(2);
  });
});

describe('what is reviewed', () => {
  const lines = (...head: Written[]): Written[][] => [
    [...head, ...HEAD.slice(2)],
    ['甲', '乙', 6, 4, 0, 0].slice(2 - head.length),
  ];
  test.each([
    '党支部',
    '支部名称',
    '单位名称',
    '被测评对象',
    '被评单位',
    '选手',
    '项目名称',
    '课题名称',
    '被考核人员',
    '参评人员',
    '参赛队伍',
    '村名',
    'Unit',
  ])('is headed %s where there is no 姓名', (header) => {
    expect(outcome(lines(header))).toEqual({ 乙: '92' });
  });
  test('is the thing where its unit stands beside it, and 姓名 before either', () => {
    expect(outcome(lines('单位', '选手'))).toEqual({ 乙: '92' });
    expect(score(tally(lines('姓名', '选手')), LEVELS).totals).toEqual({ 甲: '92' });
  });
  test('is asked where two may be it', () => {
    expect(outcome(lines('党支部', '部门'))).toEqual(['stop subject-unclear 群众测评!A1']);
  });
  test('is what the rulebook calls so', () => {
    const said = (subject: string) =>
      score(
        tally(lines('党支部', '书记姓名')),
        LEVELS.replace('base: 100', `subject: ${subject}\nbase: 100`),
      );
    expect(said('{ title: 书记姓名 }').totals).toEqual({ 乙: '92' });
    expect(said('{ title: 支部, aliases: [党支部] }').totals).toEqual({ 甲: '92' });
  });
});

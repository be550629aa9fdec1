import { describe, expect, test } from 'vitest';
import { score } from './ballot-workbook.ts';
import { type SheetOptions, sheet, type Written, workbook } from './sheet.ts';

const HEAD = `
rulebook: 1
id: turned
version: 1.0.0
title: { zh: 测试办法, en: Test }
valid: { from: 2026-01-01, to: 2026-12-31 }
sources: { R: { title: 测试办法, issued: 2025-12-20 } }
categories: { 全体: {} }
base: 100
`;
const TAIL = `
final: { clamp: [0, 100], round: { places: 2, mode: half-up } }
grades:
  bands: { 优: "[90, 100]", 良: "[80, 90)", 中: "[60, 80)", 差: "[0, 60)" }
ranking: { within: category, order: [ score desc, name asc ], ties: shared }
`;
const CHECKLIST = `${HEAD}
components:
  work:
    title: 年度考核
    weight: 100%
    checklist:
      items: { plan: { title: 计划与台账, full: 40 }, study: { title: 学习教育, full: 60 } }
${TAIL}`;
const ballots = (
  scale: string,
  indicators: string,
  groups = 'members: { title: 群众测评 }',
) => `${HEAD}
scales:
  own: ${scale}
groups:
  ${groups}
components:
  review:
    title: 评议
    weight: 100%
    ballots:
      scale: own
      groups: { ${groups
        .split('\n')
        .map((line) => `${line.trim().split(':')[0]}: ${100 / groups.split('\n').length}%`)
        .join(', ')} }
      indicators: { ${indicators} }
      round: none
      empty: void
${TAIL}`;
const FOUR =
  '{ levels: { 优秀: 100, 称职: 80, 基本称职: 60, 不称职: 0 }, not-marks: { blank: { turnout: not-counted } } }';
const ONE_LEAF = 'all: { title: 总体评价, weight: 100% }';
const TWO_LEAVES = 'a: { title: 政治素质, weight: 50% }, b: { title: 工作实绩, weight: 50% }';

const outcome = (name: string, rules: string, lines: Written[][], options: SheetOptions = {}) => {
  const { said, totals } = score(workbook(sheet(name, lines, options)), rules);
  return said.length > 0 ? said : totals;
};

describe('a checklist with items down and people across', () => {
  const ITEMS: Written[][] = [
    ['计划与台账', 35, 40],
    ['学习教育', 55, 48],
  ];
  // Added by hand: 35 + 55, 40 + 48 of 100.
  const TOTALS = { 张三: '90', 李四: '88' };
  test.each<[string, Written[][], SheetOptions?]>([
    ['考核内容 in the corner', [['考核内容', '张三', '李四'], ...ITEMS]],
    ['姓名 in the corner', [['年度考核得分表'], ['姓名', '张三', '李四'], ...ITEMS]],
    ['nothing in the corner', [[null, '张三', '李四'], ...ITEMS]],
    [
      'units below the names, serial numbers and full marks beside the items, totals below',
      [
        ['年度考核得分表'],
        ['序号', '考核内容', '标准分', '张三', '李四', '备注'],
        [null, '单位', null, '办公室', '一支部'],
        [1, '计划与台账（40分）', 40, 35, 40, '已核'],
        [2, '学习教育', 60, 55, 48],
        ['合计', null, 100, 90, 88],
        [],
        ['审核人：王五'],
      ],
      { merges: ['A1:F1'] },
    ],
    [
      'items grouped by a merged column',
      [
        ['一级指标', '二级指标', '张三', '李四'],
        ['党建', '计划与台账', 35, 40],
        [null, '学习教育', 55, 48],
      ],
      { merges: ['A2:A3'] },
    ],
    [
      'more people below',
      [
        ['考核内容', '张三'],
        ['计划与台账', 35],
        ['学习教育', 55],
        [],
        ['考核内容', '李四'],
        ['计划与台账', 40],
        ['学习教育', 48],
      ],
    ],
  ])('%s', (_, lines, options = {}) => {
    expect(outcome('年度考核', CHECKLIST, lines, options)).toEqual(TOTALS);
  });
});

describe('a tally with levels down and people across', () => {
  test('of one indicator', () => {
    const lines: Written[][] = [
      ['民主测评汇总'],
      ['等次', '张三', '李四'],
      ['优秀', 6, 10],
      ['称职', 4, 0],
      ['基本称职', 0, 0],
      ['不称职', 0, 0],
    ];
    expect(outcome('群众测评', ballots(FOUR, ONE_LEAF), lines)).toEqual({
      张三: '92',
      李四: '100',
    });
  });
  test('with what is said above it', () => {
    const asking = ballots(FOUR, ONE_LEAF).replace(
      'empty: void',
      'turnout: { min: "> 1/2", of: expected, short: void }\n      empty: void',
    );
    const lines: Written[][] = [
      ['应到', 12, '收回', 10],
      ['等次', '张三', '李四'],
      ['优秀', 6, 10],
      ['称职', 4, 0],
      ['基本称职', 0, 0],
      ['不称职', 0, 0],
    ];
    expect(outcome('群众测评', asking, lines)).toEqual({ 张三: '92', 李四: '100' });
  });
  test('of two, merged beside their levels', () => {
    const of = (title: string, ...counts: number[][]): Written[][] =>
      ['优秀', '称职', '基本称职', '不称职'].map((level, index) => [
        index === 0 ? title : null,
        level,
        ...counts.map((own) => own[index] ?? 0),
      ]);
    const lines: Written[][] = [
      ['指标', '等次', '张三', '李四'],
      ...of('政治素质', [6, 4, 0, 0], [10, 0, 0, 0]),
      ...of('工作实绩', [5, 5, 0, 0], [0, 10, 0, 0]),
    ];
    const options = { merges: ['A2:A5', 'A6:A9'] };
    expect(outcome('群众测评', ballots(FOUR, TWO_LEAVES), lines, options)).toEqual({
      张三: '91',
      李四: '90',
    });
  });
});

describe('a tally of two indicators under names', () => {
  const of = (title: string, ...counts: number[][]): Written[][] =>
    ['优秀', '称职', '基本称职', '不称职'].map((level, index) => [
      index === 0 ? title : null,
      level,
      ...counts.map((own) => own[index] ?? 0),
    ]);
  const NAMES: Written[] = ['姓名', null, '张三', '李四'];
  const POSTS: Written[] = ['职务', null, '书记', '主任'];
  // By hand: half of (6 × 100 + 4 × 80) / 10 and of (5 × 100 + 5 × 80) / 10; half of 100 and of 80.
  test.each<[string, Written[][], string[]]>([
    ['姓名 merged over both label columns', [NAMES, POSTS], ['A1:B1', 'A2:B2']],
    ['posts below it, not merged', [NAMES, POSTS], ['A1:B1']],
    ['the label columns headed below', [NAMES, POSTS, ['指标', '等次']], ['A1:B1', 'A2:B2']],
    ['a title above', [['测评汇总'], NAMES, POSTS], ['A1:D1', 'A2:B2', 'A3:B3']],
    ['a slash', [['项目\\姓名', null, '张三', '李四'], POSTS], ['A1:B1', 'A2:B2']],
    ['a full slash', [['姓名／项目', null, '张三', '李四']], ['A1:B1']],
    ['a slash and a line break', [['姓名＼\n等次', null, '张三', '李四']], ['A1:B1']],
  ])('%s', (_, head, merges) => {
    const counts = [
      ...of('政治素质', [6, 4, 0, 0], [10, 0, 0, 0]),
      ...of('工作实绩', [5, 5, 0, 0], [0, 10, 0, 0]),
    ];
    expect(
      outcome('群众测评', ballots(FOUR, TWO_LEAVES), [...head, ...counts], { merges }),
    ).toEqual({ 张三: '91', 李四: '90' });
  });
});

describe('a header with a slash names both axes', () => {
  const POINTS = '{ number: [0, 100] }';
  const marks = (head: Written[], down = ['张三', '李四']): Written[][] => [
    head,
    [down[0] ?? null, 80, 90],
    [down[1] ?? null, 70, 80],
  ];
  test.each(['被评人\\评议人', '被评人＼评委', '评委/姓名', '姓名／\n评委'])('%s', (corner) => {
    const lines = marks([corner, '评委1', '评委2']);
    expect(outcome('群众测评', ballots(POINTS, ONE_LEAF), lines)).toEqual({
      张三: '85',
      李四: '75',
    });
  });
  test('indicators across', () => {
    const lines = marks(['姓名\\项目', '政治素质', '工作实绩']);
    expect(outcome('群众测评', ballots(POINTS, TWO_LEAVES), lines)).toEqual({
      张三: '85',
      李四: '75',
    });
  });
  // By hand: (80 + 70) / 2 and (90 + 80) / 2, down the columns.
  const DOWN = { 张三: '75', 李四: '85' };
  const ACROSS = { 张三: '85', 李四: '75' };
  test.each<[string, Written[][], Record<string, string>]>([
    ['评委1 down', marks(['评议人\\被评人', '张三', '李四'], ['评委1', '评委2']), DOWN],
    ['评议人 alone over 评委1', marks(['评议人', '张三', '李四'], ['评委1', '评委2']), DOWN],
    ['评议人 alone over names', marks(['评议人', '张三', '李四'], ['李四', '张三']), DOWN],
    ['an arrow for each', marks(['被评人↓评议人→', '李四', '张三']), ACROSS],
    ['an arrow for each, and a line', marks(['评议人↓\n被评人→', '张三', '李四']), DOWN],
    ['in English', marks(['Rater↓ Subject→', '张三', '李四']), DOWN],
    [
      'a title',
      [['互评表（每列一位评议人）'], ...marks(['被评人\\评议人', '李四', '张三'])],
      ACROSS,
    ],
    [
      'another title',
      [['横向为被评人，纵向为评议人'], ...marks(['评委/姓名', '张三', '李四'])],
      DOWN,
    ],
    [
      'means and notes below',
      [...marks(['评议人', '张三', '李四']), ['平均分', 75, 85], ['填表人：王五']],
      DOWN,
    ],
  ])('it is clear who gives marks: %s', (_, lines, totals) => {
    expect(outcome('群众测评', ballots(POINTS, ONE_LEAF), lines)).toEqual(totals);
  });
  test.each<[string, Written[][]]>([
    ['names on both', marks(['被评人\\评议人', '王五', '赵六'])],
    [
      'the same names, and strokes',
      [
        ['评议人/被评人', '张三'],
        ['张三', '/'],
      ],
    ],
    ['posts, which either may have', marks(['被评人/评议人', '李书记', '王主任'])],
    ['numbers, which either may have', marks(['评委\\选手', '1号', '2号'])],
    ['评委1 on both', marks(['被评人\\评议人', '评委1', '评委2'], ['评委2', '评委1'])],
    [
      'two titles',
      [['每列一位评议人；每行一位评议人'], ...marks(['被评人\\评议人', '王五', '赵六'])],
    ],
  ])('people along both axes are asked about: %s', (_, lines) => {
    const [corner] = lines.flat().filter((cell) => /[\\/]/.test(String(cell)));
    const row = lines.findIndex((line) => line[0] === corner) + 1;
    expect(outcome('群众测评', ballots(POINTS, ONE_LEAF), lines)).toEqual([
      `stop axes-unclear 群众测评!A${row}`,
    ]);
  });
  test('评议人 over indicators, or over words that are no names, is left out as before', () => {
    for (const head of [
      ['评议人', '内容', '答辩'],
      ['评议人', '总体评价', '备注'],
    ])
      expect(
        outcome('群众测评', ballots(POINTS, ONE_LEAF), marks(head, ['评委1', '评委2'])),
      ).toEqual(['note sheet-without-table 群众测评', 'stop subjects-unread']);
  });
});

describe('forms, each about one person', () => {
  const form = (
    top: Written[][],
    plan: Written,
    study: Written,
    head: Written = '得分',
  ): Written[][] => [
    ['述职考核表'],
    ...top,
    ['序号', '考核项目', '标准分', '自评', head],
    [1, '计划与台账', 40, 40, plan],
    [2, '学习教育', 60, 60, study],
    ['合计', null, 100, 100, null],
  ];
  test.each<[string, Written[][]]>([
    ['a label and the name beside it', form([['姓名', '张三', '单位', '办公室']], 35, 55)],
    ['a label and the name in one cell', form([['姓名：张三', null, '单位：办公室']], 35, 55)],
    ['units that are reviewed', form([['单位：张三']], 35, 55)],
    ['points lost', form([['姓名：张三']], 5, 5, '扣分')],
  ])('%s', (_, lines) => {
    expect(outcome('年度考核', CHECKLIST, lines)).toEqual({ 张三: '90' });
  });

  test.each(['得分（分）', '得分*', '*考核得分：'])('%s is the column of points', (head) => {
    const lines = form([['姓名：张三']], 35, 55, head);
    expect(outcome('年度考核', CHECKLIST, lines)).toEqual({ 张三: '90' });
  });

  const ZHANG = ['姓名', '张三', '单位', '办公室'];
  const TORN: Written[][] = [
    ['姓名', '单位', '李四'],
    ['姓名', null, '单位', '办公室'],
    [null, '李四', '单位', '办公室'],
    ['姓名李四'],
    [],
  ];
  test.each(TORN.map((line) => [line]))(
    'the name torn off, below and above another: %s',
    (line) => {
      const [whole, torn] = [form([ZHANG], 35, 55), form([line], 30, 50)];
      const below = [...whole, [], ...torn];
      const at = whole.length + 5;
      expect(outcome('年度考核', CHECKLIST, below)).toEqual([
        `stop form-without-name 年度考核!B${at}`,
      ]);
      expect(outcome('年度考核', CHECKLIST, [...torn, [], ...whole])).toEqual([
        'stop form-without-name 年度考核!B4',
      ]);
    },
  );

  test.each(TORN.slice(0, 3).map((line) => [line]))('and on a sheet of its own: %s', (line) => {
    const cell = line[0] === null ? 'B2' : 'A2';
    expect(outcome('李四', CHECKLIST, form([line], 30, 50))).toEqual([
      `stop name-torn 李四!${cell}`,
    ]);
  });

  test('raters side by side, and a column beside them that says nobody’s', () => {
    const lines = (head: Written): Written[][] => [
      ['姓名', '张三'],
      ['考核项目', '评委1', head, '备注'],
      ['政治素质', 90, 70, '好'],
      ['工作实绩', 70, 50, null],
    ];
    const rules = ballots('{ number: [0, 100] }', TWO_LEAVES);
    // Means of 90 and 70, 70 and 50, half each.
    expect(outcome('群众测评', rules, lines('评委2'))).toEqual({ 张三: '70' });
    expect(outcome('群众测评', rules, lines('评委2（票）'))).toEqual({ 张三: '70' });
    for (const head of ['李某某', null])
      expect(outcome('群众测评', rules, lines(head))).toEqual([
        'stop form-rater-unclear 群众测评!C2',
      ]);
    expect(outcome('群众测评', rules, lines('平均分'))).toEqual({ 张三: '80' });
  });

  test.each(['其他情况', '得分率', null])('%s over the points stops', (head) => {
    const lines = form([['姓名', '张三', '单位', '办公室']], 35, 55, head);
    expect(outcome('年度考核', CHECKLIST, lines)).toEqual(['stop form-unclear 年度考核!B3']);
  });

  test('several in one sheet', () => {
    const [one, other] = [form([['姓名', '张三']], 35, 55), form([['姓名', '李四']], 40, 48)];
    const lines = [...one, [], ...other];
    expect(outcome('年度考核', CHECKLIST, lines)).toEqual({ 张三: '90', 李四: '88' });
  });

  test('raters side by side', () => {
    const lines: Written[][] = [
      ['被评议人：张三'],
      ['评议内容', '评委1', '评委2', '平均分'],
      ['政治素质', 90, 80, 85],
      ['工作实绩', 70, 80, 75],
    ];
    expect(outcome('打分', ballots('{ number: [0, 100] }', TWO_LEAVES), lines)).toEqual({
      张三: '80',
    });
  });
});

describe('questionnaires, a row for each who answered', () => {
  const MACHINE: Written[] = ['序号', '提交答卷时间', '所用时间', '来源'];
  const answers = (header: Written[], ...rows: Written[][]): Written[][] => [
    [...MACHINE, ...header],
    ...rows.map((row, index) => [index + 1, '2026/11/01 09:00:01', '35秒', '链接', ...row]),
  ];
  const POINTS = '{ number: [0, 100] }';
  const ONE = ballots(POINTS, ONE_LEAF);
  test.each<[string, Written[]]>([
    ['the question before the first name', ['2、请评价—张三', '2、李四']],
    ['before each name', ['2、请评价—张三', '2、请评价—李四']],
    ['a number for each', ['2、请评价：张三', '3、请评价：李四']],
    ['names in brackets', ['2（张三）', '2（李四）']],
    ['spaces before and within', ['请评价—张三', ' 请　评价—李四']],
  ])('%s', (_, header) => {
    const lines = answers(
      ['1、您的身份', ...header, '总分'],
      ['群众', 90, 80, 170],
      ['群众', 70, 90, 160],
    );
    expect(outcome('Sheet1', ONE, lines)).toEqual({ 张三: '80', 李四: '85' });
  });

  test('a question for each indicator', () => {
    const rules = ballots(POINTS, TWO_LEAVES);
    const totals = { 张三: '85', 李四: '75' };
    const byLeaf = ['1、政治素质—张三', '1、政治素质—李四', '2、工作实绩—张三', '2、工作实绩—李四'];
    expect(outcome('Sheet1', rules, answers(byLeaf, [90, 80, 80, 70]))).toEqual(totals);
    const byName = [
      '1、请评价张三—政治素质',
      '1、请评价张三—工作实绩',
      '2、请评价李四—政治素质',
      '2、请评价李四—工作实绩',
    ];
    expect(outcome('Sheet1', rules, answers(byName, [90, 80, 80, 70]))).toEqual(totals);
  });

  test('whoever answers says of which group', () => {
    const rules = ballots(
      POINTS,
      ONE_LEAF,
      'leaders: { title: 领导 }\n  members: { title: 群众, aliases: [群众代表] }',
    );
    const header = ['1、您的身份', '2、请评价—张三', '2、李四'];
    const lines = answers(header, ['领导', 100, 80], ['群众代表', 80, 60], ['群众', 60, 60]);
    // Of two groups with half each: (100 + 70) / 2, (80 + 60) / 2.
    expect(outcome('Sheet1', rules, lines)).toEqual({ 张三: '85', 李四: '70' });
    const odd = answers(header, ['领导', 100, 80], ['客户', 80, 60]);
    expect(outcome('Sheet1', rules, odd)).toEqual(['stop rater-group-unclear Sheet1!E3']);
  });

  test.each(['平均分', '满分', '标准差'])('%s below the answers is nobody’s answer', (label) => {
    const lines = answers(['2、请评价—张三', '2、李四'], [90, 80], [70, 90]);
    expect(outcome('Sheet1', ONE, [...lines, [label, null, null, null, 100, 100]])).toEqual({
      张三: '80',
      李四: '85',
    });
  });

  test.each([
    ['a question about last year', ['2、请评价—张三', '上年2、请评价—李四']],
    ['answers under no question', ['2、请评价—张三', null]],
    ['a share beside it', ['2、请评价—张三', '得票率(%)']],
    ['an answer of last year', ['2、请评价—张三', '2、请评价—李四（上年）']],
    ['points lost', ['2、请评价—张三', '2、请评价—李四（扣分项）']],
  ])('%s', (_, header) => {
    expect(outcome('Sheet1', ONE, answers(header, [90, 80], [70, 90]))).toEqual([
      'stop question-unclear Sheet1!F1',
    ]);
  });

  test.each(['得票率(%)', '参与率（百分比）'])('%s is about none of several people', (share) => {
    const lines = answers(['2、请评价—张三', '2、李四', share], [90, 80, 61], [70, 90, 62]);
    expect(outcome('Sheet1', ONE, lines)).toEqual(['stop question-unclear Sheet1!G1']);
  });

  test('marks of which nobody can say whose they are', () => {
    expect(
      outcome('Sheet1', ONE, answers(['2、请评价—张三', '3、您怎么看李四'], [90, 80])),
    ).toEqual(['stop question-unclear Sheet1!F1']);
  });
});

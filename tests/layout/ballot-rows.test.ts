import { describe, expect, test } from 'vitest';
import { BALLOT_RULES, bookOf, roster, rulesWith, score } from './ballot-workbook.ts';
import { sheet, type Written, workbook } from './sheet.ts';

const HEAD = ['评议人', '评议主体', '姓名', '总体评价', '第一责任'];
// The marks of marks.test.ts: 张三 72.5, 李四 100.
const BALLOTS: Written[][] = [
  ['甲', '上级评议', '张三', '好', 'A'],
  ['乙', '上级', '张三', '较好', '一般'],
  ['丙', '同级互评', '张三', '较好', '差'],
  ['甲', '上级评议', '李四', '好', '优秀'],
  ['丙', '同级互评', '李四', '好', '好'],
];
const TOTALS = { 张三: '145/2', 李四: '100' };
const scored = (lines: Written[][], rules = BALLOT_RULES, options = {}) =>
  score(bookOf('评议', lines, options), rules);
const withoutRaters = [HEAD, ...BALLOTS].map((line) => line.slice(1));

describe('a row a ballot', () => {
  test('scores as a row a mark does, in any order of rows', () => {
    for (const lines of [BALLOTS, BALLOTS.toReversed()])
      expect(scored([HEAD, ...lines])).toMatchObject({ said: [], totals: TOTALS });
  });

  test('a branch may stand above its leaf', () => {
    const rules = rulesWith([
      'lead:    { title: 第一责任, weight: 50% }',
      'duty: { title: 履行责任, weight: 50%, of: { lead: { title: 第一责任, weight: 100% } } }',
    ]);
    const head: Written[][] = [
      [null, null, null, null, '履行责任'],
      ['评议人', '评议主体', '姓名', '总体评价', '第一责任'],
    ];
    expect(scored([...head, ...BALLOTS], rules)).toMatchObject({ said: [], totals: TOTALS });
  });

  test('without raters each row is a ballot of its own', () => {
    const { totals, said, review } = scored(withoutRaters);
    expect([said, totals]).toEqual([[], TOTALS]);
    expect(review?.ballots[0]?.raters.map(({ name }) => name)).toEqual(['', '', '', '', '']);
  });

  test('then rules on raters cannot be asked, which is said', () => {
    const rules = rulesWith(['      empty: void', '      empty: void\n      self: excluded']);
    expect(scored(withoutRaters, rules)).toEqual(
      expect.objectContaining({ said: ['note raters-not-named 评议'], totals: TOTALS }),
    );
  });

  test('a second ballot of one rater voids the subject', () => {
    const { totals, said } = scored([HEAD, ...BALLOTS, BALLOTS[0] ?? []]);
    expect(said).toEqual(['void mark-twice 评议!D7 #0', 'void mark-twice 评议!E7 #0']);
    expect(totals).toEqual({ 张三: null, 李四: '100' });
  });

  test('the same ballot twice may come from two sheets', () => {
    const book = workbook(
      roster(),
      sheet('评议', [HEAD, ...BALLOTS]),
      sheet('补录', [HEAD, BALLOTS[4] ?? []]),
    );
    expect(score(book, BALLOT_RULES).said).toEqual([
      'void mark-twice 补录!D2 #1',
      'void mark-twice 补录!E2 #1',
    ]);
  });

  test('a ballot of blanks is no vote', () => {
    const lines = [HEAD, ...BALLOTS, ['丁', '上级评议', '张三', null, ' ']];
    expect(scored(lines)).toMatchObject({ said: [], totals: TOTALS });
  });

  test.each<[Written]>([['未填'], ['空白'], ['blank']])('%s is a blank', (written) => {
    const lines = [HEAD, ...BALLOTS, ['丁', '上级评议', '张三', written, written]];
    expect(scored(lines)).toMatchObject({ said: [], totals: TOTALS });
  });

  test('an indicator without a column', () => {
    const lines = [HEAD, ...BALLOTS].map((line) => line.slice(0, 4));
    expect(scored(lines).said).toEqual(['stop leaf-missing 评议', 'stop leaf-missing 评议']);
  });

  test('indicators may stand on sheets of their own', () => {
    const without = (column: number, rows: Written[][]) =>
      [HEAD, ...rows].map((line) => line.toSpliced(column, 1));
    const book = workbook(
      roster(),
      sheet('总体', without(4, BALLOTS)),
      sheet('责任', without(3, BALLOTS.toReversed())),
    );
    expect(score(book, BALLOT_RULES)).toMatchObject({ said: [], totals: TOTALS });
  });
});

describe('what is no ballot', () => {
  const summary: Written[][] = [
    ['姓名', '总体评价', '第一责任'],
    ['张三', 91.4, 88],
    ['李四', 79.2, 80],
  ];

  test('sums under the indicators’ titles', () => {
    const book = workbook(roster(), sheet('评议', [HEAD, ...BALLOTS]), sheet('去年汇总', summary));
    expect(score(book, BALLOT_RULES)).toMatchObject({
      said: ['note table-left-out 去年汇总!A1'],
      totals: TOTALS,
    });
  });

  test('points of a checklist that names who filled it in', () => {
    const rules = rulesWith(
      ['    weight: 100%\n    ballots', '    weight: 50%\n    ballots'],
      [
        'levels: { 好: 100, 较好: 80, 一般: 60, 差: 40 }\n    aliases: { 好: [优秀, A] }',
        'number: [0, 100]',
      ],
      [
        'final: {',
        '  work: { title: 年度考核, weight: 50%, checklist: { items: { plan: { title: 计划, full: 40 }, study: { title: 学习, full: 60 } } } }\nfinal: {',
      ],
    );
    const points: Written[][] = [
      ['姓名', '得分', null, '得分合计', '评分人'],
      [null, '计划', '学习', null, null],
      ['张三', 40, 60, 100, '周'],
      ['李四', 20, 30, 50, '周'],
    ];
    const merges = ['A1:A2', 'B1:C1', 'D1:D2', 'E1:E2'];
    const numbers = BALLOTS.map((line) => [...line.slice(0, 3), 80, 80]);
    const book = workbook(
      roster(),
      sheet('评议', [HEAD, ...numbers]),
      sheet('年度考核', points, { merges }),
    );
    expect(score(book, rules)).toMatchObject({
      said: ['note words-not-read 年度考核!E1'],
      totals: { 张三: '90', 李四: '65' },
    });
  });

  test('a grade on the roster', () => {
    const people: Written[][] = [
      ['姓名', '类别', '总体评价'],
      ['张三', '机关', '好'],
      ['李四', '机关', '差'],
    ];
    const book = workbook(sheet('名册', people), sheet('评议', [HEAD, ...BALLOTS]));
    expect(score(book, BALLOT_RULES)).toMatchObject({
      said: ['note column-not-read 名册!C1'],
      totals: TOTALS,
    });
  });
});

describe('several components in one sheet', () => {
  const rules = rulesWith(
    ['    weight: 100%\n    ballots', '    weight: 50%\n    ballots'],
    [
      'final: {',
      `  morals:
    title: 廉洁评议
    weight: 50%
    ballots:
      scale: four
      groups: { superiors: 100% }
      indicators: { all: { title: 总体评价, weight: 100% } }
      round: none
      empty: void
final: {`,
    ],
  );

  test('a column 考核项目 says which; one title stands for an indicator of each', () => {
    const head = ['考核项目', ...HEAD];
    const lines = BALLOTS.map((line) => ['现场述职评议', ...line]);
    const more: Written[][] = ['张三', '李四'].map((name) => [
      '廉洁评议',
      '甲',
      '上级',
      name,
      '一般',
      null,
    ]);
    // Half of 72.5 and 100, and half of 60.
    const { totals, said } = scored([head, ...lines, ...more], rules);
    expect([said, totals]).toEqual([[], { 张三: '265/4', 李四: '80' }]);
  });

  test('an unknown one voids', () => {
    const head = ['考核项目', ...HEAD];
    const lines = BALLOTS.map((line) => ['现场述职评议', ...line]);
    const { said } = scored([head, ...lines, ['学习', '甲', '上级', '李四', '好', '好']], rules);
    expect(said).toContain('void component-unknown 评议!A7 #1');
  });

  test('without it the sheet’s name says which', () => {
    const book = workbook(
      roster(),
      sheet('现场述职评议', [HEAD, ...BALLOTS]),
      sheet('廉洁评议', [
        ['评议人', '姓名', '总体评价'],
        ['甲', '张三', '一般'],
        ['甲', '李四', '一般'],
      ]),
    );
    expect(score(book, rules).totals).toEqual({ 张三: '265/4', 李四: '80' });
  });

  test('what nothing names is unclear', () => {
    expect(scored([HEAD, ...BALLOTS], rules).said).toEqual(['stop component-unclear 评议']);
  });
});

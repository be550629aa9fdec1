import { describe, expect, test } from 'vitest';
import { BALLOT_RULES, roster, rulesWith, score } from './ballot-workbook.ts';
import { EXCLUDED, ONE_GROUP, ONE_LEAF, POINTS } from './rule-changes.ts';
import { sheet, type Written, workbook } from './sheet.ts';

const rules = rulesWith(POINTS, ONE_GROUP);

/** One rater's paper: the marks of 张三, then those of 李四. */
const paper = (...marks: Written[][]): Written[][] => [
  ['序号', '姓名', '总体评价', '第一责任'],
  ...marks.map((line, index) => [index + 1, ['张三', '李四'][index] ?? '', ...line]),
];
const FIRST = paper([90, 80], [70, 72]);
const SECOND = paper([94, 86], [76, 78]);
// 张三 (90 + 94)/2 = 92 and (80 + 86)/2 = 83: 87.5; 李四 73 and 75: 74.
const TOTALS = { 张三: '175/2', 李四: '74' };
const bookOf = (...papers: [name: string, lines: Written[][]][]) =>
  workbook(roster(), ...papers.map(([name, lines]) => sheet(name, lines)));
const ratersIn = (...papers: [name: string, lines: Written[][]][]) =>
  score(bookOf(...papers), rules).review?.ballots[0]?.raters.map(({ name }) => name);

describe('a sheet a rater', () => {
  test.each([
    ['评委1', '评委2', ['评委1', '评委2']],
    ['第1票', '第2票', ['第1票', '第2票']],
    ['王建国', '周敏', ['王建国', '周敏']],
    ['李书记', '陈主任', ['李书记', '陈主任']],
    ['上级评议-王建国', '上级评议（周敏）', ['王建国', '周敏']],
    ['上级评议1', '上级评议2', ['1', '2']],
    ['王建国评分表', '评委2打分', ['王建国', '评委2']],
  ])('is called %s and %s', (first, second, names) => {
    const papers: [string, Written[][]][] = [
      [first, FIRST],
      [second, SECOND],
    ];
    expect(score(bookOf(...papers), rules)).toMatchObject({ said: [], totals: TOTALS });
    expect(ratersIn(...papers)).toEqual(names);
  });

  test.each<[Written[]]>([
    [['评委：王建国']],
    [['评议人', '王建国']],
    [['单位：机关', '评分人: 王建国', '日期：11月3日']],
    [['测评表　票号：王建国']],
  ])('is said in a line above: %j', (line) => {
    const papers: [string, Written[][]][] = [
      ['Sheet1', [line, ...FIRST]],
      ['Sheet2', [['评委：周敏'], ...SECOND]],
    ];
    expect(score(bookOf(...papers), rules)).toMatchObject({ said: [], totals: TOTALS });
    expect(ratersIn(...papers)).toEqual(['王建国', '周敏']);
  });

  test.each([['Sheet1'], ['评分表'], ['2026年民主测评'], ['一支部'], ['上级评议']])(
    '%s names nobody',
    (name) => {
      expect(ratersIn([name, FIRST])).toEqual(['', '']);
    },
  );

  test('whoever fills in the sheet is no rater', () => {
    expect(ratersIn(['评分表', [['填表人', '办公室主任'], ...FIRST]])).toEqual(['', '']);
  });

  test('one’s own marks are known by the sheet’s name', () => {
    const excluded = rulesWith(POINTS, ONE_GROUP, EXCLUDED);
    expect(score(bookOf(['张三', FIRST], ['评委2', SECOND]), excluded).totals).toEqual({
      张三: '90',
      李四: '74',
    });
  });

  test('points under 得分 alone are the rater’s where the sheet is a rater’s', () => {
    const one = rulesWith(POINTS, ONE_LEAF, ONE_GROUP);
    const points = (first: number, second: number): Written[][] => [
      ['姓名', '得分'],
      ['张三', first],
      ['李四', second],
    ];
    const totals = { 张三: '92', 李四: '73' };
    const numbered = bookOf(['评委1', points(90, 70)], ['评委2', points(94, 76)]);
    expect(score(numbered, one)).toMatchObject({ said: [], totals });
    const named = bookOf(['王建国', points(90, 70)], ['周敏', points(94, 76)]);
    expect(score(named, one)).toMatchObject({
      said: ['note sheet-read-as-rater 王建国!A1', 'note sheet-read-as-rater 周敏!A1'],
      totals,
    });
    expect(score(bookOf(['汇总', points(92, 73)]), one).said).toContain('stop tally-missing');
  });

  test.each(['评委1 (2)', '评委1副本', '评委1 - 副本', 'Copy of 评委1'])(
    'a copy is that rater once more: %s',
    (copy) => {
      const { said } = score(bookOf(['评委1', FIRST], ['评委2', SECOND], [copy, FIRST]), rules);
      expect(said.filter((line) => line.startsWith('void mark-twice'))).toHaveLength(4);
    },
  );
});

test('a title that names another group than the sheet is told', () => {
  const lines = [['同级互评表'], ...paper(['好', 'A'], ['好', '好'])];
  const book = bookOf(
    ['上级评议-王建国', lines],
    ['同级互评-赵刚', paper(['较好', '差'], ['好', '好'])],
  );
  expect(score(book, BALLOT_RULES).said).toEqual(['note title-differs 上级评议-王建国']);
});

describe('beside the papers of raters', () => {
  const papers: [string, Written[][]][] = [
    ['评委1', FIRST],
    ['评委2', SECOND],
  ];
  const means = paper([92, 83], [73, 75]);

  test.each(['汇总', '评分汇总表', '平均分', 'Summary'])(
    'a sheet called %s is no paper',
    (name) => {
      expect(score(bookOf(...papers, [name, means]), rules)).toMatchObject({
        said: [`note sums-left-out ${name}`],
        totals: TOTALS,
      });
    },
  );

  test('nor is one that formulas work out', () => {
    const formulas = means.map((line, row) =>
      row === 0
        ? line
        : line.map((cell, column) =>
            typeof cell === 'number' && column > 1
              ? { kind: 'number' as const, value: cell, formula: 'AVERAGE(评委1:评委2!C2)' }
              : cell,
          ),
    );
    expect(score(bookOf(...papers, ['Sheet3', formulas]), rules)).toMatchObject({
      said: ['note sums-left-out Sheet3'],
      totals: TOTALS,
    });
  });

  test('of any other that does not say whose it is, it is asked', () => {
    expect(score(bookOf(...papers, ['Sheet3', means]), rules).said).toEqual([
      'stop sums-or-ballots Sheet3',
    ]);
    const wide = sheet('上级评议', [
      ['姓名', '总体评价', null, '第一责任', null],
      [null, '甲', '乙', '甲', '乙'],
      ['张三', 90, 94, 80, 86],
      ['李四', 70, 76, 72, 78],
    ]);
    const sums = sheet('成绩汇总', means);
    expect(score(workbook(roster(), wide, sums), rules)).toMatchObject({
      said: ['note sums-left-out 成绩汇总'],
      totals: TOTALS,
    });
  });

  test('rows of many ballots of nobody are no sums', () => {
    const rows: Written[][] = [
      ['姓名', '总体评价', '第一责任'],
      ['张三', 92, 83],
      ['张三', 92, 83],
      ['李四', 73, 75],
    ];
    expect(score(bookOf(...papers, ['补录', rows]), rules)).toMatchObject({
      said: [],
      totals: TOTALS,
    });
  });

  test('levels as words are read alike, and counted for the group of the sheet', () => {
    const words = (first: Written[], second: Written[]) => paper(first, second);
    const book = bookOf(
      ['上级评议-王建国', words(['好', 'A'], ['好', '好'])],
      ['上级评议-周敏', words(['较好', '一般'], [null, null])],
      ['同级互评-赵刚', words(['较好', '差'], ['好', '好'])],
    );
    // As in marks.test.ts.
    expect(score(book, BALLOT_RULES)).toMatchObject({
      said: [],
      totals: { 张三: '145/2', 李四: '100' },
    });
  });
});

import { describe, expect, test } from 'vitest';
import { roster, rulesWith, score } from './ballot-workbook.ts';
import { sheet, type Written, workbook } from './sheet.ts';

const rules = rulesWith(
  ['categories: { 机关: {} }', 'categories: { 机关: {}, 基层: {} }'],
  [
    `    weight: 100%
    ballots:
      scale: four
      groups: { superiors: 50%, peers: 50% }
      indicators:
        overall: { title: 总体评价, weight: 50% }
        lead:    { title: 第一责任, weight: 50% }
      round: none
      empty: void
`,
    `    weight: { 机关: 50%, 基层: 0% }
    measure: { column: 重点工作完成率, full: 100, better: high }
  place:
    title: 督考
    weight: { 机关: 25%, 基层: 100% }
    rank: { column: 督考综合分, better: high, first: 100, step: 10, least: 0 }
  invest:
    title: 招商
    weight: { 机关: 25%, 基层: 0% }
    ratio: { column: 招商额, best: category }
`,
  ],
);
const PEOPLE: Written[][] = [
  ['姓名', '类别'],
  ['张三', '机关'],
  ['李四', '机关'],
  ['王五', '基层'],
];
const HEAD: Written[] = ['姓名', '重点工作完成率', '督考综合分', '招商额'];
// 张三: 95, 1st of 机关 100, 40 of 80 = 50: 47.5 + 25 + 12.5 = 85
// 李四: 80, 2nd 90, the best 100: 40 + 22.5 + 25 = 87.5. 王五: 1st of 基层.
const ROWS: Written[][] = [
  ['张三', 95, 88.5, 40],
  ['李四', 80, 70, 80],
  ['王五', null, 12, null],
];
const TOTALS = { 张三: '85', 李四: '175/2', 王五: '100' };
const book = (rows: Written[][], head = HEAD) =>
  workbook(roster(PEOPLE), sheet('数据', [head, ...rows]));
const withCell = (column: number, written: Written) =>
  book(ROWS.map((line, row) => (row === 0 ? line.with(column, written) : line)));

describe('numbers of two scales under a full mark of 100', () => {
  const rates = (one: Written, other: Written) =>
    score(
      book([
        ['张三', one, 88.5, 40],
        ['李四', other, 70, 80],
        ['王五', null, 12, null],
      ]),
      rules,
    ).said;
  test.each<[Written, Written, string[]]>([
    [0.97, 95, ['void measure-two-scales 数据!B2 #0']],
    [1, 95, ['void measure-two-scales 数据!B2 #0']],
    [0.97, 20, []],
    [0.97, 20.5, ['void measure-two-scales 数据!B2 #0']],
    ['0.97', 95, ['note number-as-text 数据!B2']],
    [0.97, 1, ['note measures-low 数据!B2']],
    [1, 1, []],
    [0, 95, []],
  ])('%j beside %j', (one, other, said) => expect(rates(one, other)).toEqual(said));
});

describe('numbers that components are taken from', () => {
  test('by column, each where it counts', () => {
    expect(score(book(ROWS), rules)).toMatchObject({ said: [], totals: TOTALS });
    expect(score(book(ROWS.toReversed()), rules).totals).toEqual(TOTALS);
  });

  test('by the component’s title, with a unit, on several sheets, on the roster', () => {
    const own = workbook(
      sheet('名册', [
        ['姓名', '类别', '重点工作完成率（%）'],
        ['张三', '机关', 95],
        ['李四', '机关', 80],
        ['王五', '基层', null],
      ]),
      sheet('督考', [
        ['姓名', '督考'],
        ['王五', 12],
        ['李四', 70],
        ['张三', 88.5],
      ]),
      sheet('招商', [
        ['姓名', '招商额（万元）'],
        ['张三', 40],
        ['李四', 80],
      ]),
    );
    expect(score(own, rules)).toMatchObject({ said: [], totals: TOTALS });
  });

  test('one column may serve several components', () => {
    const shared = rules.replace('column: 招商额', 'column: 督考综合分');
    const rows = ROWS.map((line) => line.slice(0, 3));
    // 张三 100, 李四 70 of 88.5.
    expect(score(book(rows, HEAD.slice(0, 3)), shared)).toMatchObject({
      said: [],
      totals: { 张三: '195/2' },
    });
  });

  test.each<[string, number, Written, string[]]>([
    ['blank', 1, null, ['void measure-missing 数据!B2 #0']],
    ['a word', 1, '九十五', ['void measure-unreadable 数据!B2 #0']],
    ['an error', 2, { kind: 'error', value: '#DIV/0!' }, ['void measure-unreadable 数据!C2 #0']],
    [
      'no result',
      3,
      { kind: 'error', value: '', formula: 'SUM(B2:B9)' },
      ['void formula-without-result 数据!D2 #0'],
    ],
    ['more than full', 1, 100.01, ['void measure-out-of-range 数据!B2 #0']],
    ['less than 0', 1, -0.01, ['void measure-out-of-range 数据!B2 #0']],
    ['full-width', 1, '９５', ['void measure-unreadable 数据!B2 #0']],
  ])('%s voids its subject', (_, column, written, expected) => {
    const { totals, said } = score(withCell(column, written), rules);
    expect([said, totals?.张三]).toEqual([expected, null]);
  });

  test('a per cent under a full mark above 1 voids: 95 % is stored as 0.95', () => {
    expect(score(withCell(1, { kind: 'number', value: 0.95, percent: true }), rules)).toMatchObject(
      {
        said: ['void measure-per-cent 数据!B2 #0'],
        totals: { 张三: null },
      },
    );
  });

  test('text numbers are read with a note, and where nothing counts all is well', () => {
    expect(score(withCell(1, '95'), rules)).toMatchObject({
      said: ['note number-as-text 数据!B2'],
      totals: TOTALS,
    });
    const rows = ROWS.map((line, row) => (row === 2 ? ['王五', 400, 12, '无'] : line));
    expect(score(book(rows), rules)).toMatchObject({
      said: ['note value-not-needed 数据!B4', 'note value-not-needed 数据!D4'],
      totals: TOTALS,
    });
  });

  test('a subject twice, in one sheet or in two', () => {
    expect(score(book([...ROWS, ROWS[0] ?? []]), rules)).toMatchObject({
      said: ['void subject-twice-in-sheet 数据!A5 #0'],
      totals: { 张三: null },
    });
    const two = workbook(
      ...book(ROWS).sheets,
      sheet('补报', [
        ['姓名', '招商额'],
        ['张三', 90],
      ]),
    );
    expect(score(two, rules)).toMatchObject({
      said: ['void measure-twice 补报!B2 #0'],
      totals: { 张三: null },
    });
  });

  test('a subject without a row, a column that is missing', () => {
    expect(score(book(ROWS.slice(1)), rules).said).toEqual([
      'void measure-row-missing 名册!A2 #0',
      'void measure-row-missing 名册!A2 #0',
      'void measure-row-missing 名册!A2 #0',
    ]);
    const lines = ROWS.map((line) => line.slice(0, 3));
    expect(score(book(lines, HEAD.slice(0, 3)), rules).said).toEqual([
      'stop measure-column-missing',
    ]);
  });
});

test('whole ballots cannot be dropped from a tally', () => {
  const whole = rulesWith([
    '      round: none\n',
    '      trim: { high: 1, low: 1, when: "marks >= 3", per: ballot }\n      valid: { items: every }\n      round: none\n',
  ]);
  const tally: Written[][] = [
    ['姓名', '总体评价', null, null, null, '第一责任', null, null, null],
    [null, '好', '较好', '一般', '差', '好', '较好', '一般', '差'],
    ['张三', 1, 1, 1, 0, 1, 1, 1, 0],
    ['李四', 1, 1, 1, 0, 1, 1, 1, 0],
  ];
  const own = workbook(roster(), sheet('上级评议', tally), sheet('同级互评', tally));
  expect(score(own, whole).said).toEqual([
    'stop whole-ballots-needed 上级评议',
    'stop whole-ballots-needed 同级互评',
  ]);
});

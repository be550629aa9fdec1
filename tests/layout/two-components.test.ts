import { describe, expect, test } from 'vitest';
import { roster, rulesWith, score } from './ballot-workbook.ts';
import { sheet, type Written, workbook } from './sheet.ts';

/** Half 现场述职评议 (总体评价, 第一责任 in four levels), half 民主测评 in levels of its own. */
const both = (title = '综合评定', scale = 'grades', leaf = title): string =>
  rulesWith(
    ['{ superiors: 50%, peers: 50% }', '{ superiors: 100% }'],
    ['    weight: 100%\n    ballots', '    weight: 50%\n    ballots'],
    [
      'groups:\n',
      `  grades:
    levels: { 优: 100, 良: 90, 中: 70, 差等: 0 }
    not-marks: { 弃权: { turnout: counted } }
  points: { number: [0, 100] }
groups:
`,
    ],
    [
      'final: {',
      `  poll:
    title: 民主测评
    weight: 50%
    ballots:
      scale: ${scale}
      groups: { superiors: 100% }
      indicators: { all: { title: ${leaf}, weight: 100% } }
      round: none
      empty: void
final: {`,
    ],
  );

// 张三: report (100 + 80)/2 = 90 and (100 + 60)/2 = 80, so 85; poll (100 + 70)/2 = 85; 85.
// 李四: report 100 and (80 + 80)/2, so 90; poll (90 + 90)/2 = 90; 90.
const TOTALS = { 张三: '85', 李四: '90' };
const HEAD = ['评议人', '姓名', '总体评价', '第一责任', '综合评定'];
const ROWS: Written[][] = [
  ['甲', '张三', '好', '好', '优'],
  ['乙', '张三', '较好', '一般', '中'],
  ['甲', '李四', '好', '较好', '良'],
  ['乙', '李四', '好', '较好', '良'],
];
const book = (lines: Written[][], name = '上级评议', options = {}) =>
  workbook(roster(), sheet(name, lines, options));

describe('one sheet of ballots for two components', () => {
  test('a row a ballot: each column is whose indicator it is', () => {
    expect(score(book([HEAD, ...ROWS]), both())).toMatchObject({ said: [], totals: TOTALS });
  });

  test('a title that both know is the one’s whose scale the answers have', () => {
    const rules = both('综合评定', 'grades', '总体评价');
    const head = ['评议人', '姓名', '总体评价', '第一责任', '总体评价'];
    const lines = [head, ...ROWS];
    expect(score(book(lines), rules)).toMatchObject({ said: [], totals: TOTALS });
  });

  test('where the answers fit both, it is asked', () => {
    const rules = both('综合评定', 'four', '总体评价');
    const lines = [HEAD.slice(0, 4), ...ROWS.map((line) => line.slice(0, 4))];
    expect(score(book(lines), rules).said).toEqual(['stop component-unclear 上级评议']);
  });

  test('a sheet named after one of them is the other’s too where that is whole', () => {
    const named = book([HEAD, ...ROWS], '现场述职评议（上级）');
    expect(score(named, both())).toMatchObject({ said: [], totals: TOTALS });
  });

  test('a row a mark: each row is whose indicator it names', () => {
    const marks = ROWS.flatMap(([rater = null, name = null, ...answers]) =>
      answers.map((answer, index) => [rater, name, HEAD[index + 2] ?? '', answer]),
    );
    const lines = [['评议人', '姓名', '指标', '评价'], ...marks];
    expect(score(book(lines), both())).toMatchObject({ said: [], totals: TOTALS });
    const unknown = [...lines, ['甲', '张三', '学习', '好']];
    expect(score(book(unknown), both()).said).toEqual(['void indicator-unknown 上级评议!C14 #0']);
  });

  test('a column a rater, under titles of indicators; one in levels, one in points', () => {
    const lines: Written[][] = [
      ['姓名', '总体评价', null, '第一责任', null, '综合评定', null],
      [null, '甲', '乙', '甲', '乙', '甲', '乙'],
      ['张三', '好', '较好', '好', '一般', 100, 70],
      ['李四', '好', '好', '较好', '较好', 88, 92],
    ];
    expect(score(book(lines), both('综合评定', 'points'))).toMatchObject({
      said: [],
      totals: TOTALS,
    });
  });

  const LEVELS = ['好', '较好', '一般', '差'];
  const GRADES = ['优', '良', '中', '差等'];
  const tally: Written[][] = [
    ['姓名', '总体评价', ...Array(4).fill(null), '第一责任', ...Array(3).fill(null), '综合评定'],
    [null, ...LEVELS, '弃权', ...LEVELS, ...GRADES, '弃权'],
    ['张三', 1, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0],
    ['李四', 2, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0],
  ];
  const merges = ['A1:A2', 'B1:F1', 'G1:J1', 'K1:O1'];

  test('counts under each indicator, an abstention of both scales included', () => {
    const { said, totals, review } = score(book(tally, '上级评议', { merges }), both());
    expect([said, totals]).toEqual([[], TOTALS]);
    expect(review?.tallies.map(({ component }) => component)).toEqual([
      'report',
      'report',
      'poll',
      'poll',
    ]);
  });

  test('what one of them lacks is told of that one', () => {
    const without = tally.map((line) => line.toSpliced(11, 1));
    expect(
      score(book(without, '上级评议', { merges: [...merges.slice(0, 3), 'K1:N1'] }), both()).said,
    ).toEqual(['stop level-missing 上级评议!K1']);
  });

  test('ticks, a paper of both', () => {
    const paper = (first: number[], second: number[]): Written[][] => [
      ...tally.slice(0, 2),
      ...[first, second].map((at, index) => [
        ['张三', '李四'][index] ?? '',
        ...Array.from({ length: 14 }, (_, column) => (at.includes(column) ? '√' : null)),
      ]),
    ];
    const papers = workbook(
      roster(),
      sheet('票1', paper([0, 5, 9], [0, 6, 10]), { merges }),
      sheet('票2', paper([1, 7, 11], [0, 6, 10]), { merges }),
    );
    expect(score(papers, both())).toMatchObject({ said: [], totals: TOTALS });
  });
});

describe('a rate of the same votes', () => {
  const withRate = (change: [string, string] = ['', '']): string =>
    rulesWith(
      ['{ superiors: 50%, peers: 50% }', '{ superiors: 100% }'],
      ['    weight: 100%\n    ballots', '    weight: 50%\n    ballots'],
      [
        '        overall: { title: 总体评价, weight: 50% }\n        lead:    { title: 第一责任, weight: 50% }',
        '        overall: { title: 总体评价, weight: 100% }',
      ],
      [
        'final: {',
        `  good:
    title: 优秀率
    weight: 50%
    rate: { scale: four, groups: { superiors: 100% }, of: [好], among: marks, bands: [ { from: 60%, points: 100 }, { from: 0%, points: 50 } ] }
final: {`,
      ],
      change,
    );
  const LEVELS = ['好', '较好', '一般', '差'];
  const tally: Written[][] = [
    ['姓名', ...LEVELS],
    ['张三', 3, 1, 1, 0],
    ['李四', 1, 3, 0, 0],
  ];
  // 张三: (300 + 80 + 60)/5 = 88, 3/5 好 reaches 60 %: 94. 李四: (100 + 240)/4 = 85, 1/4: 67.5.
  const TOTALS_OF_BOTH = { 张三: '94', 李四: '135/2' };

  test('is worked out from the one table there is, which is told', () => {
    for (const name of ['上级评议', '现场述职评议'])
      expect(score(book(tally, name), withRate())).toMatchObject({
        said: ['note votes-serve-both'],
        totals: TOTALS_OF_BOTH,
      });
    const ticks = workbook(
      roster(),
      ...[0, 1, 2, 3, 4].map((rater) =>
        sheet(`票${rater + 1}`, [
          ['姓名', ...LEVELS],
          ['张三', ...LEVELS.map((_, at) => (at === [0, 0, 0, 1, 2][rater] ? '√' : null))],
          ['李四', ...LEVELS.map((_, at) => (at === [0, 1, 1, 1, 9][rater] ? '√' : null))],
        ]),
      ),
    );
    expect(score(ticks, withRate())).toMatchObject({
      said: ['note votes-serve-both'],
      totals: TOTALS_OF_BOTH,
    });
  });

  test('has its own where a sheet is called so', () => {
    const own = workbook(
      roster(),
      sheet('现场述职评议', tally),
      sheet('优秀率', [
        ['姓名', ...LEVELS],
        ['张三', 1, 1, 0, 0],
        ['李四', 2, 0, 0, 0],
      ]),
    );
    // 张三: 88 and 1/2, so 50; 李四: 85 and 2/2.
    expect(score(own, withRate())).toMatchObject({
      said: [],
      totals: { 张三: '69', 李四: '185/2' },
    });
  });
});

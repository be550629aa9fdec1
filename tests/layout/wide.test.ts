import { describe, expect, test } from 'vitest';
import { BALLOT_RULES, bookOf, roster, rulesWith, score } from './ballot-workbook.ts';
import { layoutOf, rulebook, type SheetOptions, sheet, type Written, workbook } from './sheet.ts';

// The marks of marks.test.ts: 张三 72.5, 李四 100.
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
const MERGED = { merges: ['A1:A2', 'B1:C1', 'D1:E1'] };
const book = (superiors: Written[][], options: SheetOptions = MERGED) =>
  workbook(roster(), sheet('上级评议', superiors, options), sheet('同级互评', PEERS));

describe('a column a rater', () => {
  test.each<[string, SheetOptions]>([
    ['merged', MERGED],
    ['not merged', {}],
  ])('under titles of indicators, %s', (_, options) => {
    expect(score(book(SUPERIORS, options), BALLOT_RULES)).toMatchObject({
      said: [],
      totals: TOTALS,
    });
  });

  test('姓名 in the lower row, a title above, sums and signatures beside and below', () => {
    const lines: Written[][] = [
      ['上级评议打分表'],
      [null, null, '总体评价', null, null, '第一责任', null, null],
      ['序号', '姓名', '甲', '乙', '平均分', '甲', '乙', '平均分'],
      [1, '张三', '好', '较好', 90, 'A', '一般', 80],
      [2, '李四', '好', null, 100, '好', null, 100],
      ['计票人：'],
    ];
    const merges = ['A1:H1', 'C2:E2', 'F2:H2'];
    expect(score(book(lines, { merges }), BALLOT_RULES)).toMatchObject({
      said: [],
      totals: TOTALS,
    });
  });

  test('under titles of groups, an indicator a sheet', () => {
    const head: Written[][] = [
      ['姓名', '上级评议', null, '同级互评'],
      [null, '甲', '乙', '丙'],
    ];
    const options = { merges: ['A1:A2', 'B1:C1'] };
    const own = workbook(
      roster(),
      sheet(
        '总体评价',
        [...head, ['张三', '好', '较好', '较好'], ['李四', '好', null, '好']],
        options,
      ),
      sheet(
        '第一责任',
        [...head, ['张三', '好', '一般', '差'], ['李四', '好', null, '好']],
        options,
      ),
    );
    expect(score(own, BALLOT_RULES)).toMatchObject({ said: [], totals: TOTALS });
  });

  test('under both', () => {
    const lines: Written[][] = [
      ['姓名', '上级评议', null, null, null, '同级互评', null],
      [null, '总体评价', null, '第一责任', null, '总体评价', '第一责任'],
      [null, '甲', '乙', '甲', '乙', '丙', '丙'],
      ['张三', '好', '较好', '好', '一般', '较好', '差'],
      ['李四', '好', null, '好', null, '好', '好'],
    ];
    const merges = ['A1:A3', 'B1:E1', 'F1:G1', 'B2:C2', 'D2:E2'];
    expect(score(bookOf('评议', lines, { merges }), BALLOT_RULES)).toMatchObject({
      said: [],
      totals: TOTALS,
    });
  });

  test('numbered raters need no title where one indicator and group are clear', () => {
    const lines = (mark: string): Written[][] => [
      ['姓名', '评委1', '评委2', '最后得分'],
      ['张三', mark, '较好', 90],
      ['李四', '好', '好', 100],
    ];
    const rules = rulesWith(
      ['{ superiors: 50%, peers: 50% }', '{ superiors: 100% }'],
      [
        '        overall: { title: 总体评价, weight: 50% }\n        lead:    { title: 第一责任, weight: 50% }',
        '        overall: { title: 总体评价, weight: 100% }',
      ],
    );
    expect(score(bookOf('打分', lines('好')), rules)).toMatchObject({
      said: [],
      totals: { 张三: '90', 李四: '100' },
    });
    expect(score(bookOf('打分', lines('很好')), rules)).toMatchObject({
      said: ['void mark-unknown 打分!B2 #0'],
      totals: { 张三: null, 李四: '100' },
    });
  });

  test('what stands beside the raters under the indicator’s own title is reckoned', () => {
    const lines: Written[][] = [
      ['姓名', '专家打分', null, '总体评价'],
      [null, 'zj001', 'zj002', null],
      ['张三', '好', '较好', 90],
      ['李四', '好', '', 100],
    ];
    const rules = rulesWith(
      ['{ superiors: 50%, peers: 50% }', '{ superiors: 100% }'],
      [
        '        overall: { title: 总体评价, weight: 50% }\n        lead:    { title: 第一责任, weight: 50% }',
        '        overall: { title: 总体评价, weight: 100% }',
      ],
    );
    const scored = bookOf('打分', lines, { merges: ['A1:A2', 'B1:C1', 'D1:D2'] });
    expect(score(scored, rules)).toMatchObject({ said: [], totals: { 张三: '90', 李四: '100' } });
    const [table] = layoutOf(scored, rulebook(rules)).tables.filter(
      ({ role }) => role.kind === 'wide',
    );
    expect(table?.columns.map(({ because }) => because)).toEqual([
      'known-column',
      'rater-name',
      'rater-name',
      'reckoned',
    ]);
  });

  test('a rater’s answers on two indicators are one ballot', () => {
    const rules = rulesWith([
      '      empty: void',
      '      empty: void\n      valid: { items: every }',
    ]);
    // 乙 leaves 第一责任 blank, so nothing of 乙 counts: superiors 100, 1/2 × 100 + 30 = 80
    const lines = SUPERIORS.map((line, row) => (row === 2 ? line.with(4, null) : line));
    expect(score(book(lines), rules).totals).toEqual({ 张三: '80', 李四: '100' });
  });

  test('a subject without any mark is named', () => {
    const lines = SUPERIORS.map((line, row) => (row === 3 ? ['李四'] : line));
    expect(score(book(lines), BALLOT_RULES)).toMatchObject({
      said: ['note subject-without-marks 上级评议!A4'],
      totals: { 张三: '145/2', 李四: null },
    });
  });

  test('a subject in two rows is void', () => {
    const lines = [...SUPERIORS, ['李四', '差', '差', '差', '差']];
    expect(score(book(lines), BALLOT_RULES)).toMatchObject({
      said: ['void subject-twice-in-sheet 上级评议!A5 #1'],
      totals: { 张三: '145/2', 李四: null },
    });
  });

  test('a rater who is the subject, by name', () => {
    const rules = rulesWith(['      empty: void', '      empty: void\n      self: excluded']);
    const lines = SUPERIORS.map((line, row) =>
      row === 1 ? [null, '甲', '张三', '甲', '张 三'] : line,
    );
    // As without 乙: 1/2 × 100 + 30 = 80
    expect(score(book(lines), rules)).toMatchObject({
      said: [],
      totals: { 张三: '80', 李四: '100' },
    });
  });
});

describe('what is unclear stops the run', () => {
  test('a column without a rater under Overall, which is elsewhere a sum', () => {
    const rules = rulesWith(['title: 总体评价', 'title: Overall']);
    const lines = SUPERIORS.map((line, row) => {
      if (row === 0) return ['姓名', 'Overall', null, '第一责任', null];
      return row === 1 ? [null, null, '乙', '甲', '乙'] : line;
    });
    const peers = PEERS.with(0, ['姓名', 'Overall', '第一责任']);
    const sheets = [sheet('上级评议', lines, MERGED), sheet('同级互评', peers)];
    expect(score(workbook(roster(), ...sheets), rules).said).toEqual([
      'stop rater-name-missing 上级评议!B2',
    ]);
  });

  test.each<[string, Written[][], SheetOptions, string[]]>([
    [
      'a column without a rater',
      SUPERIORS.map((line, row) => (row === 1 ? [null, '甲', null, '甲', '乙'] : line)),
      MERGED,
      ['stop rater-name-missing 上级评议!C2'],
    ],
    [
      'one rater in two columns',
      SUPERIORS.map((line, row) => (row === 1 ? [null, '甲', ' 甲', '甲', '乙'] : line)),
      MERGED,
      ['stop column-twice 上级评议!C2'],
    ],
    [
      'no indicator',
      SUPERIORS.map((line, row) => (row === 0 ? ['姓名', '得分', null, '第一责任', null] : line)),
      MERGED,
      ['stop indicator-unclear 上级评议!B2'],
    ],
  ])('%s', (_, lines, options, expected) => {
    expect(score(book(lines, options), BALLOT_RULES)).toEqual({
      said: expected,
      totals: undefined,
    });
  });

  test('no group', () => {
    const own = workbook(roster(), sheet('评议', SUPERIORS, MERGED), sheet('同级互评', PEERS));
    expect(score(own, BALLOT_RULES).said).toEqual(['stop group-unclear 评议']);
  });

  test('an indicator that no sheet of the group has', () => {
    const lines = SUPERIORS.map((line) => line.slice(0, 3));
    expect(score(book(lines, { merges: ['A1:A2', 'B1:C1'] }), BALLOT_RULES).said).toEqual([
      'stop leaf-missing 上级评议',
    ]);
  });
});

describe('turnout', () => {
  const rules = rulesWith([
    '      empty: void',
    '      empty: void\n      turnout: { min: "> 1/2", of: expected, short: void }',
  ]);
  const peers = [['应到：1'], ...PEERS];
  const of = (superiors: Written[][]) =>
    workbook(roster(), sheet('上级评议', superiors), sheet('同级互评', peers));
  const withColumn = (...expected: Written[]): Written[][] =>
    SUPERIORS.map((line, row) => [...line, row === 0 ? '应到' : (expected[row - 2] ?? null)]);

  test('the subject’s row says how many were expected, else the value above', () => {
    expect(score(of(withColumn(2, 1)), rules)).toMatchObject({ said: [], totals: TOTALS });
    // One of two is not more than half.
    expect(score(of(withColumn(2, 2)), rules).totals).toEqual({ 张三: '145/2', 李四: null });
    expect(score(of([['应到：1'], ...withColumn(2)]), rules).totals).toEqual(TOTALS);
  });

  test('a gap voids; nothing at all stops', () => {
    expect(score(of(withColumn(2)), rules)).toMatchObject({
      said: ['void expected-blank 上级评议!A4 #1'],
      totals: { 张三: '145/2', 李四: null },
    });
    expect(score(of(SUPERIORS), rules).said).toEqual(['stop expected-missing 上级评议']);
  });
});

import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../shared/messages/catalogue.ts';
import { BALLOT_RULES, bookOf, roster, rulesWith, score } from './ballot-workbook.ts';
import { read, rulebook, sheet, type Written, workbook } from './sheet.ts';

const HEAD = ['评议人', '评议主体', '姓名', '指标', '评价'];
// 张三: superiors 总体 (100+80)/2 = 90, 第一责任 (100+60)/2 = 80; peers 总体 80, 第一责任 40.
// 1/2 × (90 + 80)/2 + 1/2 × (80 + 40)/2 = 42.5 + 30 = 72.5
const MARKS: Written[][] = [
  ['甲', '上级评议', '张三', '总体评价', '好'],
  ['甲', '上级评议', '张三', '第一责任', 'A'],
  ['乙', '上级', '张三', '总体评价', '较好'],
  ['乙', '上级', '张三', '第一责任', '一般'],
  ['丙', '同级互评', '张三', '总体评价', ' 较 好 '],
  ['丙', '同级互评', '张三', '第一责任', '差'],
  ['甲', '上级评议', '李四', '总体评价', '好'],
  ['甲', '上级评议', '李四', '第一责任', '优秀'],
  ['丙', '同级互评', '李四', '总体评价', 'ａ'],
  ['丙', '同级互评', '李四', '第一责任', '好'],
];
const TOTALS = { 张三: '145/2', 李四: '100' };
const scored = (lines: Written[][], rules = BALLOT_RULES, options = {}) =>
  score(bookOf('评议', lines, options), rules);
/** MARKS with one cell replaced; rows from 0, as in MARKS. */
const withCell = (row: number, column: number, written: Written): Written[][] => [
  HEAD,
  ...MARKS.map((line, index) => (index === row ? line.with(column, written) : line)),
];

describe('a row a mark', () => {
  test('scores by component, group and indicator, by their labels', () => {
    const { totals, said } = scored([HEAD, ...MARKS]);
    expect(said).toEqual([]);
    expect(totals).toEqual(TOTALS);
  });

  test('English headers, columns in another order, a title above and a total below', () => {
    const lines = MARKS.map(
      ([rater = null, group = null, name = null, leaf = null, mark = null]) => [
        mark,
        name,
        leaf,
        group,
        rater,
      ],
    );
    const head = ['Mark', 'Name', 'Indicator', 'Group', 'Rater'];
    const { totals, said } = scored([['评议记录'], head, ...lines, ['合计']]);
    expect([said, totals]).toEqual([[], TOTALS]);
  });

  test('the order of the rows changes nothing', () => {
    const orders = [MARKS.toReversed(), [...MARKS.slice(4), ...MARKS.slice(0, 4)]];
    for (const rows of orders) expect(scored([HEAD, ...rows]).totals).toEqual(TOTALS);
  });

  test('a rater merged over the rows of a ballot speaks for all of them', () => {
    const lines = MARKS.map((line, index) => (index % 2 === 1 ? line.with(0, null) : line));
    const merges = [2, 4, 6, 8, 10].map((row) => `A${row}:A${row + 1}`);
    expect(scored([HEAD, ...lines], BALLOT_RULES, { merges }).totals).toEqual(TOTALS);
  });

  test('without a column the sheet’s name says the group, and several sheets add up', () => {
    const head = HEAD.toSpliced(1, 1);
    const of = (group: string) =>
      MARKS.filter(([, one]) => `${one}`.startsWith(group)).map((line) => line.toSpliced(1, 1));
    const book = workbook(
      roster(),
      sheet('上级评议', [head, ...of('上级')]),
      sheet('同级互评', [head, ...of('同级')]),
    );
    const { totals, said } = score(book, BALLOT_RULES);
    expect([said, totals]).toEqual([[], TOTALS]);
  });

  test('a column wins over the sheet’s name', () => {
    const book = workbook(roster(), sheet('同级互评', [HEAD, ...MARKS]));
    expect(score(book, BALLOT_RULES).totals).toEqual(TOTALS);
  });

  test('blank marks and missing rows are no marks; an abstention is none in the mean either', () => {
    // 张三's superiors on 第一责任: 100 alone. 1/2 × (90 + 100)/2 + 30 = 77.5
    for (const lines of [
      withCell(3, 4, null),
      withCell(3, 4, '弃权'),
      [HEAD, ...MARKS.toSpliced(3, 1)],
    ])
      expect(scored(lines)).toMatchObject({ said: [], totals: { 张三: '155/2', 李四: '100' } });
  });

  test('with items: every a ballot with a missing row does not count', () => {
    // Without 乙: superiors 100 and 100. 1/2 × 100 + 30 = 80
    const rules = rulesWith([
      '      empty: void',
      '      empty: void\n      valid: { items: every }',
    ]);
    expect(scored([HEAD, ...MARKS.toSpliced(3, 1)], rules).totals).toEqual({
      张三: '80',
      李四: '100',
    });
  });

  test('somebody who is not on the roster is named once', () => {
    const more = ['总体评价', '第一责任'].map((leaf) => ['甲', '上级', '王五', leaf, '好']);
    const { totals, said } = scored([HEAD, ...MARKS, ...more]);
    expect([said, totals]).toEqual([['note not-on-roster 评议!C12'], TOTALS]);
  });

  test('without a roster the subjects are those of the sheet', () => {
    const head = [...HEAD, '类别'];
    const lines = MARKS.map((line) => [...line, '机关']);
    expect(score(workbook(sheet('评议', [head, ...lines])), BALLOT_RULES).totals).toEqual(TOTALS);
  });

  test('hidden rows count, and are named together', () => {
    const { totals, said } = scored([HEAD, ...MARKS], BALLOT_RULES, { hiddenRows: [3, 4, 5] });
    expect([said, totals]).toEqual([['note hidden-rows-read 评议!A3'], TOTALS]);
  });
});

describe('what cannot be read voids its subject alone, and the cell is named', () => {
  test.each<[string, Written[][], string]>([
    ['an unknown mark', withCell(0, 4, '很好'), 'void mark-unknown 评议!E2 #0'],
    ['a number', withCell(0, 4, 95), 'void mark-unknown 评议!E2 #0'],
    [
      'a day',
      withCell(0, 4, { kind: 'number', value: 45000, date: true }),
      'void mark-unknown 评议!E2 #0',
    ],
    ['a boolean', withCell(0, 4, true), 'void mark-unknown 评议!E2 #0'],
    ['an error', withCell(0, 4, { kind: 'error', value: '#N/A' }), 'void mark-unknown 评议!E2 #0'],
    [
      'a formula without a result',
      withCell(0, 4, { kind: 'error', value: '', formula: 'SUM(B2:B9)' }),
      'void formula-without-result 评议!E2 #0',
    ],
    ['a long text', withCell(0, 4, '好'.repeat(40_000)), 'void mark-unknown 评议!E2 #0'],
    ['an unknown group', withCell(0, 1, '下级'), 'void group-unknown 评议!B2 #0'],
    ['no group', withCell(0, 1, null), 'void group-unknown 评议!B2 #0'],
    ['an unknown indicator', withCell(0, 3, '__proto__'), 'void indicator-unknown 评议!D2 #0'],
    ['no rater', withCell(0, 0, null), 'void rater-unreadable 评议!A2 #0'],
    [
      'a rater that is an error',
      withCell(0, 0, { kind: 'error', value: '#REF!' }),
      'void rater-unreadable 评议!A2 #0',
    ],
    ['the same mark twice', [HEAD, ...MARKS, MARKS[0] ?? []], 'void mark-twice 评议!E12 #0'],
  ])('%s', (_, lines, expected) => {
    const { totals, said, voids } = scored(lines);
    expect(said).toEqual([expected]);
    expect(totals).toEqual({ 张三: null, 李四: '100' });
    // No rule is blamed for what could not be read.
    expect(voids).toEqual([]);
  });

  test.each([
    ['rater', 0, { kind: 'error', value: '#REF!' }],
    ['group', 1, '外单位'],
    ['indicator', 3, '其他指标'],
  ] as const)('no group is said to be without marks where its only %s is unknown', (_, at, put) => {
    const lines = MARKS.map((line, row) => (row === 4 || row === 5 ? line.with(at, put) : line));
    const { totals, voids } = scored([HEAD, ...lines]);
    expect([totals, voids]).toEqual([{ 张三: null, 李四: '100' }, []]);
  });

  test('the sentence names the known marks, and the other cell', () => {
    const sentence = (lines: Written[][]) => {
      const { problems } = read(bookOf('评议', lines), rulebook(BALLOT_RULES));
      return problems.map((one) => sayProblem(one, 'zh'));
    };
    expect(sentence(withCell(0, 4, '很好'))).toEqual([
      '“很好”不是规则中的档次：请改为 好、较好、一般、差、弃权 之一。',
    ]);
    expect(sentence([HEAD, ...MARKS, MARKS[0] ?? []])).toEqual([
      '同一评议人对张三的同一指标评了两次，另一处在 E2：如是两位评议人，请写成不同的姓名或编号；如有一处填错了人或指标，请改正。',
    ]);
  });

  test('two raters of one name and different units are two raters', () => {
    const head = [...HEAD, '评议人单位'];
    const lines = MARKS.map((line) => [...line, '一处']);
    const other = MARKS.slice(0, 2).map((line) => [...line, '二处']);
    // Superiors of 张三: 总体 (100+80+100)/3, 第一责任 (100+60+100)/3; (280/3 + 260/3)/2 = 90; 45 + 30 = 75
    expect(scored([head, ...lines, ...other])).toMatchObject({ said: [], totals: { 张三: '75' } });
  });
});

describe('what the table itself lacks stops the run', () => {
  const without = (column: number): Written[][] =>
    [HEAD, ...MARKS].map((line) => line.toSpliced(column, 1));
  test.each<[string, Written[][], string[]]>([
    ['raters', without(0), ['stop rater-column-missing 评议!B1']],
    ['groups', without(1), ['stop group-unclear 评议']],
    ['indicators', without(3), ['stop indicator-column-missing 评议!C1']],
    ['rows', [HEAD], ['stop table-without-rows 评议']],
  ])('%s', (_, lines, expected) => {
    expect(scored(lines)).toEqual({ said: expected, totals: undefined });
  });
});

describe('raters who are subjects', () => {
  const rules = rulesWith(['      empty: void', '      empty: void\n      self: excluded']);
  const people: Written[][] = [
    ['姓名', '单位', '类别'],
    ['张三', '办公室', '机关'],
    ['张三', '一支部', '机关'],
    ['李四', '一支部', '机关'],
  ];
  const head = ['评议人', '评议人单位', '评议主体', '姓名', '单位', '指标', '评价'];
  /** Everybody 差 by 甲; 好 for 张三 of 办公室 by the rater under test. */
  const lines = (rater: string, unit: string | null): Written[][] => [
    head,
    ...['上级评议', '同级互评'].flatMap((group) =>
      ['总体评价', '第一责任'].flatMap((leaf) => [
        ['甲', null, group, '张三', '办公室', leaf, '差'],
        ['甲', null, group, '张三', '一支部', leaf, '差'],
        ['甲', null, group, '李四', null, leaf, '差'],
        [rater, unit, group, '张三', '办公室', leaf, '好'],
      ]),
    ),
  ];
  const firstTotal = (rater: string, unit: string | null) => {
    const { review, said } = score(
      workbook(roster(people), sheet('评议', lines(rater, unit))),
      rules,
    );
    return { said, self: review?.ballots[0]?.raters.map(({ self }) => self) };
  };

  test.each<[string, string | null, string[], (number | null)[]]>([
    ['张三', '办公室', [], [null, 0]],
    ['张 三', '一支部', [], [null, 1]],
    ['张三', '二支部', [], [null, null]],
    ['张三', null, ['note rater-shares-name 评议!A5'], [null, null]],
    ['李四', null, [], [null, 2]],
    ['李四', '二支部', [], [null, null]],
  ])('%s of %s', (rater, unit, said, self) => {
    expect(firstTotal(rater, unit)).toEqual({ said, self });
  });
});

describe('turnout', () => {
  const rules = rulesWith([
    '      empty: void',
    '      empty: void\n      turnout: { min: "> 1/2", of: expected, short: void }',
  ]);
  // Superiors of 李四: one of two came, which is not more than half; of 张三 two.
  test('one value above the table holds for each group', () => {
    const { totals, said } = scored([['应到：1'], HEAD, ...MARKS], rules);
    expect([said, totals]).toEqual([[], TOTALS]);
  });

  test('a column holds for the row’s subject and group', () => {
    const lines = MARKS.map((line) => [...line, line[0] === '丙' ? 1 : 2]);
    const { totals } = scored([[...HEAD, '应到'], ...lines], rules);
    expect(totals).toEqual({ 张三: '145/2', 李四: null });
  });

  test('rows that differ void their subject', () => {
    const lines = MARKS.map((line, index) => [...line, index === 1 ? 2 : 1]);
    const { totals, said } = scored([[...HEAD, '应到'], ...lines], rules);
    expect(said).toEqual(['void turnout-differs 评议!F3 #0']);
    expect(totals).toEqual({ 张三: null, 李四: '100' });
  });

  test('asked, and nothing there', () => {
    expect(scored([HEAD, ...MARKS], rules).said).toEqual(['stop expected-missing 评议']);
  });
});

describe('a scale of numbers', () => {
  const rules = rulesWith([
    'levels: { 好: 100, 较好: 80, 一般: 60, 差: 40 }\n    aliases: { 好: [优秀, A] }',
    'number: [0, 100]',
  ]);
  const number = (mark: Written): Written =>
    ({ 好: 100, A: 100, 优秀: 100, ａ: 100, 较好: 80, ' 较 好 ': 80, 一般: 60, 差: 40 })[
      `${mark}`
    ] ?? mark;
  const numbers = (): Written[][] => MARKS.map((line) => line.with(4, number(line[4] ?? null)));
  const withNumber = (written: Written): Written[][] => [
    HEAD,
    ...numbers().map((line, index) => (index === 0 ? line.with(4, written) : line)),
  ];

  test('numbers are marks, in any order of rows', () => {
    for (const lines of [numbers(), numbers().toReversed()])
      expect(scored([HEAD, ...lines], rules)).toMatchObject({ said: [], totals: TOTALS });
  });

  test.each<[string, Written, string[], string | null]>([
    // 甲's 100 becomes 99.123456: 72.5 - 0.876544 / 8 = 72.390432
    ['six decimals', 99.123456, [], '2262201/31250'],
    ['a text number', '100', ['note number-as-text 评议!E2'], '145/2'],
    ['a not-mark', '弃权', [], '70'],
    ['seven decimals', 99.1234567, ['void mark-out-of-range 评议!E2 #0'], null],
    ['too much', 100.5, ['void mark-out-of-range 评议!E2 #0'], null],
    ['too little', -1, ['void mark-out-of-range 评议!E2 #0'], null],
    ['a day', { kind: 'number', value: 80, date: true }, ['void mark-no-number 评议!E2 #0'], null],
    ['a word', '好', ['void mark-no-number 评议!E2 #0'], null],
    ['full-width digits', '９５', ['void mark-no-number 评议!E2 #0'], null],
    ['a unit', '95分', ['void mark-no-number 评议!E2 #0'], null],
  ])('%s', (_, written, expected, total) => {
    const { totals, said } = scored(withNumber(written), rules);
    expect([said, totals?.张三]).toEqual([expected, total]);
  });

  test('a day is quoted as its cell shows it', () => {
    const { review } = scored(withNumber({ kind: 'number', value: 45000, date: true }), rules);
    expect(review?.problems.map(({ values }) => values.value)).toEqual(['2023-03-15']);
  });

  test('a character that nobody sees is named', () => {
    const { review } = scored(withNumber('95\u00a0'), rules);
    expect(review?.problems.map(({ values }) => values.value)).toEqual(['95[U+00A0]']);
  });
});

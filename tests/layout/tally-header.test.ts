import { describe, expect, test } from 'vitest';
import { plainWorkbook, RULES, RULES_WITH_ONE_LEAF, TALLY, tallySheet } from './plain-workbook.ts';
import {
  detect,
  layoutOf,
  meanings,
  read,
  rulebook,
  said,
  sheet,
  type Written,
  workbook,
} from './sheet.ts';

const rules = rulebook(RULES);
const ONE_LEAF = rulebook(RULES_WITH_ONE_LEAF);

const OVERALL = {
  D: 'level overall 好',
  E: 'level overall 较好',
  F: 'level overall 一般',
  G: 'level overall 差',
};
const LEAD = { H: 'level lead 好', I: 'level lead 较好', J: 'level lead 一般', K: 'level lead 差' };
const LEVELS = ['好', '较好', '一般', '差'];
const ROW: Written[] = [1, '张三', '办公室', 1, 0, 0, 0, 1, 0, 0, 0];

describe('the header of a tally', () => {
  const three: Written[] = ['序号', '姓名', '单位'];
  const none: Written[] = [null, null, null];
  const merged = ['D1:G1', 'H1:K1'];

  test.each([
    [
      'two rows, the names in the first, everything merged',
      [[...three, '总体评价', null, null, null, '第一责任'], [...none, ...LEVELS, ...LEVELS], ROW],
      ['A1:A2', 'B1:B2', 'C1:C2', ...merged],
    ],
    [
      'two rows, the names in the second',
      [[...none, '总体评价', null, null, null, '第一责任'], [...three, ...LEVELS, ...LEVELS], ROW],
      merged,
    ],
    [
      'titles that nobody merged',
      [[...none, '总体评价', null, null, null, '第一责任'], [...three, ...LEVELS, ...LEVELS], ROW],
      [],
    ],
    [
      'three rows, a general title above',
      [
        [...three, '评价意见'],
        [...none, '总体评价', null, null, null, '第一责任'],
        [...none, ...LEVELS, ...LEVELS],
        ROW,
      ],
      ['A1:A3', 'B1:B3', 'C1:C3', 'D1:K1', 'D2:G2', 'H2:K2'],
    ],
    [
      'numbering, years, spaces, line breaks and units in the titles',
      [
        [...none, '一、总体评价（40%）', null, null, null, '2.第一 责任'],
        [...three, '优\n秀', '较好（票）', '一般票数', '较差得票数', ...LEVELS],
        ROW,
      ],
      merged,
    ],
    [
      'one row that says both',
      [
        [
          ...three,
          ...LEVELS.map((level) => `总体评价-${level}`),
          ...LEVELS.map((level) => `第一责任（${level}）`),
        ],
        ROW,
      ],
      [],
    ],
    [
      'full-width and aliases',
      [
        [...none, 'overall', null, null, null, 'ｌｅａｄ'],
        [...three, '优秀', '较好', '一般', '较差', ...LEVELS],
        ROW,
      ],
      merged,
    ],
  ] as [string, Written[][], string[]][])('%s', (_, lines, merges) => {
    const found = meanings(sheet('上级评议', lines, { merges }), rules);
    expect(found).toMatchObject({ B: 'name', C: 'unit', ...OVERALL, ...LEAD });
  });

  test('rates, posts and results beside the counts are left out', () => {
    const lines: Written[][] = [
      ['姓名', '职务', '第一责任', null, null, null, null, null, '得分', '名次'],
      [null, null, '好', '好率(%)', '较好', '较好（%）', '一般', '差', null, null],
      ['张三', '主任', 1, 0.5, 1, 0.5, 0, 0, 90, 1],
    ];
    const one = sheet('上级评议', lines, { merges: ['C1:H1'] });
    expect(meanings(one, ONE_LEAF)).toEqual({
      A: 'name',
      B: 'ignored',
      C: 'level lead 好',
      D: 'ignored',
      E: 'level lead 较好',
      F: 'ignored',
      G: 'level lead 一般',
      H: 'level lead 差',
      I: 'ignored',
      J: 'ignored',
    });
  });

  test('without indicator titles it belongs to the only indicator', () => {
    const lines: Written[][] = [
      ['姓名', '评价意见', null, null, null, null],
      [null, ...LEVELS, '未填'],
      ['张三', 1, 0, 0, 0, 0],
    ];
    const one = sheet('上级评议', lines, { merges: ['A1:A2', 'B1:F1'] });
    expect(meanings(one, ONE_LEAF)).toEqual({
      A: 'name',
      B: 'level lead 好',
      C: 'level lead 较好',
      D: 'level lead 一般',
      E: 'level lead 差',
      F: 'not-mark lead blank',
    });
  });

  test('every column has a reason and a confidence', () => {
    const [table] = layoutOf(workbook(tallySheet('上级评议', TALLY)), rules).tables;
    const seen = table?.columns.slice(0, 4).map(({ because, confidence }) => [because, confidence]);
    expect(seen).toEqual([
      ['serial-number', { num: 1n, den: 1n }],
      ['known-column', { num: 1n, den: 1n }],
      ['known-column', { num: 1n, den: 1n }],
      ['same-label', { num: 1n, den: 1n }],
    ]);
  });
});

describe('rates beside the counts', () => {
  const lines = (counts: string, rates: string): Written[][] => [
    ['姓名', counts, null, null, null, rates, null, null, null],
    [null, ...LEVELS, ...LEVELS],
    ['张三', 6, 2, 2, 0, 60, 20, 20, 0],
  ];
  const merges = ['A1:A2', 'B1:E1', 'F1:I1'];
  const because = (head: Written[][], rules = ONE_LEAF) =>
    layoutOf(workbook(sheet('上级评议', head, { merges })), rules).tables[0]?.columns.map(
      (column) => column.because,
    );

  test.each([
    ['得票数', '得票率(%)'],
    ['票数', '得票率'],
    ['得票', '百分比'],
    ['票数', '占比（%）'],
    ['第一责任', '第一责任得票率（%）'],
  ])('%s and %s over the same levels', (counts, rates) => {
    const rates4 = Array(4).fill('rate-beside-counts');
    expect(because(lines(counts, rates))?.slice(5)).toEqual(rates4);
  });

  test('a weight in a title makes no rate of the counts below it', () => {
    const head = lines('总体评价（40%）', '第一责任（60%）');
    expect(said(detect(workbook(sheet('上级评议', head, { merges })), rules).problems)).toEqual([]);
  });

  test('nor does an indicator that is called a rate', () => {
    const called = rulebook(RULES_WITH_ONE_LEAF.replace('第一责任', '群众满意率'));
    const head = lines('群众满意率', '得票率');
    expect(because(head, called)?.slice(1, 5)).toEqual(Array(4).fill('same-label'));
  });
});

describe('numbers above the table', () => {
  test.each([
    [['应到：30'], ['expected A2']],
    [['应到', 30], ['expected B2']],
    [
      ['应到人数：', null, 30, '发出票数', 30, '收回', 28, '有效票', 27, '无效票', 1],
      ['expected C2', 'issued E2', 'returned G2', 'valid I2', 'invalid K2'],
    ],
    [
      ['单位：办公室', '应到30人，发出30份，收回28份；有效 27 票'],
      ['expected B2', 'issued B2', 'returned B2', 'valid B2'],
    ],
    [['invalid: 3'], ['invalid A2']],
    [['2026年12月20日有效投票情况统计'], []],
    [['应到：'], []],
  ] as [Written[], string[]][])('%j', (above, expected) => {
    const [table] = layoutOf(workbook(tallySheet('上级评议', TALLY, { above })), rules).tables;
    const found = table?.labelled.map(
      ({ is, row, column }) => `${is} ${String.fromCharCode(64 + column)}${row}`,
    );
    expect(found).toEqual(expected);
  });

  test.each([
    [['应到：三十人'], ['stop labelled-unreadable 上级评议!A2']],
    [['应到', '30人'], ['stop labelled-unreadable 上级评议!B2']],
    [['应到', 29.5], ['stop labelled-unreadable 上级评议!B2']],
    [['应到：30', null, '应到：31'], ['stop labelled-twice 上级评议!C2']],
  ] as [Written[], string[]][])('%j is asked about', (above, expected) => {
    const book = workbook(tallySheet('上级评议', TALLY, { above }));
    expect(said(detect(book, rules).problems)).toEqual(expected);
  });

  test.each([
    [['应到', 30, '有效', 'x'], ['note valid-unreadable 上级评议!D2']],
    [['应到', 30, '有效：十'], ['note valid-unreadable 上级评议!C2']],
    [['应到', 30, '无效', 'x'], ['note valid-unreadable 上级评议!D2']],
    [['应到', 30, '发出', 'x'], ['note valid-unreadable 上级评议!D2']],
    [['发出', 'x'], ['stop labelled-unreadable 上级评议!B2']],
    [['应到', 30, '收回', 'x'], ['stop labelled-unreadable 上级评议!D2']],
  ] as [Written[], string[]][])('%j: what is not used may be unreadable', (above, expected) => {
    const { sheets } = plainWorkbook({ superiors: null });
    const book = workbook(...sheets, tallySheet('上级评议', TALLY, { above }));
    expect(read(book, rules).said).toEqual(expected);
  });

  test('有效 is used by a share of the valid ballots', () => {
    const rate = rulebook(
      RULES.slice(0, RULES.indexOf('  report:')) +
        `  report:
    title: 现场述职评议
    weight: { 机关: 40%, 基层: 100% }
    rate: { scale: four, groups: { superiors: 100% }, of: [好], among: ballots,
            bands: [ { from: 50%, points: 100 }, { from: 0%, points: 60 } ] }
` +
        RULES.slice(RULES.indexOf('  assessment:')),
    );
    const lines: Written[][] = [
      ['有效', 'x'],
      ['姓名', '好', '较好', '一般', '差'],
      ['张三', 5, 0, 0, 0],
    ];
    const book = workbook(sheet('上级评议', lines));
    expect(said(detect(book, rate).problems)).toEqual(['stop labelled-unreadable 上级评议!B1']);
  });
});

describe('columns of a tally that are missing, twice or unknown', () => {
  const header = (...levels: Written[]): Written[][] => [
    ['姓名', '第一责任', ...levels.slice(1).map(() => null)],
    [null, ...levels],
    ['张三', ...levels.map(() => 0)],
  ];
  const problemsOf = (lines: Written[][], book = ONE_LEAF) =>
    said(detect(workbook(sheet('上级评议', lines)), book).problems);

  test.each([
    [['好', '较好', '一般'], ['stop level-missing 上级评议!B1']],
    [['好', '较好', '一般', '合计'], ['stop level-missing 上级评议!B1']],
    [
      ['好', '较好', '一般', '很差'],
      ['note indicator-column-unknown 上级评议!E2', 'stop level-missing 上级评议!E2'],
    ],
    [['好', '优秀', '较好', '一般', '差'], ['stop column-twice 上级评议!C2']],
    [['好', '较好', '一般', '差', '不了解'], ['note indicator-column-unknown 上级评议!F2']],
    [['好', '较好', '一般', '差', '满意率', '合计'], []],
  ])('%j', (levels, expected) => {
    expect(problemsOf(header(...levels))).toEqual(expected);
  });

  test('an indicator without columns, and one that the rulebook does not know', () => {
    const lines: Written[][] = [
      ['姓名', '总体评介', null, null, null, '第一责任', null, null, null],
      [null, ...LEVELS, ...LEVELS],
      ['张三', 1, 0, 0, 0, 1, 0, 0, 0],
    ];
    const book = workbook(sheet('上级评议', lines, { merges: ['A1:A2', 'B1:E1', 'F1:I1'] }));
    expect(said(detect(book, rules).problems)).toEqual([
      'note indicator-left-out 上级评议!B2',
      'note indicator-left-out 上级评议!C2',
      'note indicator-left-out 上级评议!D2',
      'note indicator-left-out 上级评议!E2',
      'stop indicator-missing 上级评议!B1',
    ]);
  });

  test('levels under no indicator, where there are several', () => {
    expect(
      problemsOf(
        [
          ['姓名', ...LEVELS],
          ['张三', 1, 0, 0, 0],
        ],
        rules,
      ),
    ).toEqual([
      'stop indicator-unclear 上级评议!B1',
      'stop indicator-missing 上级评议',
      'stop indicator-missing 上级评议',
    ]);
  });

  test('an indicator that nothing on the sheet could be', () => {
    const lines: Written[][] = [
      ['姓名', '总体评价', null, null, null],
      [null, ...LEVELS],
      ['张三', 1, 0, 0, 0],
    ];
    expect(problemsOf(lines, rules)).toEqual(['stop indicator-missing 上级评议']);
  });

  test('a column for the rater group wins over the sheet’s name', () => {
    const lines: Written[][] = [
      ['姓名', '评议主体', ...LEVELS],
      ['张三', '上级', 1, 0, 0, 0],
    ];
    expect(problemsOf(lines)).not.toContain('stop group-unclear 上级评议');
  });
});

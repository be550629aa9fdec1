import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../../shared/messages/catalogue.ts';
import { ROLL, roster, rulesWith, score } from '../ballot-workbook.ts';
import { CHECKLIST, plainWorkbook, ROSTER, RULES, TALLY, tallySheet } from '../plain-workbook.ts';
import { read, rulebook, sheet, type Written, workbook } from '../sheet.ts';

const rules = rulebook(RULES);
const plain = (parts: Parameters<typeof plainWorkbook>[0]) => read(plainWorkbook(parts), rules);

/** One group and one indicator. */
const MARKS = rulesWith(
  ['      groups: { superiors: 50%, peers: 50% }\n', '      groups: { superiors: 100% }\n'],
  ['        overall: { title: 总体评价, weight: 50% }\n', ''],
  ['weight: 50% }\n      round', 'weight: 100% }\n      round'],
);

describe('columns that nobody reads', () => {
  const points = (header: string, ...values: Written[]): Written[][] => [
    ['姓名', '计划与台账', '学习教育', header],
    ['张三', 35.5, 50, ...values],
  ];

  test.each<[string, Written, string[]]>([
    ['numbers', 7, ['note column-not-read 年度考核!D1']],
    ['a number as text', '7', ['note column-not-read 年度考核!D1']],
    ['answers', '较好', ['note column-not-read 年度考核!D1']],
    ['ticks', '√', ['note column-not-read 年度考核!D1']],
    ['words', '街道办', ['note words-not-read 年度考核!D1']],
    ['nothing', null, []],
  ])('a header over %s', (_, value, told) => {
    expect(plain({ checklist: points('帮扶联系点', value) }).said).toEqual(told);
  });

  test('the note quotes the header and says how many', () => {
    const [problem] = plain({ checklist: points('帮扶联系点', 7) }).problems;
    expect(problem?.values).toEqual({ header: '帮扶联系点', count: 1 });
  });

  test('columns of words are one note a sheet', () => {
    const lines = ROSTER.map((line, index) => [
      ...line,
      ...(index === 0 ? [] : index === 1 ? ['片区', '驻地'] : ['东', '西']),
    ]);
    const { said, problems } = plain({ roster: lines });
    expect(said).toEqual(['note words-not-read 名册!E2']);
    expect(problems[0] && sayProblem(problems[0], 'zh')).toContain('“片区”、“驻地”');
  });

  test('what is left out for what it is brings no note', () => {
    expect(plain({ checklist: points('合计', 85.5) }).said).toEqual([]);
  });
});

describe('columns that turn marks round', () => {
  const sheetWith = (header: string, ...values: Written[]) =>
    workbook(
      roster(ROLL),
      sheet('上级评议', [
        ['姓名', '评议人', '评价', header],
        ['张三', '甲', '好', values[0] ?? null],
        ['李四', '甲', '较好', values[1] ?? null],
      ]),
    );

  test.each([
    ['回避', '否', '是', 'stop recusal-not-read 上级评议!D1'],
    ['是否回避', '无', '需回避', 'stop recusal-not-read 上级评议!D1'],
    ['有效', '是', '否', 'stop validity-not-read 上级评议!D1'],
    ['是否有效', '有效', '无效', 'stop validity-not-read 上级评议!D1'],
    ['作废', '否', '是', 'stop validity-not-read 上级评议!D1'],
    ['权重', 1, 0.5, 'stop weight-not-read 上级评议!D1'],
    ['状态', '有效', '已撤销', 'stop validity-not-read 上级评议!D1'],
    ['审核结果', '通过', '审核不通过', 'stop validity-not-read 上级评议!D1'],
  ])('%s: %s is as usual, %s stops', (header, usual, other, told) => {
    expect(score(sheetWith(header, usual, other), MARKS).said).toEqual([told]);
    const { said, totals } = score(sheetWith(header, usual, usual), MARKS);
    expect(said.every((sentence) => sentence.startsWith('note '))).toBe(true);
    expect(totals).toEqual({ 张三: '100', 李四: '80' });
  });
});

describe('remarks that say a mark does not count', () => {
  const remarked = (header: string, remark: string) =>
    score(
      workbook(
        roster(ROLL),
        sheet('上级评议', [
          ['姓名', '评议人', '评价', header],
          ['张三', '甲', '好', null],
          ['李四', '甲', '较好', remark],
        ]),
      ),
      MARKS,
    );

  test.each(['作废', '此票无效', '本人回避', '重复提交，以此为准'])('%s is quoted', (remark) => {
    const { said, totals } = remarked('备注', remark);
    expect([said, totals]).toEqual([
      ['note remark-turns 上级评议!D3'],
      { 张三: '100', 李四: '80' },
    ]);
  });

  test.each(['表现突出', '无需回避'])('%s is not', (remark) => {
    expect(remarked('备注', remark).said).toEqual([]);
  });
});

describe('cells without a header', () => {
  const withCell = (value: Written, at = 0) =>
    plain({
      superiors: TALLY.map((line, index) => (index === at ? [...line, value] : line)),
    }).said;

  test.each<[string, Written]>([
    ['a number', 3],
    ['a number as text', '3'],
    ['an answer', '好'],
    ['a tick', '√'],
    ['a formula without a result', { kind: 'error', value: '#N/A' }],
  ])('%s leaves the subject of its row without a total', (_, value) => {
    expect(withCell(value, 1)).toEqual(['void value-without-header 上级评议!N6 #1']);
  });

  test('words are a note, all of a sheet in one', () => {
    const lines = TALLY.map((line) => [...line, '病假']);
    expect(plain({ superiors: lines }).said).toEqual(['note words-not-read 上级评议!N5']);
  });

  test('numbers of rows, from 1 on, are serial numbers', () => {
    const peers = [
      [null, '姓名', '计划与台账', '学习教育'],
      [1, '张三', 35.5, 50],
    ];
    expect(plain({ checklist: peers }).said).toEqual([]);
  });

  test('an empty column further away, or worked out there, it is a note', () => {
    expect(
      plain({ superiors: TALLY.map((line, index) => (index === 0 ? [...line, null, 3] : line)) })
        .said,
    ).toEqual(['note values-outside 上级评议!O5']);
    const sum = { kind: 'number', value: 9, formula: 'SUM(D5:G5)' } as const;
    expect(withCell(sum)).toEqual(['note values-outside 上级评议!N5']);
  });

  test('on a roster nothing that counts can stand there', () => {
    const lines = ROSTER.map((line, index) => (index === 2 ? [...line, 7] : line));
    expect(plain({ roster: lines }).said).toEqual(['note values-outside 名册!E3']);
  });
});

describe('beside the tables', () => {
  const above = (...cells: Written[]) => {
    const { sheets } = plainWorkbook({});
    const own = tallySheet('上级评议', TALLY, { above: ['应到：9', ...cells] });
    return read(workbook(...sheets.map((other) => (other.name === own.name ? own : other))), rules);
  };

  test('a number that nobody claims is one note a sheet, with cells and values', () => {
    const { said, problems } = above('测评场次', 3, '缺席', '２');
    expect(said).toEqual(['note values-outside 上级评议!C2']);
    expect(problems[0]?.values).toEqual({ cells: ['C2 3', 'E2 ２'], count: 2 });
  });

  test('a year, a day or words are titles', () => {
    const day = { kind: 'number', value: 46_000, date: true } as const;
    expect(above('年度', 2026, '日期', day, '主持：周某').said).toEqual([]);
  });
});

test('each hidden column that is read is a note; one that is not is none', () => {
  const lines: Written[][] = [
    ['序号', '姓名', '计划与台账', '学习教育', '备注'],
    [1, '张三', 35.5, 50, '补'],
  ];
  const { sheets } = plainWorkbook({ checklist: CHECKLIST });
  const hidden = sheet('年度考核', lines, { hiddenColumns: [1, 3, 4, 5, 9] });
  const book = workbook(...sheets.map((own) => (own.name === hidden.name ? hidden : own)));
  expect(read(book, rules).said).toEqual([
    'note hidden-columns-read 年度考核!C1',
    'note hidden-columns-read 年度考核!D1',
  ]);
});

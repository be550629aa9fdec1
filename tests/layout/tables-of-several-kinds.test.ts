import { describe, expect, test } from 'vitest';
import { rulesWith, score } from './ballot-workbook.ts';
import { HALF, ONE_LEAF, PEERS, POINTS, RATE } from './rule-changes.ts';
import { sheet, type Written, workbook } from './sheet.ts';

const LEVELS_AND_RATE = rulesWith(ONE_LEAF, PEERS, HALF, RATE);
const POINTS_AND_RATE = rulesWith(ONE_LEAF, PEERS, POINTS, HALF, RATE);

const RATES: Written[][] = [
  ['姓名', '完成率'],
  ['张三', 90],
  ['李四', 80],
];
/** By hand: (8 × 100 + 2 × 80) / 10 = 96, (5 × 100 + 5 × 80) / 10 = 90; with the rates 93 and 85. */
const TALLY: Written[][] = [
  ['等次', '张三', '李四'],
  ['好', 8, 5],
  ['较好', 2, 5],
  ['一般', 0, 0],
  ['差', 0, 0],
];
/** By hand: (90 + 80) / 2 = 85, (70 + 80) / 2 = 75; with the rates 87.5 and 77.5. */
const WIDE: Written[][] = [
  ['姓名', '评委1', '评委2'],
  ['张三', 90, 80],
  ['李四', 70, 80],
];
const DOWN: Written[][] = [
  ['评议人', '张三', '李四'],
  ['评委1', 90, 70],
  ['评委2', 80, 80],
];
const OF_LEVELS = { 张三: '93', 李四: '85' };
const OF_POINTS = { 张三: '175/2', 李四: '155/2' };
const bookOf = (lines: Written[][]) =>
  workbook(
    sheet('名册', [
      ['姓名', '类别'],
      ['张三', '机关'],
      ['李四', '机关'],
    ]),
    sheet('同级互评', lines),
  );

test.each<[string, Written[][], Written[][], string, Record<string, string>]>([
  ['names across, then down', TALLY, RATES, LEVELS_AND_RATE, OF_LEVELS],
  ['names down, then across', RATES, TALLY, LEVELS_AND_RATE, OF_LEVELS],
  ['raters down, then names', DOWN, RATES, POINTS_AND_RATE, OF_POINTS],
  ['names down, then raters', RATES, DOWN, POINTS_AND_RATE, OF_POINTS],
  ['raters without a title, then numbers', WIDE, RATES, POINTS_AND_RATE, OF_POINTS],
  [
    'both axes named in one cell',
    RATES,
    [['评议人\\被评人', '张三', '李四'], ...DOWN.slice(1)],
    POINTS_AND_RATE,
    OF_POINTS,
  ],
])('tables of two kinds below each other: %s', (_, one, other, rules, totals) => {
  for (const between of [
    [[]],
    [[], ['同级互评完成情况表']],
    [[], ['完成情况表'], []],
    [],
    [['完成情况表']],
  ] as Written[][][])
    expect(score(bookOf([...one, ...between, ...other]), rules)).toMatchObject({
      said: [],
      totals,
    });
  const withNotes: Written[][] = [['测评结果'], ...one, [], ['监票人：王五'], [], ...other];
  expect(score(bookOf(withNotes), rules)).toMatchObject({ said: [], totals });
});

test('rows after a gap go on with their table', () => {
  const lines: Written[][] = [
    ['姓名', '好', '较好', '一般', '差', '完成率'],
    ['张三', 8, 2, 0, 0, 90],
    [],
    ['李四', 5, 5, 0, 0, 80],
  ];
  expect(score(bookOf(lines), LEVELS_AND_RATE)).toMatchObject({ said: [], totals: OF_LEVELS });
});

describe('tables of two kinds side by side', () => {
  const beside = (left: Written[][], right: Written[][]): Written[][] => {
    const width = Math.max(...left.map(({ length }) => length));
    return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
      ...Array.from({ length: width }, (__, column) => left[row]?.[column] ?? null),
      null,
      ...(right[row] ?? []),
    ]);
  };
  test.each<[string, Written[][], Written[][]]>([
    ['names across, then down', TALLY, RATES],
    ['names down, then across', RATES, TALLY],
  ])('%s', (_, left, right) => {
    const said = { said: [], totals: OF_LEVELS };
    expect(score(bookOf(beside(left, right)), LEVELS_AND_RATE)).toMatchObject(said);
    const titled = [['测评结果'], ...beside(left, right)];
    expect(score(bookOf(titled), LEVELS_AND_RATE)).toMatchObject(said);
  });

  test('a legend of levels is no table of people', () => {
    const rows: Written[][] = [
      ['姓名', '好', '较好', '一般', '差', '完成率'],
      ['张三', 8, 2, 0, 0, 90],
      ['李四', 5, 5, 0, 0, 80],
    ];
    const legend: Written[][] = [
      ['等次', '名额', '实有'],
      ['好', 1, 1],
      ['较好', 1, 1],
    ];
    expect(score(bookOf(beside(rows, legend)), LEVELS_AND_RATE).totals).toEqual(OF_LEVELS);
  });
});

test.each([
  ['text', '', 'note number-as-text', { 张三: '96', 李四: '90', 王五: '94' }],
  ['text with a word', '票', 'void count-unreadable', { 张三: null, 李四: null, 王五: '94' }],
])('counts that are %s begin a table as numbers do', (_, unit, told, totals) => {
  const asText = TALLY.map((line) =>
    line.map((cell) => (typeof cell === 'number' ? `${cell}${unit}` : cell)),
  );
  const lines: Written[][] = [
    ['姓名', '好', '较好', '一般', '差'],
    ['王五', 7, 3, 0, 0],
    ...asText,
  ];
  const scored = score(workbook(sheet('同级互评', lines)), rulesWith(ONE_LEAF, PEERS));
  expect(scored.totals).toEqual(totals);
  const counts = ['B4', 'C4', 'B5', 'C5', 'B6', 'C6', 'B7', 'C7'];
  expect(scored.said.map((line) => line.replace(/ #\d$/, ''))).toEqual(
    counts.map((cell) => `${told} 同级互评!${cell}`),
  );
});

test('a level among names is asked about, where nobody can say that a table begins', () => {
  const lines: Written[][] = [
    ['姓名', '好', '较好', '一般', '差'],
    ['张三', 8, 2, 0, 0],
    ['等次', 'Wang', 'Li'],
    ['较好', 8, 5],
  ];
  const rules = rulesWith(ONE_LEAF, PEERS);
  const { said, totals } = score(workbook(sheet('同级互评', lines)), rules);
  expect(said).toContain('void row-maybe-nobody 同级互评!A4 #2');
  expect(totals).toMatchObject({ 张三: '96', 较好: null });
});

import { describe, expect, test } from 'vitest';
import { readMonth } from '../../shared/layout/cells/read-month.ts';
import type { Cell } from '../../shared/workbook/model.ts';
import { roster, rulesWith, score } from './ballot-workbook.ts';
import { sheet, type Written, workbook } from './sheet.ts';

/** Reading is 40 % of 机关 and nothing of 基层; 10 points a month. */
const rules = (absent = 'note') =>
  rulesWith(
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
      `    weight: { 机关: 60%, 基层: 100% }
    measure: { column: 完成率, full: 100, better: high }
  study:
    title: 日常学习
    weight: { 机关: 40%, 基层: 0% }
    reading: { target: 10 points, per: month, absent: ${absent} }
`,
    ],
  );
const PEOPLE: Written[][] = [
  ['姓名', '单位', '类别', '完成率'],
  ['张三', '办公室', '机关', 80],
  ['李四', '一支部', '机关', 90],
  ['王五', '二支部', '基层', 70],
];
const HEAD: Written[] = [
  '姓名',
  '单位',
  '月份',
  '阅读积分',
  '应读天数',
  '当月天数',
  '阅读（分钟）',
];
const book = (lines: Written[][], head = HEAD, name = '阅读记录') =>
  workbook(roster(PEOPLE), sheet(name, [head, ...lines]));
const totals = (lines: Written[][], head = HEAD) => score(book(lines, head), rules()).totals;

describe('a readings sheet', () => {
  // 张三: 10 × 15 ÷ 30 = 5 points asked, 4 are 80 %; 60 % × 80 + 40 % × 80 = 80. 李四 handed nothing in: 90.
  test('is known by its headers, whatever it is called', () => {
    const lines = [['张三', '办公室', '2026-11', 4, 15, 30, 99]];
    expect(score(book(lines), rules())).toMatchObject({
      said: ['note reading-left-out', 'note column-not-read 阅读记录!G1'],
      totals: { 张三: '80', 李四: '90', 王五: '70' },
    });
    expect(score(book(lines, HEAD, '表1'), rules()).totals).toMatchObject({ 张三: '80' });
  });

  test('without days asks for the whole target of each month', () => {
    const head = ['姓名', '月份', '学习积分'];
    // 4 and 6 of 10: 50; 60 % × 80 + 40 % × 50 = 68.
    expect(
      totals(
        [
          ['张三', '2026-10', 4],
          ['张三', '2026-11', 6],
        ],
        head,
      ),
    ).toMatchObject({ 张三: '68' });
  });

  test('in English', () => {
    const head = ['Name', 'Unit', 'Month', 'Reading points', 'Days due', 'Days of the month'];
    expect(totals([['张三', '办公室', '2026-11', 4, 15, 30]], head)).toMatchObject({ 张三: '80' });
  });

  test('in the order of its rows or another gives the same', () => {
    const lines = [
      ['张三', '办公室', '2026-10', 4, 31, 31],
      ['李四', '一支部', '2026-10', 5, 31, 31],
      ['张三', '办公室', '2026-11', 6, 30, 30],
    ];
    expect(totals(lines.toReversed())).toEqual(totals(lines));
  });

  test('with points from nobody leaves everybody as without it', () => {
    expect(totals([])).toEqual({ 张三: '80', 李四: '90', 王五: '70' });
  });

  test('names people who are not judged here: a note', () => {
    expect(score(book([['赵六', '办公室', '2026-11', 4, 15, 30]]), rules()).said).toEqual([
      'note reading-left-out',
      'note not-on-roster 阅读记录!A2',
    ]);
  });
});

describe('what cannot be read leaves its subject without a total', () => {
  const row: Written[] = ['张三', '办公室', '2026-11', 4, 15, 30];
  test.each([
    ['no points', row.with(3, null), 'reading-missing', 'D2'],
    ['negative points', row.with(3, -1), 'reading-unreadable', 'D2'],
    ['points with a unit', row.with(3, '4分'), 'reading-unreadable', 'D2'],
    ['seven decimals', row.with(3, 0.1234567), 'reading-unreadable', 'D2'],
    ['no days due', row.with(4, null), 'reading-missing', 'E2'],
    ['more days due than there are', row.with(4, 31), 'reading-unreadable', 'E2'],
    ['half a day', row.with(4, 1.5), 'reading-unreadable', 'E2'],
    ['a month of 32 days', row.with(5, 32), 'reading-unreadable', 'F2'],
    ['a month of none', row.with(5, 0), 'reading-unreadable', 'F2'],
    ['no month', row.with(2, null), 'reading-month-unreadable', 'C2'],
    ['a thirteenth month', row.with(2, '2026-13'), 'reading-month-unreadable', 'C2'],
  ])('%s', (_, line, code, cell) => {
    const { said, totals: found } = score(book([line]), rules());
    expect(said).toContain(`void ${code} 阅读记录!${cell} #0`);
    expect(found).toEqual({ 张三: null, 李四: '90', 王五: '70' });
    // In a category where reading weighs nothing, nobody is left out for it.
    const other = score(book([['王五', '二支部', ...line.slice(2)]]), rules());
    expect(other.totals).toEqual({ 张三: '80', 李四: '90', 王五: '70' });
  });

  test('one month twice, on one sheet or on two', () => {
    const twice = score(book([row, row]), rules());
    expect(twice.said).toContain('void reading-month-twice 阅读记录!D3 #0');
    expect(twice.totals).toMatchObject({ 张三: null });
    const two = workbook(roster(PEOPLE), sheet('一', [HEAD, row]), sheet('二', [HEAD, row]));
    expect(score(two, rules()).said).toContain('void reading-month-twice 二!D2 #0');
  });

  test('points as text count, with a note', () => {
    const found = score(book([row.with(3, '4')]), rules());
    expect(found.said).toContain('note number-as-text 阅读记录!D2');
    expect(found.totals).toMatchObject({ 张三: '80' });
  });
});

test('a month outside the rulebook’s period is left out', () => {
  const { said, totals: found } = score(book([['张三', '办公室', '2025-12', 0, 15, 31]]), rules());
  expect(said).toContain('note reading-month-outside 阅读记录!C2');
  expect(found).toMatchObject({ 张三: '80' });
});

test('one of the two columns of days alone stops', () => {
  const head = HEAD.slice(0, 5);
  const { said } = score(book([['张三', '办公室', '2026-11', 4, 15]], head), rules());
  expect(said).toContain('stop reading-days-missing 阅读记录');
});

test('where the rulebook scores no reading the sheet is left out with a note', () => {
  const without = rules()
    .replace(/ {2}study:[\s\S]*?absent: note \}\n/, '')
    .replace('机关: 60%', '机关: 100%');
  expect(score(book([['张三', '办公室', '2026-11', 4, 15, 30]]), without).said).toEqual([
    'note table-left-out 阅读记录!A1',
  ]);
});

const text = (value: string): Cell => ({ kind: 'text', value });
test.each<[string, Cell | undefined, string | null]>([
  ['2026-11', text('2026-11'), '2026-11'],
  ['2026年1月', text('2026年1月'), '2026-01'],
  ['２０２６年１１月', text('２０２６年１１月'), '2026-11'],
  ['2026.11', text('2026.11'), '2026-11'],
  ['2026/3', text(' 2026/3 '), '2026-03'],
  ['202611 as text', text('202611'), '2026-11'],
  ['202611 as a number', { kind: 'number', value: 202611 }, '2026-11'],
  // 1 November 2026, as a spreadsheet counts days.
  ['a day', { kind: 'number', value: 46327, date: true }, '2026-11'],
  ['a number that is no day', { kind: 'number', value: 46327 }, null],
  ['2026-00', text('2026-00'), null],
  ['2026-13', text('2026-13'), null],
  ['20261', text('20261'), null],
  ['1999-11', text('1999-11'), null],
  ['words', text('十一月'), null],
  ['nothing', undefined, null],
])('the month of %s', (_, cell, month) => {
  expect(readMonth(cell)).toBe(month);
});

import { describe, expect, test } from 'vitest';
import type { Cell } from '../../shared/workbook/model.ts';
import { sheet, type Written, workbook } from '../layout/sheet.ts';
import { f, fileBook, juryBook, MARKS, POINTS, suspected } from './marked-workbook.ts';

/** Row by row from row 2: `{r}` is the row. */
const down = (formula: string, values: readonly number[]): Written[] =>
  values.map((value, index) => f(formula.replaceAll('{r}', `${index + 2}`), value));

// Means of MARKS: 450, 400, 450 and 350 by 5.
const MEANS = [90, 80, 90, 70];
const mean = down('AVERAGE(B{r}:F{r})', MEANS);
// Sums of POINTS.
const SUMS = [86.5, 52.25, 94, 1];
const total = down('SUM(B{r}:E{r})', SUMS);

type Case = [name: string, columns: Record<string, readonly Written[]>, expected: string[]];

describe('ranges that are not those of their column', () => {
  test.each<Case>([
    // 85 + 95 + 100 … without F: (70 + 75 + 80 + 85) / 4 = 77.5, so the total is off as well.
    [
      'shortened',
      { 平均分: mean.with(1, f('AVERAGE(B3:E3)', 77.5)) },
      ['formula-shifted G3', 'total-unlike G3'],
    ],
    [
      'one cell late',
      { 平均分: mean.with(2, f('AVERAGE(C4:F4)', 90.5)) },
      ['formula-shifted G4', 'total-unlike G4'],
    ],
    [
      'another row',
      { 平均分: mean.with(3, f('AVERAGE(B4:F4)', 90)) },
      ['formula-shifted G5', 'total-unlike G5'],
    ],
    ['the name as well', { 平均分: mean.with(0, f('AVERAGE(A2:F2)', 90)) }, ['formula-shifted G2']],
    [
      'two of four',
      { 均: mean.with(0, f('AVERAGE(B2:E2)', 87.5)).with(1, f('AVERAGE(B3:E3)', 77.5)) },
      [],
    ],
    [
      'with a round',
      { 均: down('ROUND(AVERAGE(B{r}:F{r}),2)', MEANS).with(2, f('ROUND(AVERAGE(B4:D4),2)', 88)) },
      ['formula-shifted G4'],
    ],
    [
      'a weighted sum',
      { 折算: down('SUM(B{r}:F{r})*0.4', [180, 160, 180, 140]).with(1, f('SUM(B3:D3)*0.4', 90)) },
      ['formula-shifted G3'],
    ],
    [
      'with $',
      { 均: down('AVERAGE($B{r}:$F{r})', MEANS).with(2, f('AVERAGE($B4:$E4)', 90)) },
      ['formula-shifted G4'],
    ],
  ])('%s', (_, columns, expected) => {
    expect(suspected(juryBook(columns))).toEqual(expected);
  });

  test.each<Case>([
    [
      'a sum',
      { 合计: total.with(3, f('SUM(B5:D5)', 0.6)) },
      ['formula-shifted F5', 'total-unlike F5'],
    ],
    ['a sum of two rows', { 合计: total.with(1, f('SUM(B3:E4)', 146.25)) }, ['total-unlike F3']],
    [
      'a maximum',
      { 最高: down('MAX(B{r}:E{r})', [23, 16.25, 25, 0.4]).with(0, f('MAX(B2:D2)', 22)) },
      ['formula-shifted F2'],
    ],
    [
      'a count',
      { 项数: down('COUNT(B{r}:E{r})', [4, 4, 4, 4]).with(1, f('COUNT(C3:E3)', 3)) },
      ['formula-shifted F3'],
    ],
  ])('of items: %s', (_, columns, expected) => {
    expect(suspected(fileBook(columns))).toEqual(expected);
  });

  // (SUM(B2:F2)-MAX(B2:F2)-MIN(B2:F2))/3: 450-100-80, 400-90-70, 450-96-84, 350-80-60.
  test.each<Case>([
    [
      'a shorter MAX',
      {
        得分: down('(SUM(B{r}:F{r})-MAX(B{r}:E{r})-MIN(B{r}:F{r}))/3', [
          275 / 3,
          245 / 3,
          90,
          215 / 3,
        ]),
      },
      ['G2', 'G3', 'G4', 'G5'].map((cell) => `formula-ranges-uneven ${cell}`),
    ],
    [
      'a shorter MIN',
      { 得分: down('(SUM(B{r}:F{r})-MIN(B{r}:D{r})-MAX(B{r}:F{r}))/3', [90, 80, 90, 70]) },
      ['G2', 'G3', 'G4', 'G5'].map((cell) => `formula-ranges-uneven ${cell}`),
    ],
  ])('in one formula: %s', (_, columns, expected) => {
    expect(suspected(juryBook(columns))).toEqual(expected);
  });
});

describe('divisors that are no counts', () => {
  const absent = MARKS.with(1, [70, null, 80, 85, 90]);
  // Of row 3 without its second mark: 325, 325 - 90 - 70 = 165.
  test.each<Case>([
    [
      '/5 of four marks',
      { 得分: down('SUM(B{r}:F{r})/5', [90, 65, 90, 70]) },
      ['formula-divisor-fixed G3'],
    ],
    [
      '/3 of two left',
      { 得分: down('(SUM(B{r}:F{r})-MAX(B{r}:F{r})-MIN(B{r}:F{r}))/3', [90, 55, 90, 70]) },
      ['formula-divisor-fixed G3'],
    ],
    [
      'one by one',
      { 得分: down('(B{r}+C{r}+D{r}+E{r}+F{r})/5', [90, 65, 90, 70]) },
      ['formula-divisor-fixed G3'],
    ],
    [
      'inside a round',
      { 得分: down('ROUND(SUM(B{r}:F{r})/5,1)', [90, 65, 90, 70]) },
      ['formula-divisor-fixed G3'],
    ],
    ['the mean is a mean', { 得分: down('AVERAGE(B{r}:F{r})', [90, 81.25, 90, 70]) }, []],
    ['by COUNT', { 得分: down('SUM(B{r}:F{r})/COUNT(B{r}:F{r})', [90, 81.25, 90, 70]) }, []],
    ['a scale', { 得分: down('SUM(B{r}:F{r})/100', [4.5, 3.25, 4.5, 3.5]) }, []],
  ])('%s', (_, columns, expected) => {
    expect(suspected(juryBook(columns, absent))).toEqual(expected);
  });

  test('a divisor that was never right in a column of raters', () => {
    const columns = { 得分: down('SUM(B{r}:F{r})/4', [112.5, 100, 112.5, 87.5]) };
    const cells = ['G2', 'G3', 'G4', 'G5'];
    expect(suspected(juryBook(columns))).toEqual(
      cells.map((cell) => `formula-divisor-fixed ${cell}`),
    );
  });
});

describe('TRIMMEAN that drops nothing', () => {
  const absent = MARKS.with(1, [70, null, 80, 85, 90]);
  // Of five marks 2/5 is two; of four 1.6, so none: 325 / 4.
  test.each<Case>([
    ['2/5', { 得分: down('TRIMMEAN(B{r}:F{r},2/5)', [90, 81.25, 90, 70]) }, ['trimmean-idle G3']],
    ['0.4', { 得分: down('TRIMMEAN(B{r}:F{r},0.4)', [90, 81.25, 90, 70]) }, ['trimmean-idle G3']],
    ['40%', { 得分: down('TRIMMEAN(B{r}:F{r},40%)', [90, 81.25, 90, 70]) }, ['trimmean-idle G3']],
    [
      '20% of five',
      { 得分: down('TRIMMEAN(B{r}:F{r},0.2)', [90, 81.25, 90, 70]) },
      ['trimmean-idle G2', 'trimmean-idle G3', 'trimmean-idle G4', 'trimmean-idle G5'],
    ],
    [
      'inside a round',
      { 得分: down('ROUND(TRIMMEAN(B{r}:F{r},2/5),2)', [90, 81.25, 90, 70]) },
      ['trimmean-idle G3'],
    ],
    ['2/COUNT', { 得分: down('TRIMMEAN(B{r}:F{r},2/COUNT(B{r}:F{r}))', [90, 82.5, 90, 70]) }, []],
    ['nothing is asked', { 得分: down('TRIMMEAN(B{r}:F{r},0)', [90, 81.25, 90, 70]) }, []],
  ])('%s', (_, columns, expected) => {
    expect(suspected(juryBook(columns, absent))).toEqual(expected);
  });
});

describe('numbers typed over formulas', () => {
  test.each<Case>([
    ['a mean', { 均: mean.with(2, 91) }, ['formula-typed-over G4']],
    ['the same number', { 均: mean.with(0, 90) }, ['formula-typed-over G2']],
    ['the last row', { 均: mean.with(3, 70.5) }, ['formula-typed-over G5']],
    ['half of the rows', { 均: mean.with(0, 90).with(1, 80) }, []],
    ['a text', { 均: mean.with(2, '缺考') }, []],
  ])('%s', (_, columns, expected) => {
    expect(suspected(juryBook(columns))).toEqual(expected);
  });
});

describe('rankings', () => {
  // G: 90, 80, 90, 70. Ranks 1, 3, 1, 4; dense 1, 2, 1, 3.
  const ranked = (formula: string, ranks: number[], title = '名次') => ({
    均: mean,
    [title]: down(formula, ranks),
  });
  test.each<Case>([
    [
      'no $: below it compares fewer rows',
      ranked('RANK(G{r},G{r}:G5)', [1, 2, 1, 1]),
      ['rank-range-short H3'],
    ],
    [
      'no $ at all, filled down',
      {
        均: mean,
        名次: [
          f('RANK(G2,G2:G5)', 1),
          f('RANK(G3,G3:G6)', 2),
          f('RANK(G4,G4:G7)', 1),
          f('RANK(G5,G5:G8)', 1),
        ],
      },
      ['rank-range-short H3'],
    ],
    ['a row is missing', ranked('RANK(G{r},$G$2:$G$4)', [1, 3, 1, 4]), ['rank-range-short H2']],
    [
      'the first row is missing',
      ranked('RANK(G{r},$G$3:$G$5)', [1, 2, 1, 3]),
      ['rank-range-short H2'],
    ],
    [
      'COUNTIF short',
      ranked('COUNTIF($G$2:$G$4,">"&G{r})+1', [1, 3, 1, 4]),
      ['rank-range-short H2'],
    ],
    ['off by one', ranked('SUMPRODUCT(($G$2:$G$5>=G{r})*1)+1', [3, 4, 3, 5]), ['rank-other H2']],
    [
      'a dense rank that is none',
      ranked('SUMPRODUCT(--($G$2:$G$5>G{r}))+1', [1, 3, 1, 4], '密集名次'),
      ['rank-other H3'],
    ],
    ['an old rank', ranked('RANK(G{r},$G$2:$G$5)', [1, 3, 2, 4]), ['rank-other H4']],
    ['RANK', ranked('RANK(G{r},$G$2:$G$5)', [1, 3, 1, 4]), []],
    ['RANK from below', ranked('RANK(G{r},$G$2:$G$5,1)', [3, 2, 3, 1]), []],
    ['RANK.EQ', ranked('_xlfn.RANK.EQ(G{r},G$2:G$5,0)', [1, 3, 1, 4]), []],
    ['COUNTIF', ranked('COUNTIF(G$2:G$5,">"&G{r})+1', [1, 3, 1, 4]), []],
    [
      'dense',
      ranked('SUMPRODUCT((G$2:G$5>G{r})/COUNTIF(G$2:G$5,G$2:G$5))+1', [1, 2, 1, 3], '密集名次'),
      [],
    ],
    [
      'in two sections',
      {
        均: mean,
        名次: [
          f('RANK(G2,G$2:G$3)', 1),
          f('RANK(G3,G$2:G$3)', 2),
          f('RANK(G4,G$4:G$5)', 1),
          f('RANK(G5,G$4:G$5)', 2),
        ],
      },
      [],
    ],
    [
      'within a class: another column',
      ranked('SUMPRODUCT(($A$2:$A$5=A{r})*($G$2:$G$5>G{r}))+1', [1, 1, 1, 1]),
      [],
    ],
  ])('%s', (_, columns, expected) => {
    expect(suspected(juryBook(columns))).toEqual(expected);
  });
});

describe('results that are not what the cells give', () => {
  test.each<Case>([
    [
      'an old sum',
      { 小计: down('SUM(B{r}:E{r})', SUMS).with(0, f('SUM(B2:E2)', 85.5)) },
      ['formula-result-old F2'],
    ],
    [
      'an old mean',
      {
        均: down('AVERAGE(B{r}:E{r})', [21.625, 13.0625, 23.5, 0.25]).with(
          2,
          f('AVERAGE(B4:E4)', 23),
        ),
      },
      ['formula-result-old F4'],
    ],
    [
      'an old product',
      {
        折算: down('SUM(B{r}:E{r})*40%', [34.6, 20.9, 37.6, 0.4]).with(1, f('SUM(B3:E3)*40%', 20)),
      },
      ['formula-result-old F3'],
    ],
    [
      'an old total',
      { 合计: total.with(2, f('SUM(B4:E4)', 93)) },
      ['formula-result-old F4', 'total-unlike F4'],
    ],
  ])('%s', (_, columns, expected) => {
    expect(suspected(fileBook(columns))).toEqual(expected);
  });
});

describe('totals that were typed', () => {
  test.each<Case>([
    ['one is off', { 合计: SUMS.with(1, 52) }, ['total-unlike F3']],
    ['digits transposed', { 总分: SUMS.with(0, 85.6) }, ['total-unlike F2']],
    ['all right', { 合计: SUMS }, []],
    ['rounded to whole numbers', { 合计: [87, 52, 94, 1] }, []],
    ['another column that is called so', { 总分: [40, 41, 42, 43] }, []],
    ['a total that is no number', { 合计: ['86.5分', ...SUMS.slice(1)] }, []],
    // Means 21.625, 13.0625, 23.5, 0.25.
    ['means at two digits', { 平均分: [21.63, 13.06, 23.5, 0.25] }, []],
    ['a mean is off', { 平均分: [21.63, 13.16, 23.5, 0.25] }, ['total-unlike F3']],
  ])('%s', (_, columns, expected) => {
    expect(suspected(fileBook(columns))).toEqual(expected);
  });

  // Without best and worst: 270 / 3, 240 / 3, 270 / 3, 210 / 3; marks 85.005 is 255.015 / 3.
  test('a mean without the best and the worst is held to be one', () => {
    const marks = MARKS.with(0, [90, 80, 85, 94, 100]);
    // 449 / 5 = 89.8, and (449 - 180) / 3 = 89.67.
    expect(suspected(juryBook({ 平均分: [89.67, 80, 90, 70] }, marks))).toEqual([]);
    expect(suspected(juryBook({ 平均分: [89.8, 80, 90, 70] }, marks))).toEqual([]);
    expect(suspected(juryBook({ 平均分: [89.76, 80, 90, 70] }, marks))).toEqual([
      'total-unlike G2',
    ]);
  });
});

describe('ranks or serial numbers where scores are asked', () => {
  const with6 = (column: number[]) =>
    column.map((value, row): Written[] => [value, ...(POINTS[row % 4] ?? []).slice(1)]);
  test.each([
    ['serial numbers', with6([1, 2, 3, 4, 5, 6]), ['scores-like-ranks B2']],
    ['ranks', with6([3, 1, 6, 2, 5, 4]), ['scores-like-ranks B2']],
    ['ranks with a tie', with6([3, 1, 6, 2, 5, 1]), []],
    ['few scores', with6([3, 1, 2, 5, 4]), []],
    ['scores from 1 up', with6([2, 3, 4, 5, 6, 7]), []],
    ['with decimals', with6([1, 2.5, 3, 4, 5, 6]), []],
  ])('%s', (_, points, expected) => {
    expect(suspected(fileBook({}, points))).toEqual(expected);
  });
});

describe('columns and rows that a formula leaves out', () => {
  // Of the first four raters: 350, 310, 360, 270 by 4.
  test.each<Case>([
    [
      'a fifth rater',
      { 均: down('AVERAGE(B{r}:E{r})', [87.5, 77.5, 90, 67.5]) },
      ['column-in-no-formula F2'],
    ],
    [
      'one by one',
      { 均: down('(B{r}+C{r}+D{r}+F{r})/4', [88.75, 78.75, 88.5, 68.75]) },
      ['column-in-no-formula E2'],
    ],
    [
      'but another formula looks at it',
      {
        甲组: down('SUM(B{r}:D{r})', [255, 225, 264, 195]),
        乙组: down('SUM(E{r}:F{r})', [195, 175, 186, 155]),
      },
      [],
    ],
    ['only one rater is looked at', { 主评: down('B{r}*1', [90, 70, 88, 60]) }, []],
    [
      'what is looked at cannot be read',
      {
        均: down('AVERAGE(B{r}:E{r})', [87.5, 77.5, 90, 67.5]),
        全: down('MYMEAN(甲组)', [1, 2, 3, 4]),
      },
      [],
    ],
  ])('%s', (_, columns, expected) => {
    expect(suspected(juryBook(columns))).toEqual(expected);
  });

  const withTotals = (...totals: Written[]) => {
    const [own] = fileBook({}).sheets;
    const rows = new Map(own?.rows);
    const cells = ['合计', ...totals].map((written, column): [number, Cell] => [
      column + 1,
      typeof written === 'string' ? { kind: 'text', value: written } : (written as Cell),
    ]);
    rows.set(6, new Map(cells));
    return workbook({ ...sheet('材料评分', []), rows });
  };
  // Column B: 20, 10, 25, 0.1; C: 21.5, 12, 24, 0.2.
  test.each<[string, Written[], string[]]>([
    ['all rows', [f('SUM(B2:B5)', 55.1), f('SUM(C2:C5)', 57.7)], []],
    ['without the last', [f('SUM(B2:B5)', 55.1), f('SUM(C2:C4)', 57.5)], ['total-range-short C6']],
    [
      'without the first',
      [f('AVERAGE(B3:B5)', 11.7), f('SUM(C2:C5)', 57.7)],
      ['total-range-short B6'],
    ],
    [
      'rounded',
      [f('ROUND(AVERAGE(B2:B4),1)', 18.3), f('SUM(C2:C5)', 57.7)],
      ['total-range-short B6'],
    ],
    ['a part’s own', [f('SUM(B4:B5)', 25.1), f('SUM(C2:C5)', 57.7)], []],
    ['another column’s', [f('SUM(C2:C4)', 57.5), f('SUM(C2:C5)', 57.7)], []],
  ])('below the rows: %s', (_, totals, expected) => {
    expect(suspected(withTotals(...totals))).toEqual(expected);
  });
});

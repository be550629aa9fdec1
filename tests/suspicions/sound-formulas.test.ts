import { describe, expect, test } from 'vitest';
import type { Written } from '../layout/sheet.ts';
import { f, fileBook, juryBook, suspected } from './marked-workbook.ts';

/** Row by row from row 2: `{r}` is the row. */
const down = (formula: string, values: readonly number[]): Written[] =>
  values.map((value, index) => f(formula.replaceAll('{r}', `${index + 2}`), value));

// Of the marks 90 80 85 95 100, 70 75 80 85 90, 88 92 84 96 90, 60 65 70 75 80.
const MEANS = [90, 80, 90, 70];
// Without the best and the worst: 270, 240, 270, 210.
test.each<[string, number[]]>([
  ['SUM(B{r}:F{r})', [450, 400, 450, 350]],
  ['SUM(B{r},C{r},D{r},E{r},F{r})', [450, 400, 450, 350]],
  ['B{r}+C{r}+D{r}+E{r}+F{r}', [450, 400, 450, 350]],
  ['AVERAGE(B{r}:F{r})', MEANS],
  ['average(B{r}:F{r})', MEANS],
  ['ROUND(AVERAGE(B{r}:F{r}),2)', MEANS],
  ['ROUND(SUM(B{r}:F{r})/5,2)', MEANS],
  ['SUM(B{r}:F{r})/5', MEANS],
  ['SUM(B{r}:F{r})/COUNT(B{r}:F{r})', MEANS],
  ['SUM(B{r}:F{r})/COUNTA(B{r}:F{r})', MEANS],
  ['SUM($B{r}:$F{r})/5', MEANS],
  ['(B{r}+C{r}+D{r}+E{r}+F{r})/5', MEANS],
  ['SUM(B{r}:F{r})*20%', MEANS],
  ['SUM(B{r}:F{r})*0.2', MEANS],
  ['SUM(B{r}:F{r})/500*100', MEANS],
  ['(SUM(B{r}:F{r})-MAX(B{r}:F{r})-MIN(B{r}:F{r}))/3', MEANS],
  ['(SUM(B{r}:F{r})-MIN(B{r}:F{r})-MAX(B{r}:F{r}))/(COUNT(B{r}:F{r})-2)', MEANS],
  ['ROUND((SUM(B{r}:F{r})-MAX(B{r}:F{r})-MIN(B{r}:F{r}))/3,3)', MEANS],
  ['TRIMMEAN(B{r}:F{r},2/5)', MEANS],
  ['TRIMMEAN(B{r}:F{r},0.4)', MEANS],
  ['TRIMMEAN(B{r}:F{r},2/COUNT(B{r}:F{r}))', MEANS],
  ['MAX(B{r}:F{r})', [100, 90, 96, 80]],
  ['MIN(B{r}:F{r})', [80, 70, 84, 60]],
  ['MAX(B{r}:F{r})-MIN(B{r}:F{r})', [20, 20, 12, 20]],
  ['COUNT(B{r}:F{r})', [5, 5, 5, 5]],
  // 85, 75, 88 and 65 of three; 97.5, 87.5, 93 and 77.5 of two.
  ['AVERAGE(B{r}:D{r})*0.6+AVERAGE(E{r}:F{r})*0.4', MEANS],
  ['IF(COUNT(B{r}:F{r})=0,"",AVERAGE(B{r}:F{r}))', MEANS],
  ['IFERROR(AVERAGE(B{r}:F{r}),0)', MEANS],
  ['STDEV(B{r}:F{r})', [7.9, 7.9, 4.47, 7.9]],
  ['MEDIAN(B{r}:F{r})', [90, 80, 90, 70]],
  ['AVERAGEIF(B{r}:F{r},">0")', MEANS],
  ['SUMPRODUCT(B{r}:F{r},$B$10:$F$10)', [1, 2, 3, 4]],
  ["AVERAGE('初评 表'!B{r}:F{r})", [88, 77, 66, 55]],
  ['VLOOKUP(A{r},名册!A:C,3,0)', [5, 6, 7, 8]],
  ['INDEX(B{r}:F{r},2)', [80, 75, 92, 65]],
  ['LARGE(B{r}:F{r},2)', [95, 85, 92, 75]],
  ['ROW()-1', [1, 2, 3, 4]],
  ['SUM($B$2:B{r})', [90, 160, 248, 308]],
  ['-SUM(B{r}:F{r})', [-450, -400, -450, -350]],
  ['AVERAGE(B{r}:F{r})&"分"', [90, 80, 90, 70]],
  ['AVERAGE(B{r}:F{r})+{1,2}', [91, 81, 91, 71]],
  ['SUM(B{r}:F{r}', [1, 2, 3, 4]],
])('=%s down a column is left in peace', (formula, values) => {
  expect(suspected(juryBook({ 折算: down(formula, values) }))).toEqual([]);
});

describe('so are', () => {
  test('results that are off in the last of their digits', () => {
    // 0.1 + 0.2 + 0.3 + 0.4, as a program may add them.
    const sums = down('SUM(B{r}:E{r})', [86.5, 52.25, 94, 1.0000000000000002]);
    expect(suspected(fileBook({ 合计: sums }))).toEqual([]);
  });

  test('sections with other raters, where what is left out is empty', () => {
    const marks: Written[][] = [
      [90, 80, 85, 95, 100],
      [70, 75, 80, 85, 90],
      [88, 92, 84, 96, 90],
      [60, 65, 70, 75, null],
      [60, 65, 70, 75, null],
    ];
    const means = [
      ...down('AVERAGE(B{r}:F{r})', MEANS.slice(0, 3)),
      f('AVERAGE(B5:E5)', 67.5),
      f('AVERAGE(B6:E6)', 67.5),
    ];
    expect(suspected(juryBook({ 均: means }, marks))).toEqual([]);
  });

  test('columns of which each formula is another', () => {
    const links = [f('F5', 80), f('F2', 100), f('F4', 90), f('F3', 90)];
    expect(suspected(juryBook({ 摘要: links }))).toEqual([]);
  });

  test('totals below the rows', () => {
    const book = fileBook({}, [
      [20, 21.5, 22, 23],
      [10, 12, 14, 16.25],
    ]);
    expect(suspected(book)).toEqual([]);
  });
});

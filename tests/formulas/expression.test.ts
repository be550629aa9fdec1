import { describe, expect, test } from 'vitest';
import { decimalsOf, evaluate } from '../../shared/formulas/expression/evaluate.ts';
import {
  is,
  joined,
  literal,
  minus,
  opposite,
  over,
  plus,
  times,
  total,
  words,
} from '../../shared/formulas/expression/expression.ts';
import {
  all,
  approximate,
  choose,
  floor,
  isNumeric,
  largest,
  rounded,
  smallest,
  textFrom,
} from '../../shared/formulas/expression/functions.ts';
import {
  countOf,
  countUnwhole,
  countWords,
  sideBySide,
  sumOf,
  sumOfProducts,
} from '../../shared/formulas/expression/ranges.ts';
import { toExcel } from '../../shared/formulas/expression/to-excel.ts';
import type { CellNode, Expression } from '../../shared/formulas/expression/tree.ts';
import { at, cell, shown } from './cells.ts';

const [a, b, c] = [at('A1', '7'), at('B1', '2'), at('C1', '3')];
describe('brackets stand where the spreadsheet would else read something different', () => {
  // With A1 = 7, B1 = 2, C1 = 3; values by hand.
  test.each<[Expression, string, string]>([
    [minus(a, minus(b, c)), 'A1-(B1-C1)', '8'],
    [minus(minus(a, b), c), 'A1-B1-C1', '2'],
    [minus(a, plus(b, c)), 'A1-(B1+C1)', '2'],
    [over(a, times(b, c)), 'A1/(B1*C1)', '7/6'],
    [times(over(a, b), c), 'A1/B1*C1', '21/2'],
    [over(a, over(b, c)), 'A1/(B1/C1)', '21/2'],
    [times(plus(a, b), c), '(A1+B1)*C1', '27'],
    [plus(a, times(b, c)), 'A1+B1*C1', '13'],
    [opposite(plus(a, b)), '-(A1+B1)', '-9'],
    [minus(a, opposite(b)), 'A1-(-B1)', '9'],
    [times(opposite(a), b), '(-A1)*B1', '-14'],
    [plus(opposite(a), b), '-A1+B1', '-5'],
    [is(plus(a, b), '>=', c), 'A1+B1>=C1', 'true'],
    [is(is(a, '=', b), '=', is(b, '=', c)), 'A1=B1=(B1=C1)', 'true'],
    [
      joined([words('y'), choose(is(a, '>', b), words('x'), words(''))]),
      '"y"&IF(A1>B1,"x","")',
      'yx',
    ],
    [total([a, b, c]), 'A1+B1+C1', '12'],
    [total([]), '0', '0'],
  ])('%#: %o', (expression, text, value) => {
    expect(toExcel(expression)).toBe(text);
    expect(shown(expression)).toBe(value);
  });
});

describe('words are words, whatever is in them', () => {
  test.each([
    ['好', '"好"'],
    ['say "yes"', '"say ""yes"""'],
    ['=1+1', '"=1+1"'],
    ['a"&B1&"', '"a""&B1&"""'],
    ['two\nlines', '"two\nlines"'],
  ])('%j', (text, formula) => {
    expect(toExcel(words(text))).toBe(formula);
    expect(evaluate(words(text))).toBe(text);
  });
  test('a cell with words equals no number, and has no place in a sum or in an order of words', () => {
    expect(shown(is(words('7'), '=', a))).toBe('false');
    expect(shown(is(words('7'), '<>', a))).toBe('true');
    expect(() => evaluate(is(words('x'), '<', words('y')))).toThrow('Order of words');
    expect(shown(plus(words('x'), a))).toBe('#VALUE!');
  });
});

describe('functions give what the spreadsheet gives', () => {
  const half = (value: string) => at('A1', value);
  test.each<[Expression, string, string]>([
    [rounded(half('2.5'), literal(0)), 'ROUND(A1,0)', '3'],
    [rounded(half('-2.5'), literal(0)), 'ROUND(A1,0)', '-3'],
    [rounded(half('-2.5'), literal(0), 'down'), 'ROUNDDOWN(A1,0)', '-2'],
    [rounded(half('-2.1'), literal(0), 'up'), 'ROUNDUP(A1,0)', '-3'],
    [rounded(half('89.995'), literal(2)), 'ROUND(A1,2)', '90'],
    [floor(over(opposite(a), b)), 'INT((-A1)/B1)', '-4'],
    [floor(over(a, b)), 'INT(A1/B1)', '3'],
    [largest([a, b, c]), 'MAX(A1,B1,C1)', '7'],
    [largest([b]), 'B1', '2'],
    [smallest(a, b), 'MIN(A1,B1)', '2'],
    [all([is(a, '>', b), is(b, '>', c)]), 'AND(A1>B1,B1>C1)', 'false'],
    [isNumeric(words('')), 'ISNUMBER("")', 'false'],
    [isNumeric(plus(a, words('x'))), 'ISNUMBER(A1+"x")', 'false'],
    [textFrom(words('；甲；乙'), 1), 'MID("；甲；乙",2,32767)', '甲；乙'],
    [textFrom(words(''), 2), 'MID("",3,32767)', ''],
  ])('%#: %o', (expression, text, value) => {
    expect(toExcel(expression)).toBe(text);
    expect(shown(expression)).toBe(value);
  });

  test('the branch that is not taken may divide by nothing', () => {
    const none = at('B1', '0');
    const mean = choose(is(none, '=', literal(0)), words(''), over(a, none));
    expect(toExcel(mean)).toBe('IF(B1=0,"",A1/B1)');
    expect(evaluate(mean)).toBe('');
  });
  test('a value without end is shown with so many decimals and kept exact', () => {
    const third = approximate(over(a, c), 10);
    expect(toExcel(third)).toBe('ROUND(A1/C1,10)');
    expect(shown(third)).toBe('7/3');
    expect(decimalsOf(choose(is(a, '>', b), third, a))).toBe(10);
    expect(decimalsOf(choose(is(a, '<', b), third, a))).toBeUndefined();
  });
});

describe('ranges pass over words as the spreadsheet does', () => {
  const range = (...cells: readonly CellNode[]) => sideBySide(cells);
  const mixed = range(at("'表'!A1", '4'), cell("'表'!B1", ''), at("'表'!C1", '1/2'));
  test.each<[Expression, string, string]>([
    [countOf(mixed), "COUNT('表'!A1:C1)", '2'],
    [sumOf(mixed), "SUM('表'!A1:C1)", '9/2'],
    [countWords(mixed, ''), 'COUNTIF(\'表\'!A1:C1,"")', '1'],
    [sumOfProducts(mixed, mixed), "SUMPRODUCT('表'!A1:C1,'表'!A1:C1)", '65/4'],
  ])('%#: %o', (expression, text, value) => {
    expect(toExcel(expression)).toBe(text);
    expect(shown(expression)).toBe(value);
  });
  test.each([
    ['0', '0'],
    ['29999', '0'],
    ['30000', '1'],
    ['-1', '1'],
    ['3/2', '1'],
  ])('%s ballots: %s cells that hold no number of ballots', (count, unwhole) => {
    expect(shown(countUnwhole(range(at('A1', count), at('B1', '4'))))).toBe(unwhole);
  });
});

import { describe, expect, test } from 'vitest';
import { readFormula } from '../../shared/suspicions/formula/read-formula.ts';
import { shapeOf } from '../../shared/suspicions/formula/shape.ts';

const shape = (text: string) => {
  const formula = readFormula(text);
  return formula && shapeOf(formula, { row: 1, column: 1 });
};

describe('a formula is read', () => {
  test.each([
    ['1+2*3', '+(1;*(2;3))'],
    ['(1+2)*3', '*(+(1;2);3)'],
    ['8-4-2', '-(-(8;4);2)'],
    ['2/5%', '/(2;%(5))'],
    ['-A1+.5', '+(-([0],[0]:[0],[0]);1/2)'],
    ['SUM($B2:C$3)', 'SUM([1],2:3,[2])'],
    ['rank(a1 , $A$1:$A$9 , 0)', 'RANK([0],[0]:[0],[0];1,1:9,1;0)'],
    ['_xlfn.RANK.EQ(A1,A1:A2)', 'RANK.EQ([0],[0]:[0],[0];[0],[0]:[1],[0])'],
    ['"a""b"&A1', '&("a\\"b";[0],[0]:[0],[0])'],
    ['A1>=60', '>=([0],[0]:[0],[0];60)'],
  ])('%s', (text, expected) => {
    expect(shape(text)).toBe(expected);
  });

  test.each([
    '',
    'SUM(',
    'SUM(A1))',
    'A1 B1',
    '名次+1',
    'Sheet2!A1',
    "'a b'!A1",
    '{1,2}',
    '#REF!+1',
    'A:A',
    '+',
    '1+',
    `${'('.repeat(100)}1${')'.repeat(100)}`,
    'SUM()',
  ])('%s is left alone', (text) => {
    expect(readFormula(text)).toBeUndefined();
  });
});

import { expect, test } from 'vitest';
import { literal, ownRow, words } from '../../shared/formulas/expression/expression.ts';
import { call } from '../../shared/formulas/expression/functions.ts';
import { cellAt, countLike, placeIn } from '../../shared/formulas/expression/ranges.ts';
import { toExcel } from '../../shared/formulas/expression/to-excel.ts';
import { type Expression, FIXED, type RangeNode } from '../../shared/formulas/expression/tree.ts';
import { wholeNumber } from '../../shared/formulas/expression/value.ts';
import { MOST_ROWS } from '../../shared/workbook/model.ts';
import { shown } from './cells.ts';

/** A1 to A10; below nothing. */
const TEXTS = ['王伟', '王?', 'ab', 'a~b', 'Anna', '|张三|一支部|', 'a*c', 'abc', null];
const downTo = (row: number): RangeNode => ({
  kind: 'range',
  sheet: '',
  first: { row: 1, column: 1 },
  last: { row, column: 1 },
  anchor: FIXED,
  line: { at: (index) => (index === 9 ? wholeNumber(12) : (TEXTS[index] ?? null)) },
});
const ten = downTo(10);
const column = downTo(MOST_ROWS);

/** What LibreOffice 7.4.7 shows for the same formulas over the same cells. */
const FACTS: readonly (readonly [Expression, string, string])[] = [
  [placeIn(ten, words('王?')), 'MATCH("王?",$A$1:$A$10,0)', '1'],
  [placeIn(ten, words('王~?')), 'MATCH("王~?",$A$1:$A$10,0)', '2'],
  [countLike(ten, '王?'), 'COUNTIF($A$1:$A$10,"王?")', '2'],
  [countLike(ten, '王~?'), 'COUNTIF($A$1:$A$10,"王~?")', '1'],
  [placeIn(ten, words('a~b')), 'MATCH("a~b",$A$1:$A$10,0)', '3'],
  [placeIn(ten, words('a~~b')), 'MATCH("a~~b",$A$1:$A$10,0)', '4'],
  [placeIn(ten, words('ANNA')), 'MATCH("ANNA",$A$1:$A$10,0)', '5'],
  [placeIn(ten, words('a*c')), 'MATCH("a*c",$A$1:$A$10,0)', '7'],
  [placeIn(ten, words('a~*c')), 'MATCH("a~*c",$A$1:$A$10,0)', '7'],
  [countLike(ten, 'a*c'), 'COUNTIF($A$1:$A$10,"a*c")', '2'],
  [countLike(ten, 'a.c'), 'COUNTIF($A$1:$A$10,"a.c")', '0'],
  [countLike(ten, '|*'), 'COUNTIF($A$1:$A$10,"|*")', '1'],
  [placeIn(ten, literal(12)), 'MATCH(12,$A$1:$A$10,0)', '10'],
  [placeIn(ten, words('x')), 'MATCH("x",$A$1:$A$10,0)', '#N/A'],
  [placeIn(ten, words('a'.repeat(256))), `MATCH("${'a'.repeat(256)}",$A$1:$A$10,0)`, '#VALUE!'],
  [cellAt(column, literal(4)), 'INDEX($A:$A,4)', 'a~b'],
  [call('COLUMN', column), 'COLUMN($A:$A)', '1'],
  [ownRow(18), 'ROW()', '18'],
  [
    call('SUBSTITUTE', words('a b  c'), words(' '), words('')),
    'SUBSTITUTE("a b  c"," ","")',
    'abc',
  ],
  [call('SUBSTITUTE', words('AaA'), words('a'), words('')), 'SUBSTITUTE("AaA","a","")', 'AA'],
  [call('SUBSTITUTE', words('abc'), words(''), words('x')), 'SUBSTITUTE("abc","","x")', 'abc'],
];

test.each(FACTS.map(([tree, formula, value]) => [formula, value, tree] as const))(
  '%s is %s',
  (formula, value, tree) => {
    expect(toExcel(tree)).toBe(formula);
    expect(shown(tree)).toBe(value);
  },
);

test('a row that is nobody’s is never looked up: all of a column would be meant', () => {
  expect(() => shown(cellAt(column, literal(0)))).toThrow(RangeError);
});

import { expect, test } from 'vitest';
import { decimal, is, literal, plus, words } from '../../shared/formulas/expression/expression.ts';
import { choose } from '../../shared/formulas/expression/functions.ts';
import { placingOn, toExcel } from '../../shared/formulas/expression/to-excel.ts';
import { type CellNode, type Expression, FIXED } from '../../shared/formulas/expression/tree.ts';
import { canonicalFormula } from '../../shared/receipt/canonical-formula.ts';
import { formulaMade, formulaText } from '../../shared/workbook/placed-formula.ts';
import { cell } from '../formulas/cells.ts';

const SHEET = "人'表";
const fixed = (address: string): CellNode => ({ ...cell(address, 1n as never), anchor: FIXED });
/** A text with the sign that stands for a row, quotes, a number with a point, a sheet, fixed cells. */
const tree = (row: number, other: number): Expression =>
  choose(
    is(
      plus(cell(`A${row}`, null), cell(`'总 表'!B${other}`, null)),
      '>',
      decimal({ num: 1n, den: 2n }),
    ),
    plus(fixed('D$4'.replace('$', '')), plus(cell(`A${row}`, null), literal(1))),
    words('a\u0000"E5" $b'),
  );

test('a placed formula has the text that it has anywhere, and cells that say the same one pattern', () => {
  const place = placingOn(SHEET);
  const [third, ninth, other] = [place(tree(3, 7), 3), place(tree(9, 2), 9), place(tree(3, 3), 3)];
  expect(formulaText(third)).toBe(toExcel(tree(3, 7), SHEET));
  expect(formulaText(ninth)).toBe(toExcel(tree(9, 2), SHEET));
  expect([third.rows, ninth.rows, other.rows]).toEqual([[3, 7], [9, 2], [3]]);
  expect(ninth.pattern).toBe(third.pattern);
  expect(other.pattern).not.toBe(third.pattern);
});

test('what is made of it piece by piece is what is made of its text', () => {
  const place = placingOn(SHEET);
  for (const row of [3, 9, 10_000]) {
    const text = toExcel(tree(row, 5), SHEET);
    expect(formulaMade(place(tree(row, 5), row), canonicalFormula)).toBe(canonicalFormula(text));
  }
});

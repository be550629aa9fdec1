import { expect, test } from 'vitest';
import { literal, over, plus, words } from '../../shared/formulas/expression/expression.ts';
import { choose, isNumeric, unlessError } from '../../shared/formulas/expression/functions.ts';
import { repeated } from '../../shared/formulas/expression/repeated.ts';
import { placingOn, toExcel } from '../../shared/formulas/expression/to-excel.ts';
import type { CellNode, Expression } from '../../shared/formulas/expression/tree.ts';
import { cellError, type Value } from '../../shared/formulas/expression/value.ts';
import { formulaText } from '../../shared/workbook/placed-formula.ts';
import { number } from '../score/builder.ts';
import { cell, shown } from './cells.ts';

const SHEET = '表';
const make = (of: CellNode): Expression =>
  unlessError(choose(isNumeric(of), over(literal(12), of), of), words('-'));
const asked = repeated(make);
const at = (address: string, value: Value): CellNode => cell(`'${SHEET}'!${address}`, value);
const VALUES: readonly Value[] = [
  number(4),
  number('1/3'),
  number(0),
  number(4),
  'a',
  '4',
  true,
  null,
  cellError('#N/A'),
];

test('what a formula gives for a value it gives again, and for another it is asked', () => {
  const given = VALUES.map((value) => shown(asked(at('B2', value))));
  expect(given).toEqual(['3', '36', '-', '3', 'a', '4', 'true', 'null', '-']);
  expect(given).toEqual(VALUES.map((value) => shown(make(at('B2', value)))));
});

test('it is written as if it stood there, beside the cell, elsewhere, and in another formula', () => {
  const place = placingOn(SHEET);
  const cells = [at('B2', null), at('B7', null), at('C7', null), cell("'总表'!B7", null)];
  for (const of of cells)
    for (const row of [2, 7, 9]) {
      const formula = place(asked(of), row);
      expect(formulaText(formula)).toBe(toExcel(make(of), SHEET));
      const around = plus(asked(of), literal(1));
      expect(formulaText(place(around, row))).toBe(toExcel(plus(make(of), literal(1)), SHEET));
    }
  expect(place(asked(at('B3', null)), 3).pattern).toBe(place(asked(at('B2', null)), 2).pattern);
});

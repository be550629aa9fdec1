import { fromCellNumber } from '../../exact/cell-number.ts';
import { compare, multiply, type Rational, rational, subtract } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import { placeAt } from '../../layout/cells/view.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import { evaluate } from '../formula/evaluate.ts';
import type { FormulaColumn } from './formula-columns.ts';

/** A stored result that its formula no longer gives: somebody changed a number without recalculating. */
export const oldResults = ({ formulas, sheet }: FormulaColumn): Problem[] =>
  formulas.flatMap(({ row, column, cell, formula, text }) => {
    if (cell.kind !== 'number' || cell.percent || cell.date) return [];
    const expected = evaluate(formula, sheet);
    const stored = fromCellNumber(cell.value);
    if (!expected || isClose(stored, expected)) return [];
    const values = {
      value: formatForReading(stored),
      expected: formatForReading(expected),
      formula: text,
    };
    const place = placeAt(sheet, row, column);
    return [suspicion('formula-result-old', values, { place })];
  });

const TINY = rational(1n, 10n ** 9n);

/** What a program computes in doubles is off in the last of fifteen digits. */
export function isClose(one: Rational, other: Rational): boolean {
  const apart = size(subtract(one, other));
  return compare(apart, multiply(TINY, size(other))) <= 0 || compare(apart, TINY) <= 0;
}

export const size = ({ num, den }: Rational): Rational => ({ num: num < 0n ? -num : num, den });

import { fromCellNumber } from '../../exact/cell-number.ts';
import {
  add,
  divide,
  greatest,
  least,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  sum,
  whole,
} from '../../exact/rational.ts';
import { round } from '../../exact/round.ts';
import type { Cell, Sheet } from '../../workbook/model.ts';
import { type Formula, isCell, isRowPart, type Range } from './formula.ts';

/**
 * The exact result of sums, means and their like over cells of a row.
 * @returns undefined for all else, and where a cell is no number that a formula would take
 */
export function evaluate(formula: Formula, sheet: Sheet): Rational | undefined {
  switch (formula.is) {
    case 'number':
      return formula.value;
    case 'text':
      return undefined;
    case 'range':
      return isCell(formula.range) ? numberAt(sheet, formula.range) : undefined;
    case 'call':
      return evaluateCall(formula, sheet);
    case 'operator':
      return operate(formula.name, evaluateAll(formula.of, sheet));
  }
}

function evaluateAll(of: readonly Formula[], sheet: Sheet): Rational[] | undefined {
  const values = of.map((part) => evaluate(part, sheet));
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** An empty cell is 0 beside an operator. */
function numberAt(sheet: Sheet, { from }: Range): Rational | undefined {
  const cell = sheet.rows.get(from.row)?.get(from.column);
  if (!cell) return rational(0n);
  return cell.kind === 'number' ? fromCellNumber(cell.value) : undefined;
}

function operate(name: string, of: readonly Rational[] | undefined): Rational | undefined {
  const [left, right] = of ?? [];
  if (!left) return undefined;
  if (name === '%') return divide(left, rational(100n));
  if (!right) return name === '-' ? negate(left) : left;
  if (name === '+') return add(left, right);
  if (name === '-') return subtract(left, right);
  if (name === '*') return multiply(left, right);
  return name === '/' && right.num !== 0n ? divide(left, right) : undefined;
}

function evaluateCall(
  { name, of }: Extract<Formula, { is: 'call' }>,
  sheet: Sheet,
): Rational | undefined {
  if (name === 'ROUND') return rounded(evaluateAll(of, sheet));
  const numbers = numbersOf(of, sheet);
  const [first, ...others] = numbers ?? [];
  if (!numbers) return undefined;
  if (name === 'COUNT') return whole(numbers.length);
  if (name === 'SUM') return sum(numbers);
  if (!first) return undefined;
  if (name === 'AVERAGE') return divide(sum(numbers), whole(numbers.length));
  if (name === 'MAX') return others.reduce(greatest, first);
  return name === 'MIN' ? others.reduce(least, first) : undefined;
}

const MOST_PLACES = 12;

function rounded(of: readonly Rational[] | undefined): Rational | undefined {
  const [value, digits] = of ?? [];
  const places = digits?.den === 1n ? Number(digits.num) : -1;
  if (!value || places < 0 || places > MOST_PLACES) return undefined;
  return round(value, { places, mode: 'half-up' });
}

/** What a function over ranges takes: numbers of cells; texts and blanks are passed over. */
function numbersOf(of: readonly Formula[], sheet: Sheet): Rational[] | undefined {
  const parts = of.map((part) => {
    if (part.is !== 'range') {
      const value = evaluate(part, sheet);
      return value && [value];
    }
    const { range } = part;
    if (!isRowPart(range) && !isCell(range)) return undefined;
    const cells = rowCells(sheet, range);
    return cells.some((cell) => cell?.kind === 'error')
      ? undefined
      : cells.flatMap((cell) => (cell?.kind === 'number' ? [fromCellNumber(cell.value)] : []));
  });
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** The cells of a range in one row, undefined where there is none. */
export function rowCells(sheet: Sheet, { from, to }: Range): (Cell | undefined)[] {
  const cells = sheet.rows.get(from.row);
  return Array.from({ length: to.column - from.column + 1 }, (_, index) =>
    cells?.get(from.column + index),
  );
}

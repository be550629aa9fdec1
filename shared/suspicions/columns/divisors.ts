import { placeAt, type View } from '../../layout/cells/view.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import { rowCells } from '../formula/evaluate.ts';
import {
  type Formula,
  isCell,
  isRowPart,
  partsOf,
  type Range,
  sameRange,
} from '../formula/formula.ts';
import type { FormulaCell, FormulaColumn } from './formula-columns.ts';

/**
 * A sum divided by as many as there are cells, where fewer of them hold a number: =SUM(B3:F3)/5 with
 * four marks. A divisor that never was their number, such as a full mark, is left alone.
 */
export const fixedDivisors = (column: FormulaColumn): Problem[] =>
  column.formulas.flatMap((cell) => {
    const wrong = partsOf(cell.formula).flatMap((part) => divisorOf(part, column) ?? []);
    return wrong.slice(0, 1).map(({ divisor, count }) => {
      const values = { divisor, count, formula: cell.text };
      const place = placeAt(column.sheet, cell.row, cell.column);
      return suspicion('formula-divisor-fixed', values, { place });
    });
  });

interface Divisor {
  readonly divisor: number;
  /** How many it should be. */
  readonly count: number;
}

function divisorOf(part: Formula, { sheet, tables }: FormulaColumn): Divisor | undefined {
  if (part.is !== 'operator' || part.name !== '/') return undefined;
  const [top, bottom] = part.of;
  const summed = top && summedOf(top);
  if (!summed || bottom?.is !== 'number' || bottom.value.den !== 1n) return undefined;
  const cells = summed.ranges.flatMap((range) => rowCells(sheet, range));
  const numbers = cells.filter((cell) => cell?.kind === 'number').length;
  const divisor = Number(bottom.value.num);
  const [all, count] = [cells.length - summed.dropped, numbers - summed.dropped];
  const areMarks = summed.ranges.every((range) => isOfRaters(range, tables));
  const isCount = divisor === all || (areMarks && Math.abs(divisor - all) <= 2);
  return isCount && divisor !== count && count > 0 ? { divisor, count } : undefined;
}

const isOfRaters = ({ from, to }: Range, tables: FormulaColumn['tables']): boolean =>
  tables.some(({ columns }) =>
    columns
      .filter(({ column }) => column >= from.column && column <= to.column)
      .every(({ meaning }) => meaning.is === 'rater-marks'),
  );

interface Summed {
  readonly ranges: readonly Range[];
  /** The best and the worst are taken off. */
  readonly dropped: number;
}

/** SUM(B3:F3), B3+C3+D3, or SUM(B3:F3)-MAX(B3:F3)-MIN(B3:F3). */
function summedOf(formula: Formula): Summed | undefined {
  const whole = rangeOf(formula, 'SUM');
  if (whole) return { ranges: [whole], dropped: 0 };
  const chain = chainOf(formula);
  if (chain && chain.length > 1) return { ranges: chain, dropped: 0 };
  const trimmed = trimmedOf(formula);
  return trimmed && { ranges: trimmed.slice(0, 1), dropped: 2 };
}

/** The ranges of SUM, MAX and MIN, in this order. */
export function trimmedOf(formula: Formula): readonly [Range, Range, Range] | undefined {
  const [head, last] = minus(formula);
  const [first, middle] = head ? minus(head) : [];
  const total = first && rangeOf(first, 'SUM');
  const [one, two] = [middle, last];
  const best = (one && rangeOf(one, 'MAX')) ?? (two && rangeOf(two, 'MAX'));
  const worst = (one && rangeOf(one, 'MIN')) ?? (two && rangeOf(two, 'MIN'));
  return total && best && worst ? [total, best, worst] : undefined;
}

const minus = (formula: Formula): readonly Formula[] =>
  formula.is === 'operator' && formula.name === '-' && formula.of.length === 2 ? formula.of : [];

function rangeOf(formula: Formula, name: string): Range | undefined {
  if (formula.is !== 'call' || formula.name !== name || formula.of.length !== 1) return undefined;
  const [only] = formula.of;
  return only?.is === 'range' && isRowPart(only.range) ? only.range : undefined;
}

/** The single cells of B3+C3+D3. */
function chainOf(formula: Formula): Range[] | undefined {
  if (formula.is === 'range') return isCell(formula.range) ? [formula.range] : undefined;
  if (formula.is !== 'operator' || formula.name !== '+') return undefined;
  const parts = formula.of.map(chainOf);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** (SUM(B2:H2)-MAX(B2:G2)-MIN(B2:F2))/5: what is taken off is not the best and worst of the sum. */
export const unevenRanges = (column: FormulaColumn): Problem[] =>
  column.formulas.flatMap((cell) => {
    const uneven = partsOf(cell.formula).some((part) => {
      const [total, best, worst] = trimmedOf(part) ?? [];
      return total && best && worst && !(sameRange(total, best) && sameRange(total, worst));
    });
    return uneven ? [unevenIn(cell, column.sheet)] : [];
  });

function unevenIn({ row, column, text }: FormulaCell, sheet: View): Problem {
  const place = placeAt(sheet, row, column);
  return suspicion('formula-ranges-uneven', { formula: text }, { place });
}

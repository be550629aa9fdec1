import { divide, multiply, type Rational, whole } from '../../exact/rational.ts';
import { percent } from '../../exact/text.ts';
import { placeAt } from '../../layout/cells/view.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import { evaluate, rowCells } from '../formula/evaluate.ts';
import { isRowPart, partsOf } from '../formula/formula.ts';
import type { FormulaColumn } from './formula-columns.ts';

/**
 * TRIMMEAN takes a share, and drops the even number of values below it: of four marks 2/5 are 1.6, so
 * that none is dropped, without a word.
 */
export const idleTrimming = ({ formulas, sheet }: FormulaColumn): Problem[] =>
  formulas.flatMap(({ row, column, formula }) =>
    partsOf(formula).flatMap((part) => {
      const [values, given] = part.is === 'call' && part.name === 'TRIMMEAN' ? part.of : [];
      const share = given && evaluate(given, sheet);
      if (!share || values?.is !== 'range' || !isRowPart(values.range)) return [];
      const cells = rowCells(sheet, values.range);
      const count = cells.filter((cell) => cell?.kind === 'number').length;
      if (share.num <= 0n || count === 0 || dropsAny(share, count)) return [];
      const place = placeAt(sheet, row, column);
      return [suspicion('trimmean-idle', { count, share: percent(share) }, { place })];
    }),
  );

function dropsAny(share: Rational, count: number): boolean {
  const pairs = divide(multiply(share, whole(count)), whole(2));
  return pairs.num >= pairs.den;
}

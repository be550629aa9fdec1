import type { cellFinder, columnFinder } from '../base/input.ts';
import { call } from '../expression/functions.ts';
import { cellAt } from '../expression/ranges.ts';
import type { At, Expression } from '../expression/tree.ts';

interface Finders {
  readonly cell: ReturnType<typeof cellFinder>;
  readonly columnIn: ReturnType<typeof columnFinder>;
}
interface Place {
  readonly sheet: string;
  readonly name: At;
  readonly at: At;
}

/** Whether both stand in one row of the file. */
export const isBeside = (name: At, at: At): boolean => name.row === at.row;

/**
 * What stands in the row of a name: a reference of its own would go along with what is cut and
 * pasted elsewhere, where it is another's, or nobody's. What is merged over rows, or below its
 * name, is referred to.
 */
export function besideName({ cell, columnIn }: Finders, { sheet, name, at }: Place): Expression {
  const isReferredTo = !isBeside(name, at) || name.column === at.column;
  return isReferredTo
    ? cell(sheet, at)
    : cellAt(columnIn(sheet, at.column), call('ROW', cell(sheet, name)));
}

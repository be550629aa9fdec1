import { evaluate } from './evaluate.ts';
import type { CellNode, Expression, Repetition } from './tree.ts';
import { isNumber, type Value } from './value.ts';

/**
 * A formula of one cell that a hundred thousand cells ask of one each: its text is written once a
 * column, and what it gives is worked out once for each value that is met.
 * @param make of which nothing but the cell may differ, and no number of decimals is for showing alone
 */
export function repeated(make: (cell: CellNode) => Expression): (cell: CellNode) => Expression {
  const known = new Map<string | bigint, Value>();
  const workOut = (value: Value, cell: CellNode): Value =>
    evaluate(make({ ...cell, holds: { value: () => value, decimals: () => undefined } }));
  const repetition: Repetition = {
    of: make,
    valueFor: (cell) => {
      const value = cell.holds.value();
      const key = keyOf(value);
      if (key === undefined) return workOut(value, cell);
      const before = known.get(key);
      if (before !== undefined) return before;
      const made = workOut(value, cell);
      known.set(key, made);
      return made;
    },
  };
  return (cell) => ({ kind: 'repeated', cell, repetition });
}

/** Undefined for what is hardly met twice. */
function keyOf(value: Value): string | bigint | undefined {
  if (typeof value === 'string') return value;
  return isNumber(value) && value.den === 1n ? value.num : undefined;
}

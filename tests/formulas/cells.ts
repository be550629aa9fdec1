import { formatFraction } from '../../shared/exact/text.ts';
import { evaluate } from '../../shared/formulas/expression/evaluate.ts';
import { type CellNode, type Expression, FREE } from '../../shared/formulas/expression/tree.ts';
import { isError, isNumber, type Value } from '../../shared/formulas/expression/value.ts';
import { number } from '../score/builder.ts';

/** A cell by its address (`A1`, `'表'!A1`), and what it holds. */
export function cell(address: string, value: Value): CellNode {
  const [, , sheet = '', letters = '', row = ''] = /^('(.*)'!)?([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const holds = { value: () => value, decimals: () => undefined };
  return { kind: 'cell', sheet, at: { row: Number(row), column }, anchor: FREE, holds };
}

/** A cell that holds a number: `7`, `1/2`. */
export const at = (address: string, value: string | number): CellNode =>
  cell(address, number(value));

/** What a formula gives, as a person would write it: `7/6`, `true`, `#DIV/0!`, `words`. */
export function shown(tree: Expression): string {
  const value = evaluate(tree);
  if (isNumber(value)) return formatFraction(value);
  return isError(value) ? value.error : String(value);
}

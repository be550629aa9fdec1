import type { NewCell } from '../../workbook/model.ts';
import { decimalsOf, evaluate } from '../expression/evaluate.ts';
import type { Content, Expression } from '../expression/tree.ts';
import { type Value, wholeNumber } from '../expression/value.ts';

/** What a cell without a formula holds. */
export function plainContent(plain: NewCell['value']): Content {
  const value = typeof plain === 'number' ? wholeNumber(plain) : plain;
  return { value: () => value, decimals: () => undefined };
}

interface Evaluated {
  readonly value: Value;
  readonly decimals: number | undefined;
}

/**
 * What a formula's cell holds: worked out when first asked for, then kept without the formula,
 * which would else keep every formula that it is made of.
 */
export function formulaContent(formula: Expression): Content {
  let state: Expression | 'asked' | Evaluated = formula;
  const evaluated = (): Evaluated => {
    if (state === 'asked') throw new Error('A formula that refers to itself');
    if ('kind' in state) {
      const tree = state;
      state = 'asked';
      state = { value: evaluate(tree), decimals: decimalsOf(tree) };
    }
    return state;
  };
  return { value: () => evaluated().value, decimals: () => evaluated().decimals };
}

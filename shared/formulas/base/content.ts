import type { NewCell } from '../../workbook/model.ts';
import { decimalsOf, evaluate } from '../expression/evaluate.ts';
import type { Content, Expression } from '../expression/tree.ts';
import { isNumber, type Value, wholeNumber } from '../expression/value.ts';

/** What a cell without a formula holds. */
export function plainContent(plain: NewCell['value']): Content {
  const value = typeof plain === 'number' ? wholeNumber(plain) : plain;
  return { value: () => value, decimals: shownWhole };
}

const shownWhole = (): undefined => undefined;

interface Evaluated {
  readonly value: Value;
  readonly decimals: number | undefined;
}

/**
 * What a formula's cell holds: worked out when first asked for, then kept without the formula,
 * which would else keep every formula that it is made of.
 */
export class FormulaContent implements Content {
  #state: Expression | 'asked' | Evaluated;

  constructor(formula: Expression) {
    this.#state = formula;
  }

  value(): Value {
    return this.#evaluated().value;
  }

  decimals(): number | undefined {
    return this.#evaluated().decimals;
  }

  #evaluated(): Evaluated {
    const state = this.#state;
    if (state === 'asked') throw new Error('A formula that refers to itself');
    if (!('kind' in state)) return state;
    this.#state = 'asked';
    const value = evaluate(state);
    const evaluated = { value, decimals: isNumber(value) ? decimalsOf(state) : undefined };
    this.#state = evaluated;
    return evaluated;
  }
}

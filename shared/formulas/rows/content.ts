import type { NewCell } from '../../workbook/model.ts';
import { decimalsOf, evaluate } from '../expression/evaluate.ts';
import type { Content, Expression } from '../expression/tree.ts';
import { isNumber, type Value, wholeNumber } from '../expression/value.ts';

/** What is no formula. */
export interface Plain {
  readonly plain: NewCell['value'];
}

export const plain = (value: NewCell['value']): Plain => ({ plain: value });

/** What a cell without a formula holds. */
export const plainValue = ({ plain: value }: Plain): Value =>
  typeof value === 'number' ? wholeNumber(value) : value;

/** A value of which its cell shows so many decimals. */
interface Shown {
  readonly value: Value;
  readonly shown: number;
}

/** While a formula is worked out. */
const ASKED = Symbol('asked');

/**
 * What a cell holds: a value, or a formula that is worked out when it is first asked for. Then the
 * value is kept without the formula, which would else keep every formula that it is made of.
 */
export class CellContent implements Content {
  #state: Expression | typeof ASKED | Shown | Value;

  constructor(content: Expression | Value) {
    this.#state = content;
  }

  value(): Value {
    const state = this.#known();
    return isShown(state) ? state.value : state;
  }

  decimals(): number | undefined {
    const state = this.#known();
    return isShown(state) ? state.shown : undefined;
  }

  #known(): Shown | Value {
    const state = this.#state;
    if (state === ASKED) throw new Error('A formula that refers to itself');
    if (!isFormula(state)) return state;
    this.#state = ASKED;
    const value = evaluate(state);
    const shown = isNumber(value) ? decimalsOf(state) : undefined;
    const known = shown === undefined ? value : { value, shown };
    this.#state = known;
    return known;
  }
}

const isFormula = (state: Expression | Shown | Value): state is Expression =>
  typeof state === 'object' && state !== null && 'kind' in state;

const isShown = (state: Shown | Value): state is Shown =>
  typeof state === 'object' && state !== null && 'shown' in state;

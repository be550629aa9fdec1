import { parseDecimal } from '../../exact/text.ts';
import { type Corner, type Formula, OPERATORS, type Operator } from './formula.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Longer ones are no shape that anybody types in a column. */
const LONGEST = 400;
const DEEPEST = 40;

/**
 * Reads what formulas of a few plain shapes are made of: numbers, texts, cells and ranges of their own
 * sheet, functions and operators.
 * @returns undefined for anything else
 */
export function readFormula(text: string): Formula | undefined {
  const tokens = text.length > LONGEST ? undefined : tokensOf(text);
  if (!tokens || tokens.length === 0) return undefined;
  const reader = createReader(tokens);
  const formula = reader.expression(0, 0);
  return reader.isAtEnd() ? formula : undefined;
}

const BINDING: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

function createReader(tokens: readonly Token[]) {
  let at = 0;
  const takes = (sign: string): boolean => {
    if (tokens[at]?.is !== 'sign' || tokens[at]?.text !== sign) return false;
    at += 1;
    return true;
  };

  /** Operators that bind more tightly than `least`. */
  function expression(least: number, depth: number): Formula | undefined {
    let left = depth > DEEPEST ? undefined : operand(depth);
    for (;;) {
      const name = operatorOf(tokens[at]);
      const binding = name ? (BINDING[name] ?? 0) : 0;
      if (!left || !name || binding <= least) return left;
      at += 1;
      const right = expression(binding, depth + 1);
      left = right && { is: 'operator', name, of: [left, right] };
    }
  }

  function operand(depth: number): Formula | undefined {
    const token = tokens[at];
    at += 1;
    const whole = token && operandOf(token, depth);
    return whole && takes('%') ? { is: 'operator', name: '%', of: [whole] } : whole;
  }

  function operandOf({ is, text }: Token, depth: number): Formula | undefined {
    if (is === 'number') return numberOf(text);
    if (is === 'text') return { is, value: text.slice(1, -1).replaceAll('""', '"') };
    if (is === 'cell') return rangeFrom(text);
    if (is === 'name') return call(text.replace(/^_xlfn\./i, '').toUpperCase(), depth);
    if (text === '(') return inBrackets(depth);
    if (text !== '-' && text !== '+') return undefined;
    const of = operand(depth + 1);
    return of && { is: 'operator', name: text, of: [of] };
  }

  function inBrackets(depth: number): Formula | undefined {
    const inner = expression(0, depth + 1);
    return takes(')') ? inner : undefined;
  }

  function rangeFrom(text: string): Formula {
    const from = cornerOf(text);
    const next = tokens[at + 1];
    const isRange = tokens[at]?.text === ':' && next?.is === 'cell';
    if (isRange) at += 2;
    return { is: 'range', range: { from, to: isRange ? cornerOf(next.text) : from } };
  }

  function call(name: string, depth: number): Formula | undefined {
    const of: Formula[] = [];
    if (!takes('(')) return undefined;
    do {
      const argument = expression(0, depth + 1);
      if (!argument) return undefined;
      of.push(argument);
    } while (takes(','));
    return takes(')') ? { is: 'call', name, of } : undefined;
  }

  return { expression, isAtEnd: () => at === tokens.length };
}

const operatorOf = (token: Token | undefined): Operator | undefined =>
  token?.is === 'sign' ? OPERATORS.find((operator) => operator === token.text) : undefined;

function numberOf(text: string): Formula | undefined {
  const value = parseDecimal(text.replace(/^\./, '0.').replace(/\.$/, ''));
  return value && { is: 'number', value };
}

function cornerOf(text: string): Corner {
  const [, columnBound = '', letters = '', rowBound = '', row] =
    /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text) ?? [];
  const column = [...letters.toUpperCase()].reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return { row: Number(row), column, rowFixed: rowBound !== '', columnFixed: columnBound !== '' };
}

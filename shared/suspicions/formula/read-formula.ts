import { parseDecimal } from '../../exact/text.ts';
import { columnNumber } from '../../workbook/model.ts';
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
  const cursor = createCursor(tokens);
  const formula = expression(cursor, 0, 0);
  return cursor.peek() ? undefined : formula;
}

/** Where the reading of a formula is. */
interface Cursor {
  readonly peek: (ahead?: number) => Token | undefined;
  readonly next: () => Token | undefined;
  /** Goes past that sign, if it is the next token. */
  readonly takes: (sign: string) => boolean;
}

function createCursor(tokens: readonly Token[]): Cursor {
  let at = 0;
  const peek = (ahead = 0) => tokens[at + ahead];
  const next = () => {
    at += 1;
    return tokens[at - 1];
  };
  const takes = (sign: string) =>
    peek()?.is === 'sign' && peek()?.text === sign && next() !== undefined;
  return { peek, next, takes };
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

/** Operators that bind more tightly than `least`. */
function expression(cursor: Cursor, least: number, depth: number): Formula | undefined {
  let left = depth > DEEPEST ? undefined : operand(cursor, depth);
  for (;;) {
    const name = operatorOf(cursor.peek());
    const binding = name ? (BINDING[name] ?? 0) : 0;
    if (!left || !name || binding <= least) return left;
    cursor.next();
    const right = expression(cursor, binding, depth + 1);
    left = right && { is: 'operator', name, of: [left, right] };
  }
}

function operand(cursor: Cursor, depth: number): Formula | undefined {
  const token = cursor.next();
  const whole = token && operandOf(cursor, token, depth);
  return whole && cursor.takes('%') ? { is: 'operator', name: '%', of: [whole] } : whole;
}

function operandOf(cursor: Cursor, { is, text }: Token, depth: number): Formula | undefined {
  if (is === 'number') return numberOf(text);
  if (is === 'text') return { is, value: text.slice(1, -1).replaceAll('""', '"') };
  if (is === 'cell') return rangeFrom(cursor, text);
  if (is === 'name') return call(cursor, text.replace(/^_xlfn\./i, '').toUpperCase(), depth);
  if (text === '(') return inBrackets(cursor, depth);
  if (text !== '-' && text !== '+') return undefined;
  const of = depth > DEEPEST ? undefined : operand(cursor, depth + 1);
  return of && { is: 'operator', name: text, of: [of] };
}

function inBrackets(cursor: Cursor, depth: number): Formula | undefined {
  const inner = expression(cursor, 0, depth + 1);
  return cursor.takes(')') ? inner : undefined;
}

function rangeFrom(cursor: Cursor, text: string): Formula {
  const from = cornerOf(text);
  if (cursor.peek()?.text !== ':' || cursor.peek(1)?.is !== 'cell')
    return { is: 'range', range: { from, to: from } };
  cursor.next();
  return { is: 'range', range: { from, to: cornerOf(cursor.next()?.text ?? text) } };
}

function call(cursor: Cursor, name: string, depth: number): Formula | undefined {
  const of: Formula[] = [];
  if (!cursor.takes('(')) return undefined;
  do {
    const argument = expression(cursor, 0, depth + 1);
    if (!argument) return undefined;
    of.push(argument);
  } while (cursor.takes(','));
  return cursor.takes(')') ? { is: 'call', name, of } : undefined;
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
  const column = columnNumber(letters);
  return { row: Number(row), column, rowFixed: rowBound !== '', columnFixed: columnBound !== '' };
}

import { equals, type Rational } from '../../exact/rational.ts';
import { formatDecimal, parseDecimal } from '../../exact/text.ts';
import { decimal, is, joined, literal, minus, over, words } from '../expression/expression.ts';
import { call, choose, unlessError } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';

/** Text that the core found a number in. */
export interface OddText {
  readonly cell: Expression;
  readonly text: string;
  readonly value: Rational;
}

/** Its number while it stands there (`+4`, `04`); whatever replaces it is read as `others` are. */
export const whileItSays = ({ cell, text, value }: OddText, others: Expression): Expression =>
  choose(is(cell, '=', words(text)), decimal(value), others);

/** The number among words, as in `应到：30人`: followed as long as the words around it stay. */
export function labelledNumber(odd: OddText, others: Expression): Expression {
  const { cell, text, value } = odd;
  const [found, another] = [...text.matchAll(/\d+/g)].filter(([one]) => isSame(one, value));
  if (!found || another) return whileItSays(odd, others);
  const [before, behind] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  const length = minus(call('LEN', cell), literal(before.length + behind.length));
  const number = call('VALUE', call('MID', cell, literal(before.length + 1), length));
  const around = [before, number, behind].filter((part) => part !== '');
  const whole = joined(around.map((part) => (typeof part === 'string' ? words(part) : part)));
  return unlessError(over(number, is(cell, '=', whole)), others);
}

const isSame = (digits: string, value: Rational): boolean => {
  const found = parseDecimal(digits);
  return (
    `${found && formatDecimal(found)}` === digits && found !== undefined && equals(found, value)
  );
};

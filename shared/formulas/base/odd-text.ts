import { equals, type Rational } from '../../exact/rational.ts';
import { formatDecimal, formatFraction, parseDecimal } from '../../exact/text.ts';
import { cell, type Expression, is, unit, words } from '../expression/expression.ts';
import { choose } from '../expression/functions.ts';

/** Text that the core found a number in. */
export interface OddText {
  readonly address: string;
  readonly text: string;
  readonly value: Rational;
}

/** Its number while it stands there (`+4`, `04`); whatever replaces it is read as `others` are. */
export function whileItSays({ address, text, value }: OddText, others: Expression): Expression {
  const digits = formatDecimal(value);
  if (digits === undefined) throw new Error(`No decimal ${formatFraction(value)} in ${address}`);
  const number = unit(digits, () => value);
  return choose(is(cell(address, text), '=', words(text)), number, others);
}

/** The number among words, as in `应到：30人`: followed as long as the words around it stay. */
export function labelledNumber(odd: OddText, others: Expression): Expression {
  const { address, text, value } = odd;
  const [found, another] = [...text.matchAll(/\d+/g)].filter(([one]) => isSame(one, value));
  if (!found || another) return whileItSays(odd, others);
  const [before, behind] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  const digits = `MID(${address},${before.length + 1},LEN(${address})-${before.length + behind.length})`;
  const whole = [before && words(before).text, `VALUE(${digits})`, behind && words(behind).text];
  const isWhole = `${address}=${whole.filter(Boolean).join('&')}`;
  return unit(`IFERROR(VALUE(${digits})/(${isWhole}),${others.text})`, () => value);
}

const isSame = (digits: string, value: Rational): boolean => {
  const found = parseDecimal(digits);
  return (
    `${found && formatDecimal(found)}` === digits && found !== undefined && equals(found, value)
  );
};

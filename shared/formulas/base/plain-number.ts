import {
  compare,
  equals,
  negate,
  type Rational,
  rational,
  subtract,
} from '../../exact/rational.ts';
import { parseDecimal } from '../../exact/text.ts';
import { evaluate } from '../expression/evaluate.ts';
import { is, joined, literal, minus, over, truth, words } from '../expression/expression.ts';
import { call, choose, rounded, unlessError } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';
import { isNumber } from '../expression/value.ts';
import type { Input } from './input.ts';
import { ANY_SCALE, type NumberScale, ofScale } from './number-scale.ts';
import { labelledNumber, whileItSays } from './odd-text.ts';
import type { Places } from './snap.ts';

export interface Reading {
  /** What a blank stands for; null where it may not be blank. */
  readonly blank: Expression | null;
  /** What stands where a number should be and is not. */
  readonly wrong: Expression;
  /** The most decimals that it may have; null where nothing bounds them. */
  readonly places: Places;
  /** Whether it may be less than 0. */
  readonly signed: boolean;
  /** At the 15 digits that it shows, so that two doubles of one number are equal. */
  readonly asShown?: boolean;
  /** A number that could be a day of these years is none: no formula sees the format of a cell. */
  readonly withoutDays?: boolean;
  /** Of which numbers the others are. */
  readonly scale?: NumberScale;
}

/**
 * A cell as the core reads it: a number, a number in plain text, or blank. Its text must be what
 * its number would look like (`12`, not `1e1`); that condition is a divisor, so that whatever does
 * not meet it becomes an error, and then the word for it. What the core reads and this does not
 * (`+4` in place of a number) is left without a total, never scored otherwise.
 */
export function readPlain(input: Input, reading: Reading): Expression {
  const { cell, stored, value } = input;
  const withoutDays = reading.withoutDays === true && !(value && isDay(value));
  const form = hasNeedlessZeros(input) ? 'as-written' : 'shortest';
  const read = readAs(input, { ...reading, withoutDays }, form);
  if (stored?.kind !== 'text' || value === null || isBlank(input)) return read;
  const known = evaluate(read);
  if (isNumber(known) && equals(known, value)) return read;
  const odd = { cell, text: stored.value, value };
  return parseDecimal(trimmed(stored.value)) ? whileItSays(odd, read) : labelledNumber(odd, read);
}

/** `33.50`: where one number is written with a needless zero, later ones probably will be too. */
const hasNeedlessZeros = ({ stored }: Input): boolean =>
  stored?.kind === 'text' && /^(0|[1-9]\d*)\.\d*0$/.test(trimmed(stored.value));

type Form = 'shortest' | 'as-written';

function readAs(input: Input, reading: Reading, form: Form): Expression {
  const { cell } = input;
  const { blank, wrong } = reading;
  const text = call('TRIM', cell);
  const looks = form === 'shortest' ? shortest(cell, reading) : asWritten(cell, reading);
  const isPlain = over(call('VALUE', reading.asShown ? text : cell), is(looks, '=', text));
  const logical = call('ISLOGICAL', cell);
  const given = over(isPlain, call('NOT', logical));
  const dayless = reading.withoutDays ? unlessDay(cell, given) : given;
  const number = ofScale(input, reading.scale ?? ANY_SCALE, dayless);
  const filled = blank ? choose(is(text, '=', words('')), blank, number) : number;
  return unlessError(filled, wrong);
}

/** From 2000 to 2099 as spreadsheets count days: so many on either side of the middle. */
const MIDDLE_DAY = 54_788;
const TO_LAST_DAY = 18_262;

const isDay = (value: Rational): boolean => {
  const apart = subtract(value, rational(BigInt(MIDDLE_DAY)));
  return compare(apart.num < 0n ? negate(apart) : apart, rational(BigInt(TO_LAST_DAY))) <= 0;
};

/** Not what a day that is typed into the cell would leave there. */
function unlessDay(cell: Expression, number: Expression): Expression {
  const apart = call('ABS', minus(call('VALUE', cell), literal(MIDDLE_DAY)));
  return over(number, is(apart, '>', literal(TO_LAST_DAY)));
}

function sizeOf(cell: Expression, { signed }: Reading): Expression {
  const number = call('VALUE', cell);
  return signed ? number : call('ABS', number);
}

function shortest(cell: Expression, reading: Reading): Expression {
  const { places } = reading;
  const size = sizeOf(cell, reading);
  return joined([places === null ? size : rounded(size, literal(places)), words('')]);
}

/** As many as can stand behind a point in 15 digits. */
const MOST_DECIMALS = 13;

/** With as many decimals as the text has. */
function asWritten(cell: Expression, reading: Reading): Expression {
  const text = call('TRIM', cell);
  const point = call('FIND', words('.'), joined([text, words('.')]));
  const decimals = minus(call('LEN', text), point);
  const most = literal(reading.places ?? MOST_DECIMALS);
  return call(
    'FIXED',
    sizeOf(cell, reading),
    call('MEDIAN', literal(0), most, decimals),
    truth(true),
  );
}

/** Nothing, or nothing but spaces. */
const isBlank = ({ stored }: Input): boolean =>
  stored === undefined || (stored.kind === 'text' && trimmed(stored.value) === '');

const trimmed = (text: string): string => text.replace(/^ +| +$/g, '');

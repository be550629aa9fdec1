import { fromCellNumber } from '../../exact/cell-number.ts';
import { compare, equals, type Rational, ZERO } from '../../exact/rational.ts';
import { decimalPlaces, formatDecimal, parseDecimal } from '../../exact/text.ts';
import { type Expression, isNumber, unit } from '../expression/expression.ts';
import type { Input } from './input.ts';
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
}

/**
 * A cell as the core reads it: a number, a number in plain text, or blank. Its text must be what
 * its number would look like (`12`, not `1e1`); that condition is a divisor, so that whatever does
 * not meet it becomes an error, and then the word for it. What the core reads and this does not
 * (`+4` in place of a number) is left without a total, never scored otherwise.
 */
export function readPlain(input: Input, reading: Reading): Expression {
  const read = readAs(input, reading, hasNeedlessZeros(input) ? 'as-written' : 'shortest');
  const { address, stored, value } = input;
  if (stored?.kind !== 'text' || value === null || isBlank(input)) return read;
  const found = read.value();
  if (isNumber(found) && equals(found, value)) return read;
  const odd = { address, text: stored.value, value };
  return parseDecimal(trimmed(stored.value)) ? whileItSays(odd, read) : labelledNumber(odd, read);
}

/** `33.50`: whoever enters numbers so will enter others so. */
const hasNeedlessZeros = ({ stored }: Input): boolean =>
  stored?.kind === 'text' && /^(0|[1-9]\d*)\.\d*0$/.test(trimmed(stored.value));

type Form = 'shortest' | 'as-written';

function readAs(input: Input, reading: Reading, form: Form): Expression {
  const { address: at } = input;
  const { blank, wrong } = reading;
  const looks = `${form === 'shortest' ? shortest(at, reading) : asWritten(at, reading)}=TRIM(${at})`;
  const number = `VALUE(${at})/(${looks})/NOT(ISLOGICAL(${at}))`;
  const filled = blank ? `IF(TRIM(${at})="",${blank.text},${number})` : number;
  return unit(`IFERROR(${filled},${wrong.text})`, () => {
    if (isBlank(input)) return (blank ?? wrong).value();
    const value = numberIn(input, form);
    return value && isFit(value, reading) ? value : wrong.value();
  });
}

const sizeOf = (at: string, { signed }: Reading): string =>
  signed ? `VALUE(${at})` : `ABS(VALUE(${at}))`;

function shortest(at: string, reading: Reading): string {
  const size = sizeOf(at, reading);
  return `${reading.places === null ? size : `ROUND(${size},${reading.places})`}&""`;
}

/** As many as can stand behind a point in 15 digits. */
const MOST_DECIMALS = 13;

/** With as many decimals as the text has. */
const asWritten = (at: string, reading: Reading): string =>
  `FIXED(${sizeOf(at, reading)},MEDIAN(0,${reading.places ?? MOST_DECIMALS},LEN(TRIM(${at}))-FIND(".",TRIM(${at})&".")),TRUE)`;

function numberIn({ stored }: Input, form: Form): Rational | undefined {
  if (stored?.kind === 'number') return fromCellNumber(stored.value);
  if (stored?.kind !== 'text') return undefined;
  const text = trimmed(stored.value);
  const value = parseDecimal(text);
  if (!value || text.length > DIGITS) return undefined;
  const shown = form === 'shortest' ? text : text.replace(/\.?0+$/, '');
  return formatDecimal(value) === shown ? value : undefined;
}
const DIGITS = 15;

function isFit(value: Rational, { places, signed }: Reading): boolean {
  const decimals = decimalPlaces(value);
  const isExact = places === null || (decimals !== undefined && decimals <= places);
  return isExact && (signed || compare(value, ZERO) >= 0);
}

/** Nothing, or nothing but spaces. */
const isBlank = ({ stored }: Input): boolean =>
  stored === undefined || (stored.kind === 'text' && trimmed(stored.value) === '');

const trimmed = (text: string): string => text.replace(/^ +| +$/g, '');

import {
  compare,
  divide,
  HUNDRED,
  multiply,
  negate,
  ONE,
  type Rational,
  whole,
  ZERO,
} from '../../exact/rational.ts';
import { formatForReading, parseDecimal } from '../../exact/text.ts';
import { type Condition, OPERATORS, type Predicate, type Requirement } from '../model/rulebook.ts';
import { mapped, refuse, type Schema, type Shape } from './schema.ts';
import { excerpt, grammar } from './schema-text.ts';

const MOST_DECIMALS = 6;
const NUMBER = /^[+-]?\d{1,15}(?:\.(\d{1,100}))?$/;
const PERCENT = /^[+-]?\d{1,15}(?:\.(\d{1,100}))?%$/;
const FRACTION = /^\d{1,15}\/\d{1,15}$/;

// As published: with the limit on decimals, which is reported by its own name.
const A_NUMBER = '[+-]?\\d{1,15}(?:\\.\\d{1,6})?';
const A_SHARE = `(?:${A_NUMBER}%?|\\d{1,15}/\\d{1,15})`;
const AN_OPERATOR = '(?:>=|<=|>|<|=)';
const published = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join('\\s*')}$`);

/** The most digits after a point, as written: `0.400000000` has nine. */
const decimals = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/\.(\d+)/g)].map(([, digits = '']) => digits.length));

/** A grammar of numbers, which refuses more than 6 decimals by its own name. */
function numeric<T>(
  form: string,
  parse: (text: string) => T | undefined,
  pattern?: RegExp,
): Schema<T> {
  return mapped(
    grammar(form, (text) => wrap(parse(text), text), pattern),
    ({ value, text }, spot) =>
      decimals(text) <= MOST_DECIMALS
        ? value
        : refuse(spot, 'rulebook-decimals', { value: excerpt(spot.node), most: MOST_DECIMALS }),
  );
}
const wrap = <T>(value: T | undefined, text: string) =>
  value === undefined ? undefined : { value, text };

const parseNumber = (text: string): Rational | undefined =>
  NUMBER.test(text) ? parseDecimal(text) : undefined;

/** `40%`, `0.4`, and `1/3` where a share is asked that no decimal can say. */
function parseShare(text: string): Rational | undefined {
  if (PERCENT.test(text)) {
    const number = parseDecimal(text.slice(0, -1));
    return number && divide(number, HUNDRED);
  }
  return FRACTION.test(text) ? parseFraction(text) : parseNumber(text);
}

function parseFraction(text: string): Rational | undefined {
  const [num, den] = text.split('/').map(parseDecimal);
  return num && den && compare(den, ZERO) !== 0 ? divide(num, den) : undefined;
}

/** Both ends inclusive. */
interface Range {
  readonly least: Rational;
  readonly most: Rational;
}
const LIMIT = whole(10 ** 9);
const ANY: Range = { least: negate(LIMIT), most: LIMIT };
const SMALLEST = divide(ONE, whole(10 ** MOST_DECIMALS));

function within(schema: Schema<Rational>, { least, most }: Range): Schema<Rational> {
  const { read } = mapped(schema, (value, spot) => {
    if (compare(value, least) >= 0 && compare(value, most) <= 0) return value;
    const [low, high] = [formatForReading(least), formatForReading(most)];
    return refuse(spot, 'rulebook-range', { value: excerpt(spot.node), least: low, most: high });
  });
  return { shape: withRange(schema.shape, { least, most }), read };
}

const withRange = (shape: Shape, { least, most }: Range): Shape =>
  shape.kind === 'text'
    ? { ...shape, range: { least: toFloat(least), most: toFloat(most) } }
    : shape;

/** For the published schema alone, whose bounds are JSON numbers. */
const toFloat = (bound: Rational): number => Number(formatForReading(bound));

/** A number with up to 6 decimals, its size at most 10^9. */
export const decimal = (range: Partial<Range> = {}): Schema<Rational> =>
  within(numeric('12.5', parseNumber, published(A_NUMBER)), { ...ANY, ...range });

/** More than 0. */
export const positive = decimal({ least: SMALLEST });

/** A whole number, both bounds inclusive. */
export function count(least: number, most: number): Schema<number> {
  const range = { least: whole(least), most: whole(most) };
  const digits = grammar(
    '6',
    (text) => (/^\d{1,15}$/.test(text) ? parseDecimal(text) : undefined),
    /^\d{1,15}$/,
  );
  return mapped(within(digits, range), ({ num }) => Number(num));
}

/** A part of 1, 0 to 1, written `40%` or `0.4`. */
export const percentage = within(
  numeric(
    '40%',
    (text) => (FRACTION.test(text) ? undefined : parseShare(text)),
    published(`${A_NUMBER}%?`),
  ),
  { least: ZERO, most: ONE },
);

/** A part of 1, 0 to 1, where `1/3` may be written too. */
export const share = within(numeric('30% | 1/3', parseShare, published(A_SHARE)), {
  least: ZERO,
  most: ONE,
});

/** What follows the left side of a predicate: an operator and a number. */
const CONDITION = /^(>=|<=|>|<|=)\s*(\S+)$/;

function parseCondition(
  text: string,
  parse: (text: string) => Rational | undefined,
): Condition | undefined {
  const [, sign, number] = CONDITION.exec(text) ?? [];
  const op = OPERATORS.find((known) => known === sign);
  const value = number === undefined ? undefined : parse(number);
  return op && value && { op, value };
}

/** `> 1/2`: a comparison with a share; only `>` and `>=` ask for a turnout. */
export const leastShare = numeric('> 1/2', parseLeastShare, published('>=?', A_SHARE));
function parseLeastShare(text: string): Condition | undefined {
  const condition = parseCondition(text, parseShare);
  const isShare =
    condition && compare(condition.value, ZERO) >= 0 && compare(condition.value, ONE) <= 0;
  return isShare && condition.op.startsWith('>') ? condition : undefined;
}

/** `marks >= 6`: a comparison of a count of marks with a whole number. */
export const marksCondition = numeric(
  'marks >= 6',
  parseMarksCondition,
  published('marks', AN_OPERATOR, '[+-]?\\d{1,15}(?:\\.0{1,6})?'),
);
function parseMarksCondition(text: string): Condition | undefined {
  const [, rest] = /^marks\s*(\D.*)$/.exec(text) ?? [];
  const condition = rest === undefined ? undefined : parseCondition(rest, parseNumber);
  return condition?.value.den === 1n && condition.value.num >= 0n ? condition : undefined;
}

/** `notices > 0`. */
export const factPredicate: Schema<Predicate> = numeric(
  'notices > 0',
  (text) => {
    const { left: id, condition } = parsePredicate(text, parseNumber) ?? {};
    return id === undefined || !condition ? undefined : { id, ...condition };
  },
  published('[^\\s><=]+', AN_OPERATOR, A_NUMBER),
);

const VALUE_ASKED = ['component\\.[^\\s><=]+', AN_OPERATOR, A_NUMBER].join('\\s*');
const A_LEVEL_OF = ['share\\(', '[^\\s,()]+', ',', '[^,()]*[^\\s,()]', '\\)'].join('\\s*');
const SHARE_ASKED = [A_LEVEL_OF, AN_OPERATOR, A_SHARE].join('\\s*');

/** `component.report >= 85`, or `share(report, 好) >= 2/3`. */
export const requirement: Schema<Requirement> = numeric(
  'component.report >= 85 | share(report, 好) >= 2/3',
  (text) => parseValueAsked(text) ?? parseShareAsked(text),
  published(`(?:${VALUE_ASKED}|${SHARE_ASKED})`),
);

function parseValueAsked(text: string): Requirement | undefined {
  const { left, condition } = parsePredicate(text, parseNumber) ?? {};
  const component = left?.startsWith(COMPONENT) ? left.slice(COMPONENT.length) : '';
  return component === '' || !condition ? undefined : { component, level: null, ...condition };
}
const COMPONENT = 'component.';

const OF_LEVEL = /^share\(\s*([^\s,()]+)\s*,\s*([^,()]*[^\s,()])\s*\)\s*([><=].*)$/;

function parseShareAsked(text: string): Requirement | undefined {
  const [, component, level, rest] = OF_LEVEL.exec(text) ?? [];
  const condition = rest === undefined ? undefined : parseCondition(rest, parseShare);
  if (component === undefined || level === undefined || !condition) return undefined;
  const { value } = condition;
  const isShare = compare(value, ZERO) >= 0 && compare(value, ONE) <= 0;
  return isShare ? { component, level, ...condition } : undefined;
}

function parsePredicate(text: string, parse: (text: string) => Rational | undefined) {
  const [, left, rest] = /^([^\s><=]+)\s*([><=].*)$/.exec(text) ?? [];
  const condition = rest === undefined ? undefined : parseCondition(rest, parse);
  return left === undefined || !condition ? undefined : { left, condition };
}

export interface Interval {
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly lowIn: boolean;
  readonly highIn: boolean;
}
const INTERVAL = /^([[(])([^,]*),([^,]*)([\])])$/;

/** `[80, 90)`. An end left out is open: `[90, )`. */
export const interval = numeric(
  '[80, 90)',
  parseInterval,
  published('[[(]', `(?:${A_NUMBER})?`, ',', `(?:${A_NUMBER})?`, '[\\])]'),
);
function parseInterval(text: string): Interval | undefined {
  const [, left, from = '', to = '', right] = INTERVAL.exec(text) ?? [];
  const [low, high] = [parseEnd(from), parseEnd(to)];
  if (low === undefined || high === undefined || left === undefined) return undefined;
  return { low, high, lowIn: left === '[' && low !== null, highIn: right === ']' && high !== null };
}

function parseEnd(text: string): Rational | null | undefined {
  return text.trim() === '' ? null : parseNumber(text.trim());
}

/** `100 points`, `20 s`, `6 per day`: a number and its unit, which is part of what is asked. */
export function quantity(form: string, units: Readonly<Record<string, number>>): Schema<Rational> {
  const parse = (text: string) => {
    const [, number = '', unit = ''] = /^(\S+)\s+(.*\S)$/.exec(text) ?? [];
    const value = parseNumber(number);
    const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
    if (!value || factor === undefined) return undefined;
    return multiply(value, whole(factor));
  };
  const written = numeric(
    form,
    parse,
    published(`${A_NUMBER}\\s+(?:${Object.keys(units).join('|')})`),
  );
  const { read } = within(written, { least: ZERO, most: LIMIT });
  return { shape: written.shape, read };
}

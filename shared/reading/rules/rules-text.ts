import { type Rational, rational } from '../../exact/rational.ts';
import { formatFraction } from '../../exact/text.ts';
import { type ReadingRules, WEEKDAYS } from '../../rulebook/model/rulebook.ts';
import {
  count,
  list,
  nullable,
  object,
  oneOf,
  positive,
  readAs,
  type Shape,
  Unfit,
} from '../shapes/shape.ts';
import { zone } from '../shapes/text-shapes.ts';

/** Reading rules as JSON can hold them: members as they are, fractions as text, `9/10` or `6`. */
export type RulesText = TextOf<ReadingRules>;

type TextOf<T> = T extends Rational
  ? string
  : T extends object
    ? { readonly [Name in keyof T]: TextOf<T[Name]> }
    : T;

/** Rules as JSON can hold them. */
export function writeRules(rules: ReadingRules): RulesText {
  const { zone, finish, evidence, article, time, streak } = rules;
  return {
    zone,
    finish: { ...finish, depth: formatFraction(finish.depth) },
    evidence: { ...evidence },
    article: { points: formatFraction(article.points), capPerDay: written(article.capPerDay) },
    time: { ...time, points: formatFraction(time.points), capPerDay: written(time.capPerDay) },
    streak: { points: formatFraction(streak.points), rest: [...streak.rest] },
  };
}

const written = (value: Rational | null): string | null => value && formatFraction(value);

/** More than any rulebook says. */
const MOST = 1_000_000;

/** A fraction of no sign from its text, `13/2` or `6`. */
const fraction: Shape<Rational> = (value, path) => {
  const match = typeof value === 'string' ? /^(\d{1,15})(?:\/([1-9]\d{0,14}))?$/.exec(value) : null;
  if (!match) throw new Unfit(path);
  return rational(BigInt(match[1] ?? 0), BigInt(match[2] ?? 1));
};

/** Reading rules from what `writeRules` gave, every field looked at. */
export const rulesShape: Shape<ReadingRules> = object<ReadingRules>({
  zone,
  finish: object({ depth: fraction, speed: positive(MOST), least: count(MOST) }),
  evidence: object({ speed: positive(MOST), least: count(MOST), most: positive(MOST) }),
  article: object({ points: fraction, capPerDay: nullable(fraction) }),
  time: object({ points: fraction, perSeconds: positive(MOST), capPerDay: nullable(fraction) }),
  streak: object({ points: fraction, rest: list(oneOf(WEEKDAYS), WEEKDAYS.length) }),
});

/** Reading rules from a value that anyone may have written; null where it is of another form. */
export function readRules(value: unknown): ReadingRules | null {
  const fitted = readAs(rulesShape, value);
  return fitted.ok ? fitted.value : null;
}

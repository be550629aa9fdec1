import type { Rational } from '../../exact/rational.ts';
import { ZERO } from '../../exact/rational.ts';
import { type ReadingRules, WEEKDAYS } from '../model/rulebook.ts';
import { mapped, refuse, type Schema } from '../schema/schema.ts';
import { list, object, optional } from '../schema/schema-collections.ts';
import { decimal, percentage, quantity } from '../schema/schema-numbers.ts';
import { choice, zone } from '../schema/schema-text.ts';

const NOTHING: readonly never[] = [];

/** A whole number of the unit, at least `least`. */
const wholeNumber = (schema: Schema<Rational>, least: number, form: string): Schema<number> =>
  mapped(schema, ({ num, den }, spot) =>
    den === 1n && num >= BigInt(least)
      ? Number(num)
      : refuse(spot, 'rulebook-value-form', { value: `${num}/${den}`, form }),
  );

const seconds = wholeNumber(quantity('20 s', { s: 1, min: 60, h: 3600 }), 0, '20 s');
const someSeconds = wholeNumber(quantity('4 min', { s: 1, min: 60, h: 3600 }), 1, '4 min');
const speed = wholeNumber(quantity('1200 chars/min', { 'chars/min': 1 }), 1, '1200 chars/min');
const perDay = quantity('6 per day', { 'per day': 1 });
const points = quantity('1 point', { point: 1, points: 1 });

const written = object({
  zone,
  finish: object({ depth: percentage, speed, least: seconds }),
  evidence: object({ speed, least: seconds, most: someSeconds }),
  points: object({
    article: object({ points: decimal({ least: ZERO }), cap: optional(perDay, null) }),
    time: object({
      points: decimal({ least: ZERO }),
      per: someSeconds,
      cap: optional(perDay, null),
    }),
  }),
  streak: object({ day: points, rest: optional(list(choice(...WEEKDAYS)), NOTHING) }),
});

export const readingRules: Schema<ReadingRules> = mapped(written, (read) => ({
  zone: read.zone,
  finish: read.finish,
  evidence: read.evidence,
  article: { points: read.points.article.points, capPerDay: read.points.article.cap },
  time: {
    points: read.points.time.points,
    perSeconds: read.points.time.per,
    capPerDay: read.points.time.cap,
  },
  streak: { points: read.streak.day, rest: read.streak.rest },
}));

import type { Rational } from '../../exact/rational.ts';
import type { Rounding } from '../../exact/round.ts';
import { formatDecimal, formatFraction } from '../../exact/text.ts';
import type { Condition, Title, Titled, Weight } from '../model/rulebook.ts';

/** What the canonical JSON is made of. */
export type Canonical =
  | string
  | boolean
  | null
  | readonly Canonical[]
  | { readonly [member: string]: Canonical };

/** An ordered map: `[[id, value], …]`. */
export const entries = <T extends { readonly id: string }>(
  things: readonly T[],
  value: (thing: T) => Canonical,
): Canonical => things.map((thing) => [thing.id, value(thing)]);

/** `0.4`; `1/3` where no decimal is exact. */
export const number = (value: Rational): string => formatDecimal(value) ?? formatFraction(value);

export const title = ({ zh, en }: Title): Canonical => ({ zh, en });

/** The members of whatever has a title and aliases, first in its object. */
export const titled = (thing: Omit<Titled, 'id'>) => ({
  title: title(thing.title),
  aliases: thing.aliases,
});

export const weight = (given: Weight): Canonical =>
  'all' in given
    ? number(given.all)
    : given.by.map(([category, share]) => [category, number(share)]);

/** `>= 6`, with one space. */
export const condition = ({ op, value }: Condition): string => `${op} ${number(value)}`;

export const rounding = (given: Rounding | null): Canonical =>
  given && { places: `${given.places}`, mode: given.mode };

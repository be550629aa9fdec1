import { bareName } from '../labels/name-addition.ts';

/** Those of a list who may be meant by a name that is nearly theirs. */
export type FindAlike = (name: string) => readonly number[];

/**
 * Names one slip apart: a character more, less or another one; the same characters in another
 * order; one within the other; other letters' case, or something in brackets behind it. Each name
 * is looked up by its keys, not held against all others.
 */
export function indexAlike(names: readonly string[]): FindAlike {
  const byKey = new Map<string, Set<number>>();
  names.forEach((name, index) => {
    for (const key of keysOf(name)) byKey.set(key, (byKey.get(key) ?? new Set()).add(index));
  });
  return (name) => {
    const near = new Set(keysOf(name).flatMap((key) => [...(byKey.get(key) ?? [])]));
    return [...near].filter((index) => isAlike(name, names[index] ?? '')).toSorted((a, b) => a - b);
  };
}

/** Whether one of the names may be a slip for the other. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [foldedFor(one), foldedFor(other)];
  if (a.join('') === b.join('')) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < LEAST || onlyDigitsDiffer(a, b)) return false;
  return isWithin(short, long) || inOrder(a) === inOrder(b) || isOneEdit(short, long);
}

/** A single character is within, and one edit from, half of all names. */
const LEAST = 2;
/** Longer ones are sentences. */
const LONGEST = 40;

const foldedFor = (name: string): string[] => [...bareName(name).toLowerCase()].slice(0, LONGEST);

const inOrder = (characters: readonly string[]): string => characters.toSorted().join('');

const isWithin = (short: readonly string[], long: readonly string[]): boolean =>
  long.join('').includes(short.join(''));

/** 评委1 and 评委2, 0312 and 0313: who numbers people means every digit. */
const onlyDigitsDiffer = (a: readonly string[], b: readonly string[]): boolean => {
  const [digits, others] = [/\d/g, /\D/g];
  const [one, other] = [a.join(''), b.join('')];
  return (
    one.replace(digits, '') === other.replace(digits, '') &&
    one.replace(others, '') !== other.replace(others, '')
  );
};

/** One character more, or another one, or two neighbours exchanged is the same in another order. */
function isOneEdit(short: readonly string[], long: readonly string[]): boolean {
  if (long.length - short.length > 1) return false;
  const start = short.findIndex((character, index) => character !== long[index]);
  if (start === -1) return true;
  const rest = short.length === long.length ? short.slice(start + 1) : short.slice(start);
  return rest.join('') === long.slice(start + 1).join('');
}

/** Names that are alike share one of these. */
function keysOf(name: string): string[] {
  const characters = foldedFor(name);
  const whole = characters.join('');
  const shorter = characters.map((_, index) => characters.toSpliced(index, 1).join(''));
  return [...new Set([whole, inOrder(characters), ...shorter, ...partsOf(characters)])];
}

/** All parts of a name of usual length; of a longer one its beginning and its end. */
function partsOf(characters: readonly string[]): string[] {
  const starts = characters.map((_, index) => characters.slice(index).join(''));
  const ends = characters.map((_, index) => characters.slice(0, index + 1).join(''));
  const inner = characters.length > USUAL ? [] : starts.flatMap((start) => prefixes([...start]));
  return [...starts, ...ends, ...inner].filter((part) => part.length >= LEAST);
}
const USUAL = 8;

const prefixes = (characters: readonly string[]): string[] =>
  characters.map((_, index) => characters.slice(0, index + 1).join(''));

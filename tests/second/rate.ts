import { levelOn } from './ballots.ts';
import { compare, type Fraction, fraction } from './fraction.ts';
import type { Ballot } from './gather.ts';
import { weigh } from './panels.ts';
import {
  at,
  type Component,
  groupsIn,
  leavesIn,
  list,
  number,
  type Part,
  text,
} from './rulebook.ts';

/** A subject's `rate` component on 0 to 100; null when an empty group withholds it. */
export function scoreRate(
  component: Component,
  category: string,
  ballots: readonly Ballot[],
): Fraction | null {
  const leaves = leavesIn(component, category).map(({ id }) => id);
  const shares = groupsIn(component, category).map(({ id, weight }) => {
    const cast = ballots.filter((ballot) => ballot.group === id);
    return { weight, value: shareIn(cast, leaves, component.rules) };
  });
  const rate = weigh(shares, component.rules);
  return rate && pointsFor(rate, list(at(component.rules, 'bands')));
}

/** The share of the levels `of`; null where there is nothing to take a share of. */
function shareIn(ballots: readonly Ballot[], leaves: string[], rules: Part): Fraction | null {
  const wanted = list(at(rules, 'of')).map((level) => text(level));
  const isWanted = (level: string | null) => level !== null && wanted.includes(level);
  if (text(at(rules, 'among')) === 'ballots') {
    const full = ballots.filter((ballot) =>
      leaves.every((leaf) => isWanted(levelOn(ballot, leaf))),
    );
    return divide(full.length, ballots.length);
  }
  const levels = levelsOf(ballots, leaves);
  return divide(levels.filter(isWanted).length, levels.length);
}

/** Every level that was given, on all the leaves together. */
export function levelsOf(ballots: readonly Ballot[], leaves: readonly string[]): string[] {
  return ballots.flatMap((ballot) => leaves.flatMap((leaf) => levelOn(ballot, leaf) ?? []));
}

/** Null of none. */
export const divide = (part: number, all: number): Fraction | null =>
  all === 0 ? null : fraction(BigInt(part), BigInt(all));

/** The points of the greatest `from` that the rate reaches. */
function pointsFor(rate: Fraction, bands: readonly Part[]): Fraction | null {
  const reached = bands
    .map((band) => ({ from: number(at(band, 'from')), points: number(at(band, 'points')) }))
    .filter(({ from }) => compare(rate, from) >= 0)
    .sort((a, b) => compare(b.from, a.from));
  return reached[0]?.points ?? null;
}

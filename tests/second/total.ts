import type { Outcome } from './component.ts';
import {
  type Fraction,
  HUNDRED,
  larger,
  minus,
  over,
  plus,
  smaller,
  sum,
  times,
  ZERO,
} from './fraction.ts';
import { at, type Component, entries, list, number, type Part, roundAs, text } from './rulebook.ts';

export interface Total {
  /** After the clamp, before the final rounding; in base units. */
  readonly exact: Fraction;
  readonly score: Fraction;
  /** The rounded total that the bands hold. */
  readonly banding: Fraction;
}

/** Null when nothing that has a weight is left to weigh. */
export function totalOf(
  rulebook: Part,
  parts: readonly Weighed[],
  facts: ReadonlyMap<string, Fraction>,
): Total | null {
  const average = averageOf(parts);
  if (!average) return null;
  const main = over(times(average, number(at(rulebook, 'base'), '100')), HUNDRED);
  const exact = clamp(rulebook, plus(main, adjustments(rulebook, facts, isOfTotal)));
  const inBands = adjustments(rulebook, facts, isCountedForBands);
  const rounding = at(rulebook, 'final', 'round');
  return {
    exact,
    score: roundAs(exact, rounding),
    banding: roundAs(clamp(rulebook, plus(main, inBands)), rounding),
  };
}

/** A component's weight in the subject's category, and what became of it. */
export interface Weighed {
  readonly component: Component;
  readonly weight: Fraction;
  readonly outcome: Outcome;
}

/** Divides by the weights that are left, which are 1 unless a reading was not handed in. */
function averageOf(parts: readonly Weighed[]): Fraction | null {
  const known = parts.flatMap(({ weight, outcome }) =>
    outcome.state === 'known' ? [{ weight, value: outcome.value }] : [],
  );
  const weights = sum(known.map(({ weight }) => weight));
  if (weights.top === 0n) return null;
  return over(sum(known.map(({ weight, value }) => times(weight, value))), weights);
}

const isOfTotal = (rule: Part): boolean => at(rule, 'to') === undefined;
const isCountedForBands = (rule: Part): boolean =>
  isOfTotal(rule) && text(at(rule, 'banding'), 'counted') === 'counted';

/** A known component with the adjustments that belong to it, from 0 to 100. */
export function adjustComponent(
  rulebook: Part,
  part: Weighed,
  facts: ReadonlyMap<string, Fraction>,
): Weighed {
  const isOwn = (rule: Part): boolean => text(at(rule, 'to'), '') === part.component.id;
  const has = entries(at(rulebook, 'adjust')).some(([, rule]) => isOwn(rule));
  if (!has || part.outcome.state !== 'known') return part;
  const moved = plus(part.outcome.value, adjustments(rulebook, facts, isOwn));
  return { ...part, outcome: { state: 'known', value: between(moved, ZERO, HUNDRED) } };
}

function adjustments(
  rulebook: Part,
  facts: ReadonlyMap<string, Fraction>,
  counts: (rule: Part) => boolean,
): Fraction {
  const rules = entries(at(rulebook, 'adjust')).map(([, rule]) => rule);
  return sum(rules.filter(counts).map((rule) => adjustment(rule, facts)));
}

/** Points × count, no larger either way than the cap. */
function adjustment(rule: Part, facts: ReadonlyMap<string, Fraction>): Fraction {
  const count = facts.get(text(at(rule, 'each'))) ?? ZERO;
  const points = times(number(at(rule, 'points')), count);
  const cap = at(rule, 'cap');
  return cap === undefined ? points : between(points, minus(ZERO, number(cap)), number(cap));
}

const between = (value: Fraction, least: Fraction, most: Fraction): Fraction =>
  smaller(larger(value, least), most);

function clamp(rulebook: Part, total: Fraction): Fraction {
  const [least, most] = list(at(rulebook, 'final', 'clamp'));
  return least === undefined ? total : between(total, number(least), number(most));
}

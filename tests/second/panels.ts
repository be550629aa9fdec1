import { compare, type Fraction, mean, median, over, sum, times, whole } from './fraction.ts';
import type { Ballot } from './gather.ts';
import {
  at,
  type Component,
  groupsIn,
  leavesIn,
  type Part,
  predicate,
  roundAs,
  text,
  type Weighted,
} from './rulebook.ts';

/** The panels of one indicator, by group: null where nobody's mark counts. */
export type Panels = readonly { readonly weight: Fraction; readonly value: Fraction | null }[];

/** A subject's `ballots` component on 0 to 100; null when an empty panel withholds it. */
export function scoreBallots(
  component: Component,
  category: string,
  ballots: readonly Ballot[],
): Fraction | null {
  if (text(at(component.rules, 'trim', 'per'), 'mark') === 'ballot') {
    return weigh(panelsOfTotals(component, category, ballots), component.rules);
  }
  const values = leavesIn(component, category).map((leaf) => {
    const value = weigh(panelsOfLeaf(component, category, ballots, leaf.id), component.rules);
    return value && times(leaf.weight, value);
  });
  const known = values.filter((value) => value !== null);
  return known.length < values.length ? null : sum(known);
}

function panelsOfLeaf(
  component: Component,
  category: string,
  ballots: readonly Ballot[],
  leaf: string,
): Panels {
  return groupsIn(component, category).map(({ id, weight }) => {
    const marks = ballots
      .filter((ballot) => ballot.group === id)
      .flatMap((ballot) => pointsOn(ballot, leaf) ?? []);
    return { weight, value: panelValue(marks, component.rules) };
  });
}

/** Points of a counted mark; null for any other answer. */
export function pointsOn(ballot: Ballot, leaf: string): Fraction | null {
  const answer = ballot.answers.get(leaf);
  return answer?.kind === 'mark' ? answer.points : null;
}

/** Trimmed first, then the mean or median, then rounded. Null without any mark. */
export function panelValue(marks: readonly Fraction[], rules: Part): Fraction | null {
  if (marks.length === 0) return null;
  const left = trim(marks, at(rules, 'trim'));
  const isMedian = text(at(rules, 'aggregate'), 'mean') === 'median';
  return roundAs(isMedian ? median(left) : mean(left), at(rules, 'round'));
}

function trim(marks: readonly Fraction[], rule: Part | undefined): Fraction[] {
  const sorted = [...marks].sort(compare);
  if (rule === undefined) return sorted;
  const when = at(rule, 'when');
  if (when !== undefined && !predicate(when).holds(whole(marks.length))) return sorted;
  const high = Number(text(at(rule, 'high'), '0'));
  return sorted.slice(Number(text(at(rule, 'low'), '0')), sorted.length - high);
}

/** Where whole ballots are trimmed, a group's value is the mean of its ballots' weighted totals. */
function panelsOfTotals(
  component: Component,
  category: string,
  ballots: readonly Ballot[],
): Panels {
  const leaves = leavesIn(component, category);
  return groupsIn(component, category).map(({ id, weight }) => {
    const totals = ballots
      .filter((ballot) => ballot.group === id)
      .flatMap((ballot) => totalOf(ballot, leaves) ?? []);
    return { weight, value: panelValue(totals, component.rules) };
  });
}

/** Null for a ballot that lacks a mark on any leaf. */
function totalOf(ballot: Ballot, leaves: readonly Weighted[]): Fraction | null {
  const points = leaves.flatMap(({ id, weight }) => {
    const mark = pointsOn(ballot, id);
    return mark ? [times(weight, mark)] : [];
  });
  return points.length < leaves.length ? null : sum(points);
}

/** Σ group weight × panel, as `empty` says where a panel has no marks. Null: void. */
export function weigh(panels: Panels, rules: Part): Fraction | null {
  const empty = text(at(rules, 'empty'), 'void');
  const filled = panels.flatMap(({ weight, value }) => (value ? [{ weight, value }] : []));
  const total = sum(filled.map(({ weight, value }) => times(weight, value)));
  if (filled.length === panels.length || empty === 'zero') return total;
  if (empty === 'void' || filled.length === 0) return null;
  return over(total, sum(filled.map(({ weight }) => weight)));
}

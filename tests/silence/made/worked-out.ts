import {
  add,
  compare,
  divide,
  HUNDRED,
  least,
  multiply,
  type Rational,
  rational,
  sum,
  whole,
} from '../../../shared/exact/rational.ts';
import { round } from '../../../shared/exact/round.ts';
import { formatFixed, formatFraction } from '../../../shared/exact/text.ts';
import type { Person } from '../outcome.ts';
import { LEVEL_POINTS, type MadeReview } from './made-review.ts';
import { componentWeights } from './rulebook-text.ts';

/** What each gets by hand: straight from what was made up, by no code of the core's but its fractions. */
export function workedOut(review: MadeReview): Person[] {
  const scores = review.people.map(({ name }, person) => ({ name, ...scoreOf(review, person) }));
  return scores
    .map(({ name, exact, score }): Person => {
      if (!exact || !score) return { name, total: 'void', exact: null, rank: null, grade: null };
      const better = scores.filter((other) => other.score && compare(other.score, score) > 0);
      return {
        name,
        total: formatFixed(score, 2),
        exact: formatFraction(exact),
        rank: 1 + better.length,
        grade: gradeOf(score),
      };
    })
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));
}

function scoreOf(review: MadeReview, person: number) {
  const total = totalOf(review, person);
  if (!total) return { exact: null, score: null };
  const exact = least(total, HUNDRED);
  return { exact, score: round(exact, { places: 2, mode: 'half-up' }) };
}

function totalOf(review: MadeReview, person: number): Rational | null {
  const { ballots, checklist, measured } = componentWeights(review);
  const value = review.measured[person] ?? null;
  const parts = [
    [ballots, ballots > 0 ? ballotsValue(review, person) : null],
    [checklist, checklist > 0 ? checklistValue(review, person) : null],
    [measured, value === null ? null : tenths(value)],
  ] as const;
  const counted = parts.filter(([weight]) => weight > 0);
  const known = counted.flatMap(([weight, part]) =>
    part ? [multiply(percent(weight), part)] : [],
  );
  return known.length < counted.length ? null : add(sum(known), bonus(review, person));
}

function ballotsValue({ ballots, groups, indicators, scale }: MadeReview, person: number) {
  const panels = groups.flatMap(({ weight }, group) =>
    indicators.map((indicator, leaf) => {
      const marks = (ballots[person]?.[group] ?? []).flatMap(({ answers }) => answers[leaf] ?? []);
      const points = marks.map((mark) =>
        whole(scale === 'levels' ? (LEVEL_POINTS[mark] ?? 0) : mark),
      );
      if (points.length === 0) return null;
      const mean = divide(sum(points), whole(points.length));
      return multiply(mean, multiply(percent(weight), percent(indicator.weight)));
    }),
  );
  const known = panels.filter((panel) => panel !== null);
  return known.length < panels.length ? null : sum(known);
}

function checklistValue({ items, points }: MadeReview, person: number): Rational | null {
  const own = points[person] ?? [];
  const left = own.filter((value) => value !== null);
  if (left.length < items.length) return null;
  const full = sum(items.map((item) => whole(item.full)));
  return divide(multiply(HUNDRED, sum(left.map(tenths))), full);
}

function bonus({ fact, facts }: MadeReview, person: number): Rational {
  const count = fact ? (facts[person] ?? []).reduce((all, one) => all + one, 0) : 0;
  return least(rational(BigInt(count), 2n), whole(2));
}

const percent = (weight: number): Rational => rational(BigInt(weight), 100n);
/** Numbers that were made up have one decimal at most. */
const tenths = (value: number): Rational => rational(BigInt(Math.round(value * 10)), 10n);

function gradeOf(score: Rational): string {
  const floors = [
    ['A', 90],
    ['B', 80],
    ['C', 60],
  ] as const;
  return floors.find(([, floor]) => compare(score, whole(floor)) >= 0)?.[0] ?? 'D';
}

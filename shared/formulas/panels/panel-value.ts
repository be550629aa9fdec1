import { SHOWN, snap } from '../base/snap.ts';
import { is, literal, minus, over, plus, times, total } from '../expression/expression.ts';
import { choose, floor, rounded } from '../expression/functions.ts';
import { smallestAt, sumOf } from '../expression/ranges.ts';
import type { Expression } from '../expression/tree.ts';
import { type Bars, descending, isTrimmed, markPlaces } from './bars.ts';

/** Points that were dropped at either end. */
export interface Ends {
  readonly high: Expression;
  readonly low: Expression;
}

/** Points of the two marks in the middle: the same one twice where their number is odd. */
export interface Middle {
  readonly lower: Expression;
  readonly upper: Expression;
}

/** Mean or median of the marks that trimming left, where it drops any, rounded as the rulebook says. */
export function panelValue(bars: Bars, of: Ends | Middle | null): Expression {
  const { component, rules } = bars;
  const exact = of && 'lower' in of ? halfOf(plus(of.lower, of.upper)) : meanOf(bars, of);
  if (!component.round) return exact;
  return rounded(exact, rules.of('round', component.id), component.round.mode);
}

function meanOf(bars: Bars, ends: Ends | null): Expression {
  const { marks, numbers, kept: left } = bars;
  if (left) return over(snap(left.points, markPlaces(bars), SHOWN.component), left.count);
  const points = numbers?.range
    ? sumOf(numbers.range)
    : total(descending(bars).map(({ cell, count }) => times(cell, count)));
  const kept = ends ? minus(minus(points, ends.high), ends.low) : points;
  const sum = snap(kept, markPlaces(bars), SHOWN.component);
  const trims = isTrimmed(bars);
  if (!trims) return over(sum, marks);
  const dropped = plus(trimConstant(bars, 'high'), trimConstant(bars, 'low'));
  return over(sum, minus(marks, choose(trims, dropped, literal(0))));
}

const trimConstant = ({ rules, component }: Bars, end: 'high' | 'low'): Expression =>
  rules.of('trim', component.id, end);

/** The marks in the middle of those that trimming left, counted from below. */
export function middleOf(bars: Bars): Middle {
  const trims = isTrimmed(bars);
  const dropped = (end: 'high' | 'low') =>
    trims ? choose(trims, trimConstant(bars, end), literal(0)) : literal(0);
  const low = dropped('low');
  const left = trims ? minus(minus(bars.marks, low), dropped('high')) : bars.marks;
  const below = plus(low, floor(halfOf(minus(left, literal(1)))));
  const above = plus(low, floor(halfOf(left)));
  return { lower: pointsAt(bars, below), upper: pointsAt(bars, above) };
}

const halfOf = (count: Expression): Expression => over(count, literal(2));

/** Points of the mark at a position from 0, in ascending order. */
function pointsAt(bars: Bars, position: Expression): Expression {
  if (bars.numbers?.range) return smallestAt(bars.numbers.range, plus(position, literal(1)));
  const ascending = descending(bars).reverse();
  const upTo = (index: number) => total(ascending.slice(0, index + 1).map(({ count }) => count));
  return ascending
    .slice(0, -1)
    .reduceRight<Expression>(
      (rest, { cell }, index) => choose(is(position, '<', upTo(index)), cell, rest),
      ascending.at(-1)?.cell ?? literal(0),
    );
}

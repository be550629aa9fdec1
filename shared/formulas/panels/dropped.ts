import { SHOWN, snap } from '../base/snap.ts';
import { literal, minus, times, total } from '../expression/expression.ts';
import { choose, largest, smallest } from '../expression/functions.ts';
import { smallestAt } from '../expression/ranges.ts';
import type { Expression } from '../expression/tree.ts';
import { type Bars, descending, isTrimmed, markPlaces } from './bars.ts';

/** Points of the marks that trimming drops at one end: of each level what is still due. */
export function droppedPoints(bars: Bars, end: 'high' | 'low'): Expression {
  const trims = isTrimmed(bars);
  const { component, rules } = bars;
  if (!trims || component.trim?.[end] === 0) return literal(0);
  if (bars.numbers) return droppedNumbers(bars, trims, end);
  const due = rules.of('trim', component.id, end);
  const inTurn = end === 'high' ? descending(bars) : descending(bars).reverse();
  const terms = inTurn.map(({ cell, count }, index) => {
    const left = inTurn
      .slice(0, index)
      .reduce<Expression>((rest, bar) => minus(rest, bar.count), due);
    const taken = smallest(count, left);
    return times(cell, index === 0 ? taken : largest([literal(0), taken]));
  });
  return choose(trims, snap(total(terms), markPlaces(bars), SHOWN.component), literal(0));
}

/** The first so many from below or from above. */
function droppedNumbers(bars: Bars, trims: Expression, end: 'high' | 'low'): Expression {
  const { numbers, component, marks } = bars;
  const range = numbers?.range;
  if (!range) return literal(0);
  const terms = Array.from({ length: component.trim?.[end] ?? 0 }, (_, index) =>
    smallestAt(range, end === 'low' ? literal(index + 1) : minus(marks, literal(index))),
  );
  return choose(trims, snap(total(terms), markPlaces(bars), SHOWN.component), literal(0));
}

import {
  compare,
  divide,
  greatest,
  HUNDRED,
  multiply,
  type Rational,
  subtract,
  whole,
  ZERO,
} from '../../exact/rational.ts';
import {
  type MeasureComponent,
  type RankComponent,
  type RatioComponent,
  weightIn,
} from '../../rulebook/model/rulebook.ts';
import type { GivenScore } from '../model/scoring.ts';
import type { SubjectContext } from './ballots.ts';

/** Components whose points come from one given number. */
export type GivenComponent = MeasureComponent | RankComponent | RatioComponent;

/**
 * Points from a number of the sheets. A rank and a ratio compare it with every readable one of
 * the category, void subjects' included.
 * @source seeds/rulebooks/README.md#kinds
 */
export function scoreGiven(
  component: GivenComponent,
  { index, category, inputs }: SubjectContext,
): GivenScore {
  const found = inputs.measureOf(index, component.id);
  const row = found === 'twice' ? null : found;
  const own = row?.value ?? null;
  const rivals = component.kind === 'measure' ? [] : inputs.measuresIn(category, component.id);
  return {
    kind: component.kind,
    component,
    weight: weightIn(component.weight, category),
    value: own === null ? null : pointsOf(component, own, rivals),
    row,
    place: own !== null && component.kind === 'rank' ? placeOf(component, own, rivals) : null,
    best: component.kind === 'ratio' ? bestOf(rivals) : null,
  };
}

function pointsOf(
  component: GivenComponent,
  own: Rational,
  rivals: readonly Rational[],
): Rational | null {
  if (component.kind === 'measure') return measured(component, own);
  if (component.kind === 'ratio') return ratio(own, bestOf(rivals));
  const lost = multiply(component.step, whole(placeOf(component, own, rivals) - 1));
  return greatest(component.least, subtract(component.first, lost));
}

/** A number outside 0 to `full` is reported by the reader; here it must only never count. */
function measured({ full, better }: MeasureComponent, own: Rational): Rational | null {
  if (compare(own, ZERO) < 0 || compare(own, full) > 0) return null;
  const reached = better === 'high' ? own : subtract(full, own);
  return divide(multiply(HUNDRED, reached), full);
}

/** 1 and how many are better, so that equals share a place: 1, 2, 2, 4. */
function placeOf({ better }: RankComponent, own: Rational, rivals: readonly Rational[]): number {
  if (better === 'low') return 1 + countWhile(rivals, (other) => compare(other, own) < 0);
  return 1 + rivals.length - countWhile(rivals, (other) => compare(other, own) <= 0);
}

/** How many of a sorted list hold, where those that do come first. */
function countWhile(sorted: readonly Rational[], isBefore: (one: Rational) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle];
    if (one && isBefore(one)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const bestOf = (rivals: readonly Rational[]): Rational | null => rivals.at(-1) ?? null;

/** A best of 0 or less is no measure for anybody. */
function ratio(own: Rational, best: Rational | null): Rational | null {
  if (best === null || compare(best, ZERO) <= 0) return null;
  return multiply(HUNDRED, divide(own, best));
}

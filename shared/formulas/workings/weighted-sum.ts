import {
  compare,
  divide,
  equals,
  HUNDRED,
  ONE,
  type Rational,
  rational,
  sum,
  ZERO,
} from '../../exact/rational.ts';
import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import { type CategoryNow, ruleNow } from '../base/category-now.ts';
import type { RowContext } from '../base/row-context.ts';
import { mostPlaces, type Places, placesOf, placesTogether, SHOWN, snap } from '../base/snap.ts';
import type { Part } from '../components/part.ts';
import { literal, over, times, total } from '../expression/expression.ts';
import { choose, isNumeric } from '../expression/functions.ts';
import type { Expression } from '../expression/tree.ts';

/** Those that may be in the total: a reading not handed in is not. */
export const withValue = (counted: readonly Part[]): Part[] =>
  counted.filter(({ value }) => value !== null);

const weightsOf = (parts: readonly Part[]): Rational => sum(parts.map(({ score }) => score.weight));

const weightIn = ({ components }: CategoryPlan, id: string): Rational =>
  components.find(({ component }) => component.id === id)?.weight ?? ZERO;

const LARGEST_BASE = rational(1000n);

/** Decimals of the sum; null, too, for a base above 1000: it leaves a double too few digits for them. */
export function weightedPlaces(
  base: Rational,
  parts: readonly Part[],
  { plans }: CategoryNow,
): Places {
  if (compare(base, LARGEST_BASE) > 0 || !equals(weightsOf(parts), ONE)) return null;
  const terms = parts.map(({ score, places }) => {
    const weights = plans.map(({ plan }) => weightIn(plan, score.component.id));
    return placesTogether(places, mostPlaces(weights.map(placesOf)));
  });
  return placesTogether(mostPlaces(terms), placesOf(divide(base, HUNDRED)));
}

/** A reading in whose months nothing was due shows no number, and its weight goes to the others. */
const ifCounted = ({ value, sound }: Part, content: Expression): Expression =>
  sound && value ? choose(isNumeric(value), content, literal(0)) : content;

interface Input {
  readonly category: CategoryNow;
  readonly places: Places;
}

/** Σ weight × component, in base units; a reading that is left out leaves its weight to the others. */
export function weightedSum(
  { rules, scoring }: RowContext,
  parts: readonly Part[],
  { category, places }: Input,
): Expression {
  const weights = parts.map(({ score }) =>
    ruleNow(rules, category, (id) => ['weight', score.component.id, id]),
  );
  const terms = parts.map((part, index) =>
    ifCounted(part, times(weights[index] ?? literal(0), part.value ?? literal(0))),
  );
  const isWhole = equals(weightsOf(parts), ONE) && !parts.some(({ sound }) => sound);
  const counted = parts.map((part, index) => ifCounted(part, weights[index] ?? literal(0)));
  const shared = isWhole ? total(terms) : over(total(terms), total(counted));
  const { base } = scoring.plan.rulebook;
  const scaled = equals(base, HUNDRED)
    ? shared
    : over(times(shared, rules.of('base')), literal(100));
  return snap(scaled, places, SHOWN.total);
}

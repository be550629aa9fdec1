import {
  compare,
  divide,
  equals,
  HUNDRED,
  ONE,
  type Rational,
  rational,
  sum,
} from '../../exact/rational.ts';
import type { Part } from '../components/part.ts';
import { type Expression, literal, over, times, total } from '../expression/expression.ts';
import type { RowContext } from '../row-context.ts';
import { mostPlaces, type Places, placesOf, placesTogether, SHOWN, snap } from '../snap.ts';

/** Those that are in the total: a weight of 0 % or a reading not handed in is not. */
export const countedParts = (parts: readonly Part[]): Part[] =>
  parts.filter(
    ({ value, score }) =>
      value !== null &&
      score.weight.num !== 0n &&
      !(score.kind === 'reading' && score.value === null),
  );

const weightsOf = (parts: readonly Part[]): Rational => sum(parts.map(({ score }) => score.weight));

const LARGEST_BASE = rational(1000n);

/** Decimals of the sum; null, too, for a base above 1000: it leaves a double too few digits for them. */
export function weightedPlaces(base: Rational, parts: readonly Part[]): Places {
  if (compare(base, LARGEST_BASE) > 0 || !equals(weightsOf(parts), ONE)) return null;
  const terms = parts.map(({ score, places }) => placesTogether(places, placesOf(score.weight)));
  return placesTogether(mostPlaces(terms), placesOf(divide(base, HUNDRED)));
}

interface Input {
  readonly category: string;
  readonly places: Places;
}

/** Σ weight × component, in base units; a reading that is left out leaves its weight to the others. */
export function weightedSum(
  { rules, scoring }: RowContext,
  parts: readonly Part[],
  { category, places }: Input,
): Expression {
  const weights = parts.map(({ score }) => rules.of('weight', score.component.id, category));
  const terms = parts.map(({ value }, index) =>
    times(weights[index] ?? literal(0), value ?? literal(0)),
  );
  const shared = equals(weightsOf(parts), ONE) ? total(terms) : over(total(terms), total(weights));
  const { base } = scoring.rulebook;
  const scaled = equals(base, HUNDRED)
    ? shared
    : over(times(shared, rules.of('base')), literal(100));
  return snap(scaled, places, SHOWN.total);
}

import { add, compare, multiply, type Rational, rational, subtract } from '../exact/rational.ts';
import { type Rounding, round } from '../exact/round.ts';
import type { Band } from '../rulebook/model/rulebook.ts';

/** How far a total, before clamp and rounding, is from a grade beside its own. In base units, ≥ 0. */
export interface Distance {
  readonly grade: string;
  readonly by: Rational;
  /** Whether moving by exactly that much is enough. */
  readonly reached: boolean;
}

/**
 * From a total to the bands below and above the one its rounding falls into. Counted before
 * rounding, since that is what a ballot or a deduction moves: 89.995 rounds to 90.00, and is 0 above
 * the next band down.
 */
export function distances(
  bands: readonly Band[],
  index: number,
  { value, rounding }: { readonly value: Rational; readonly rounding: Rounding },
): { readonly down: Distance | null; readonly up: Distance | null } {
  const [above, here, below] = [bands[index - 1], bands[index], bands[index + 1]];
  const floor = here && below ? lowestIn(here, rounding) : null;
  const ceiling = above ? lowestIn(above, rounding) : null;
  return {
    down:
      floor && below
        ? { grade: below.grade, by: subtract(value, floor.edge), reached: !floor.included }
        : null,
    up:
      ceiling && above
        ? { grade: above.grade, by: subtract(ceiling.edge, value), reached: ceiling.included }
        : null,
  };
}

interface Edge {
  readonly edge: Rational;
  /** Whether the edge itself still rounds into the band. */
  readonly included: boolean;
}

/** The edge between the values that round into the band and those that round below it. */
function lowestIn({ low, lowIn }: Band, rounding: Rounding): Edge | null {
  if (low === null) return null;
  const unit = rational(1n, 10n ** BigInt(rounding.places));
  const onGrid = ceilingTo(low, rounding.places);
  const isEdge = compare(onGrid, low) === 0;
  return edgeOf(isEdge && !lowIn ? add(onGrid, unit) : onGrid, unit, rounding.mode);
}

/** The values that round to `target` or above: half away from zero, toward it, or away from it. */
function edgeOf(target: Rational, unit: Rational, mode: Rounding['mode']): Edge {
  const positive = target.num > 0n;
  if (mode === 'half-up')
    return { edge: subtract(target, multiply(unit, rational(1n, 2n))), included: positive };
  const wholeUnitBelow = { edge: subtract(target, unit), included: false };
  const atTarget = { edge: target, included: true };
  if (mode === 'down') return positive ? atTarget : wholeUnitBelow;
  return positive ? wholeUnitBelow : atTarget;
}

/** The least number of that many decimals that is not below `value`. */
const ceilingTo = (value: Rational, places: number): Rational =>
  round(value, { places, mode: value.num > 0n ? 'up' : 'down' });

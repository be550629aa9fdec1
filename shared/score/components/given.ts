import type { MeasureRow } from '../../ballots/review.ts';
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
import type { MeasureComponent, RankComponent } from '../../rulebook/model/rulebook.ts';
import type { PlannedMeasure, PlannedRank, PlannedRatio } from '../../rulebook/plan/plan.ts';
import type { GivenScore } from '../model/scoring.ts';
import { type CategoryRows, type ComponentColumns, columnsByRow } from './component-columns.ts';

type PlannedGiven = PlannedMeasure | PlannedRank | PlannedRatio;
/** What becomes of a subject's own number. */
type Given = Partial<Pick<GivenScore, 'value' | 'place' | 'best'>>;

/** 100 × the number ÷ its full mark; where low is better, what is missing to it. */
export const measureColumns = (planned: PlannedMeasure, category: CategoryRows): ComponentColumns =>
  givenColumns(planned, category, (own) => ({ value: own && measured(planned.component, own) }));

/** Points by the place among the category's readable numbers, void subjects' included. */
export function rankColumns(planned: PlannedRank, category: CategoryRows): ComponentColumns {
  const { component } = planned;
  const rivals = category.inputs.measuresIn(category.plan.id, component.id);
  return givenColumns(planned, category, (own) => {
    if (!own) return {};
    const place = placeOf(component, own, rivals);
    const lost = multiply(component.step, whole(place - 1));
    return { place, value: greatest(component.least, subtract(component.first, lost)) };
  });
}

/** The number as a share of the category's best, void subjects' included. */
export function ratioColumns(planned: PlannedRatio, category: CategoryRows): ComponentColumns {
  const best = category.inputs.measuresIn(category.plan.id, planned.component.id).at(-1) ?? null;
  return givenColumns(planned, category, (own) => ({ best, value: own && ratio(own, best) }));
}

/** @source seeds/rulebooks/README.md#kinds */
function givenColumns(
  planned: PlannedGiven,
  category: CategoryRows,
  given: (own: Rational | null) => Given,
): ComponentColumns {
  return columnsByRow(category, planned, (subject): GivenScore => {
    const row = rowOf(category, planned, subject);
    const own = given(row?.value ?? null);
    return { ...planned, row, value: null, place: null, best: null, ...own };
  });
}

function rowOf(
  { inputs }: CategoryRows,
  { component }: PlannedGiven,
  subject: number,
): MeasureRow | null {
  const row = inputs.measureOf(subject, component.id);
  return row === 'twice' ? null : row;
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
function countWhile(sorted: readonly Rational[], isBefore: (rival: Rational) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const rival = sorted[middle];
    if (rival && isBefore(rival)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A best of 0 or less is no measure for anybody. */
function ratio(own: Rational, best: Rational | null): Rational | null {
  if (best === null || compare(best, ZERO) <= 0) return null;
  return multiply(HUNDRED, divide(own, best));
}

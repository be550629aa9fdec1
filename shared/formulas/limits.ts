import type { Review } from '../ballots/review.ts';
import type { Problem } from '../messages/problem.ts';
import { workingCopyProblem } from '../messages/working-copy.ts';
import type { CategoryPlan, Plan } from '../rulebook/plan/plan.ts';
import type { Scoring } from '../score/model/scoring.ts';
import { withinDigits } from './base/snap.ts';
import { totalPlaces } from './components/total-places.ts';
import { ballotTotalPlaces } from './panels/ballot-total-places.ts';
import { itemPlacesOf } from './workings/item-places.ts';

/** Each month takes five columns of Workings. */
const MOST_MONTHS = 120;

interface Limited extends Pick<Scoring, 'review'> {
  readonly plan: Pick<Plan, 'rulebook' | 'categories'>;
}

/** Why formulas cannot say this review again, though it can be scored; each reason once. */
export function formulaLimits({ plan, review }: Limited): Problem[] {
  const isSaid = !plan.categories.some(isUnsure) && !hasTooManyMonths(review);
  const notYet = isSaid ? [] : [workingCopyProblem('working-copy-not-yet', {})];
  return [...notYet, ...tooManyMarks(review), ...tooManyDecimals(plan, review)];
}

/** Each is a row of a sheet, or a part of one, with formulas of some hundred characters. */
const MOST_MARKS = 100_000;

function tooManyMarks({ ballots }: Review): Problem[] {
  const count = ballots.reduce((sum, { answers }) => sum + answers.length, 0);
  if (count <= MOST_MARKS) return [];
  return [workingCopyProblem('working-copy-marks-too-many', { count, most: MOST_MARKS })];
}

/** So many a double bears of any total, with room for the guard that tells when its digits are in doubt. */
const MOST_GUARDED = 6;

/** More are exact where all that a total is made of has decimals that end. */
function tooManyDecimals(plan: Limited['plan'], review: Review): Problem[] {
  const { rulebook, categories } = plan;
  const { places } = rulebook.final.round;
  if (places <= MOST_GUARDED) return [];
  const itemPlaces = itemPlacesOf({ plan, review });
  const isExact = categories.every(
    (category) => withinDigits(totalPlaces(category, { rulebook, itemPlaces })) !== null,
  );
  if (isExact) return [];
  return [workingCopyProblem('working-copy-decimals', { places, most: MOST_GUARDED })];
}

/** Where the totals that whole ballots are trimmed by have more digits than a double, which come first is not sure. */
const isUnsure = ({ components }: CategoryPlan): boolean =>
  components.some(
    (planned) =>
      'ballotRules' in planned &&
      planned.ballotRules.trim?.per === 'ballot' &&
      withinDigits(ballotTotalPlaces(planned)) === null,
  );

function hasTooManyMonths({ readings }: Review): boolean {
  const months = new Map<number, number>();
  for (const { subject } of readings) months.set(subject, (months.get(subject) ?? 0) + 1);
  return [...months.values()].some((count) => count > MOST_MONTHS);
}

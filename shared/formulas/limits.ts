import type { Review } from '../ballots/review.ts';
import type { Problem } from '../messages/problem.ts';
import { workingCopyProblem } from '../messages/working-copy.ts';
import type { Plan } from '../rulebook/plan/plan.ts';
import type { Scoring } from '../score/model/scoring.ts';
import type { WorkingCopyCode } from './components/kind-formulas.ts';

/** Each month takes five columns of Workings. */
const MOST_MONTHS = 120;

/** Why formulas cannot say this review again, though it can be scored; each reason once. */
export function formulaLimits({
  plan: { rulebook },
  review,
}: { readonly plan: Pick<Plan, 'rulebook'> } & Pick<Scoring, 'review'>): Problem[] {
  const layouts = review.ballots.length > 0 || hasTooManyMonths(review) ? [NOT_YET] : [];
  const inside = rulebook.adjust.some(({ to }) => to !== null) ? [INSIDE] : [];
  return [...new Set([...layouts, ...inside])].map((code) => workingCopyProblem(code, {}));
}

/** Single ballots, a row or a column each, have no counts in the sheets that cells could refer to. */
const NOT_YET: WorkingCopyCode = 'working-copy-not-yet';

const INSIDE: WorkingCopyCode = 'working-copy-component-adjustments';

function hasTooManyMonths({ readings }: Review): boolean {
  const months = new Map<number, number>();
  for (const { subject } of readings) months.set(subject, (months.get(subject) ?? 0) + 1);
  return [...months.values()].some((count) => count > MOST_MONTHS);
}

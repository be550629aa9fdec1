import type { Ballots } from '../ballots/ballots.ts';
import type { Review } from '../ballots/review.ts';
import type { Problem } from '../messages/problem.ts';
import { workingCopyProblem } from '../messages/working-copy.ts';
import type { Rulebook } from '../rulebook/model/rulebook.ts';
import type { Plan } from '../rulebook/plan/plan.ts';
import type { Scoring } from '../score/model/scoring.ts';
import type { WorkingCopyCode } from './components/kind-formulas.ts';
import { formulasOf } from './components/kinds.ts';

/** Each month takes five columns of Workings. */
const MOST_MONTHS = 120;

/** Why formulas cannot say this review again, though it can be scored; each reason once. */
export function formulaLimits({
  plan: { rulebook },
  review,
}: { readonly plan: Pick<Plan, 'rulebook'> } & Pick<Scoring, 'review'>): Problem[] {
  const hasOthers = review.ballots.some((own) => !hasFormulas(own, rulebook));
  const isSaid = !hasOthers && !hasTooManyMonths(review);
  const notYet = isSaid ? [] : [workingCopyProblem(NOT_YET, {})];
  return [...notYet, ...tooManyMarks(review)];
}

/** Each is a row of a sheet, or a part of one, with formulas of some hundred characters. */
const MOST_MARKS = 100_000;

function tooManyMarks({ ballots }: Review): Problem[] {
  const count = ballots.reduce((sum, { answers }) => sum + answers.length, 0);
  if (count <= MOST_MARKS) return [];
  return [workingCopyProblem('working-copy-marks-too-many', { count, most: MOST_MARKS })];
}

const NOT_YET: WorkingCopyCode = 'working-copy-not-yet';

/** Not yet of numbers as marks, nor where whole ballots are trimmed. */
function hasFormulas({ component, isNumbers }: Ballots, { components }: Rulebook): boolean {
  const judged = components.find(({ id }) => id === component);
  if (!judged || isNumbers) return false;
  return formulasOf(judged.kind).countsBallots?.(judged) === true;
}

function hasTooManyMonths({ readings }: Review): boolean {
  const months = new Map<number, number>();
  for (const { subject } of readings) months.set(subject, (months.get(subject) ?? 0) + 1);
  return [...months.values()].some((count) => count > MOST_MONTHS);
}

import { formatFixed } from '../exact/text.ts';
import type { Language } from '../messages/message.ts';
import { say } from '../messages/steps.ts';
import type { Scoring } from '../score/model/scoring.ts';
import { componentStep } from './component-steps.ts';
import { adjustmentSteps, quietSteps } from './fact-steps.ts';
import { gradeSteps } from './grade-steps.ts';
import type { Explanation, Step } from './step/explanation.ts';
import { quietClamp, totalSteps } from './total-steps.ts';
import { voidSteps } from './void-steps.ts';
import type { Telling } from './words/telling.ts';

/**
 * How one subject's score came about: every value with its input cells and its clause, in the order
 * of the computation, then the rules that did not fire.
 * @param index of the review's subject
 * @throws RangeError when there is no such subject
 */
export function explainSubject(scoring: Scoring, index: number, language: Language): Explanation {
  const score = scoring.subjectAt(index);
  const subject = scoring.review.subjects[index];
  if (!subject) throw new RangeError(`No subject ${index}`);
  const telling = { scoring, score, subject, language };
  return { subject: index, headline: headline(telling), steps: allSteps(telling) };
}

function headline({ scoring, score, subject, language }: Telling): string {
  const { name, unit, category } = subject;
  const who = say(language, unit === '' ? 'who-without-unit' : 'who', { name, unit, category });
  const { total, grading, rank } = score;
  if (!total || !grading || rank === null) return say(language, 'headline-void', { who });
  const places = scoring.plan.rulebook.final.round.places;
  const values = { who, score: formatFixed(total.score, places), grade: grading.suggested, rank };
  return say(language, 'headline-scored', values);
}

function allSteps(telling: Telling): Step[] {
  const { components, total, grading } = telling.score;
  return [
    ...voidSteps(telling),
    ...components.map((component) => componentStep(component, telling)),
    ...adjustmentSteps(telling),
    ...(total ? totalSteps(total, telling) : []),
    ...(total && grading ? gradeSteps(total, grading, telling) : []),
    ...quietSteps(telling),
    ...(total ? quietClamp(total, telling) : []),
  ];
}

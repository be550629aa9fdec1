import type { Language } from '../messages/message.ts';
import type { GradingStep, Scoring } from '../score/model/scoring.ts';
import { sayGradingStep } from './words/grading-words.ts';
import { sayVoid } from './words/void-reasons.ts';

/**
 * The short reasons beside a score: why there is none, or what moved the grade away from its band.
 * @param index of the review's subject
 */
export function reasonsFor(scoring: Scoring, index: number, language: Language): string[] {
  const score = scoring.subjectAt(index);
  const wording = { scoring, score, language };
  const moves = (score.grading?.steps ?? []).filter(isWorthSaying);
  return [
    ...score.voids.map((reason) => sayVoid(reason, wording)),
    ...moves.map((step) => sayGradingStep(step, wording)),
  ];
}

function isWorthSaying(step: GradingStep): boolean {
  if (step.kind === 'requires') return !step.met;
  return step.kind !== 'quota' || !step.kept;
}

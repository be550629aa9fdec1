import { compare, divide, HUNDRED, multiply, ONE, type Rational } from '../exact/rational.ts';
import { formatForReading, percent } from '../exact/text.ts';
import { say } from '../messages/steps.ts';
import { byKind } from '../rulebook/model/kinds.ts';
import type { ComponentScore } from '../score/model/scoring.ts';
import { adjustmentSteps } from './fact-steps.ts';
import { EXPLAINED, type Told } from './kinds/kinds.ts';
import type { Step } from './step/explanation.ts';
import { step } from './step/step.ts';
import type { Telling } from './words/telling.ts';

/** One component: what it adds to the total, and below it how its own value came about. */
export function componentStep(score: ComponentScore, telling: Telling): Step {
  const { language } = telling;
  const { cite } = score.component;
  const title = score.component.title[language];
  const { state, steps } = byKind(EXPLAINED, ownScore(score), telling);
  const of = [...steps(), ...adjustedSteps(score, telling)];
  if (score.weight.num === 0n)
    return step('component', sayBeside(score, state, telling), { value: score.value, cite, of });
  const isRuled = state !== 'scored' && !(score.adjusted && score.value?.num !== 0n);
  if (score.value === null || isRuled)
    return step('component', sayWithout(score, state, telling), { value: score.value, cite, of });
  const text = say(language, 'weighted', {
    title,
    value: formatForReading(score.value),
    weight: percent(score.weight),
    factors: factorsOf(telling),
  });
  const value = contribution(score.value, score.weight, telling);
  return step('component', text, { value, cite, of });
}

/** As its kind gives it, without the adjustments that belong to the component. */
const ownScore = (score: ComponentScore): ComponentScore =>
  score.adjusted ? { ...score, value: score.adjusted.own } : score;

/** The adjustments that belong to the component, and what it comes to with them. */
function adjustedSteps({ component, value, adjusted }: ComponentScore, telling: Telling): Step[] {
  const moves = adjustmentSteps(telling, component.id);
  if (!value || !adjusted?.own || !adjusted.beforeClamp) return moves;
  if (moves.length === 0 && compare(adjusted.own, value) === 0) return [];
  const isClamped = compare(adjusted.beforeClamp, value) !== 0;
  const values = {
    title: component.title[telling.language],
    own: formatForReading(adjusted.own),
    before: formatForReading(adjusted.beforeClamp),
    value: formatForReading(value),
  };
  const text = say(telling.language, isClamped ? 'adjusted-clamped' : 'adjusted', values);
  return [...moves, step('component', text, { value })];
}

const BESIDE = {
  scored: 'beside-unknown',
  unreadable: 'beside-unknown',
  absent: 'beside-absent',
  'not-due': 'beside-not-due',
} as const;

/** One of 0 % is shown beside the total. */
function sayBeside(
  { component, value }: ComponentScore,
  state: Told['state'],
  { language }: Telling,
): string {
  const title = component.title[language];
  return say(language, value === null ? BESIDE[state] : 'beside', { title });
}

const WITHOUT = {
  scored: 'unknown',
  unreadable: 'unknown',
  absent: 'left-out',
  'not-due': 'left-out-not-due',
} as const;

/** One that is not known, or that is left out or counted as 0 by the rules. */
function sayWithout(
  { component, value }: ComponentScore,
  state: Told['state'],
  { language, score }: Telling,
): string {
  const title = component.title[language];
  if (value) return say(language, 'counted-zero', { title });
  return say(language, score.total ? WITHOUT[state] : 'unknown', { title });
}

/** × 10 where the base is 1000; ÷ 80 % where a reading of 20 % is left out. */
function factorsOf({ scoring, score }: Telling): string {
  const { base } = scoring.plan.rulebook;
  const weights = score.total?.weights ?? ONE;
  const scaled =
    compare(base, HUNDRED) === 0 ? '' : ` × ${formatForReading(divide(base, HUNDRED))}`;
  return scaled + (compare(weights, ONE) === 0 ? '' : ` ÷ ${percent(weights)}`);
}

function contribution(value: Rational, weight: Rational, { scoring, score }: Telling): Rational {
  const weights = score.total?.weights ?? ONE;
  const scale = divide(scoring.plan.rulebook.base, HUNDRED);
  return divide(multiply(multiply(value, weight), scale), weights);
}

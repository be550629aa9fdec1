import { formatForReading } from '../exact/text.ts';
import { sayProblem } from '../messages/catalogue.ts';
import type { Language } from '../messages/message.ts';
import type { Problem } from '../messages/problem.ts';
import { sayPlace } from '../messages/say.ts';
import { say } from '../messages/steps.ts';
import type {
  BallotsScore,
  GradingStep,
  Scoring,
  SubjectScore,
  VetoCheck,
  VoidReason,
} from '../score/model/scoring.ts';
import { sayCondition, sayShare, titleOf } from './wording.ts';

/**
 * The short reasons beside a score: why there is none, or what moved the grade away from its band.
 * @param index of the review's subject
 */
export function reasonsFor(scoring: Scoring, index: number, language: Language): string[] {
  const score = scoring.subjectAt(index);
  const context = { scoring, score, language };
  const moves = (score.grading?.steps ?? []).filter(isWorthSaying);
  return [
    ...score.voids.map((reason) => sayVoid(reason, context)),
    ...moves.map((step) => sayGradingStep(step, context)),
  ];
}

export interface Wording {
  readonly scoring: Scoring;
  readonly score: SubjectScore;
  readonly language: Language;
}

function isWorthSaying(step: GradingStep): boolean {
  if (step.kind === 'requires') return !step.met;
  return step.kind !== 'quota' || !step.kept;
}

/** One reason why there is no total. */
export function sayVoid(reason: VoidReason, wording: Wording): string {
  if (reason.by === 'problem') return sayVoidProblem(reason.problem, wording.language);
  if (reason.kind === 'veto-stop') return sayVetoStop(reason.veto, wording);
  return sayVoidComponent(reason, wording);
}

function sayVetoStop(id: string, wording: Wording): string {
  const check = wording.score.vetoes.find(({ veto }) => veto.id === id);
  if (!check) throw new Error(`No veto ${id} among those that were checked`);
  return say(wording.language, 'void-veto', vetoValues(check, wording));
}

/** A reason by a rule of one component. */
export type ComponentVoid = Exclude<VoidReason, { by: 'problem' } | { kind: 'veto-stop' }>;

function sayVoidComponent(reason: ComponentVoid, { scoring, score, language }: Wording): string {
  const { components, groups } = scoring.rulebook;
  const component = titleOf(components, reason.component, language);
  if (reason.kind === 'reading-absent') return say(language, 'void-reading', { component });
  if (reason.kind === 'reading-not-due')
    return say(language, 'void-reading-not-due', { component });
  if (reason.kind === 'no-best') return say(language, 'void-no-best', { component });
  const group = titleOf(groups, reason.group, language);
  if (reason.kind === 'empty-group') return say(language, 'void-empty-group', { component, group });
  const ballots = ballotsOf(score, reason.component);
  if (reason.kind === 'short-turnout') {
    const turnout = turnoutValues(ballots, reason.group);
    return say(language, 'void-turnout', { component, group, ...turnout });
  }
  const all = allIndicators(ballots.component.indicators);
  const indicator = titleOf(all, reason.indicator, language);
  return say(language, 'void-empty', { component, group, indicator });
}

function sayVoidProblem(problem: Problem, language: Language): string {
  const message = sayProblem(problem, language);
  if (!problem.place || !('sheet' in problem.place))
    return say(language, 'void-problem', { message });
  return say(language, 'void-problem-at', { place: sayPlace(problem.place), message });
}

function ballotsOf({ components }: SubjectScore, id: string): BallotsScore {
  const found = components.find(({ component }) => component.id === id);
  if (found?.kind !== 'ballots') throw new Error(`No ballots component ${id}`);
  return found;
}

type Indicators = BallotsScore['component']['indicators'];
const allIndicators = (indicators: Indicators): Indicators =>
  indicators.flatMap((one) => [one, ...allIndicators(one.of)]);

/** Present, expected and what the rule asks, for one group of a component with a turnout rule. */
export function turnoutValues({ component, turnouts }: BallotsScore, group: string) {
  const check = turnouts.find((one) => one.group === group);
  return {
    present: check?.present ?? '?',
    expected: check?.expected ?? '?',
    min: component.turnout ? sayShare(component.turnout.min) : '',
  };
}

/** One thing that moved, fixed or held the grade. */
export function sayGradingStep(step: GradingStep, wording: Wording): string {
  const { language, scoring } = wording;
  if (step.kind === 'veto') return sayVeto(step, wording);
  if (step.kind === 'quota') {
    return step.kept ? say(language, 'quota-kept', step) : say(language, 'quota-dropped', step);
  }
  const component = titleOf(scoring.rulebook.components, step.predicate.id, language);
  const asked = { grade: step.grade, component, condition: sayCondition(step.predicate) };
  if (step.kind === 'not-asked') return say(language, 'requires-not-asked', asked);
  const values = { ...asked, actual: formatForReading(step.actual), to: step.to };
  if (step.met) return say(language, 'requires-met', values);
  return say(language, step.to === step.grade ? 'requires-lowest' : 'requires-failed', values);
}

function sayVeto(step: GradingStep & { kind: 'veto' }, wording: Wording): string {
  const check = wording.score.vetoes.find(({ veto }) => veto.id === step.veto.id);
  if (!check || step.veto.effect.kind === 'stop')
    throw new Error(`Veto ${step.veto.id} moves no grade`);
  const values = { ...vetoValues(check, wording), grade: step.veto.effect.grade };
  const { language } = wording;
  if (step.veto.effect.grade !== step.to) return say(language, 'veto-no-change', values);
  return say(language, step.veto.effect.kind === 'grade' ? 'veto' : 'veto-at-most', values);
}

/** A veto's title and the count of the fact it asks about. */
export function vetoValues({ veto, count }: VetoCheck, { scoring, language }: Wording) {
  return {
    title: veto.title[language],
    fact: titleOf(scoring.rulebook.facts, veto.when.id, language),
    count: formatForReading(count),
  };
}

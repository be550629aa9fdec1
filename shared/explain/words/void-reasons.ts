import { sayProblem } from '../../messages/catalogue.ts';
import type { Language } from '../../messages/message.ts';
import type { Problem } from '../../messages/problem.ts';
import { sayPlace } from '../../messages/say.ts';
import { say } from '../../messages/steps.ts';
import type { SubjectScore, VoidReason } from '../../score/model/scoring.ts';
import type { Wording } from './telling.ts';
import { turnoutValues } from './turnout-values.ts';
import { checkOf, vetoValues } from './veto-words.ts';

/** A reason by a rule of one component. */
export type ComponentVoid = Exclude<VoidReason, { by: 'problem' } | { kind: 'veto-stop' }>;

/** One reason why there is no total. */
export function sayVoid(reason: VoidReason, wording: Wording): string {
  const { language, score } = wording;
  if (reason.by === 'problem') return sayVoidProblem(reason.problem, language);
  if (reason.kind !== 'veto-stop') return sayComponentVoid(reason, wording);
  return say(language, 'void-veto', vetoValues(checkOf(reason.veto, score), wording));
}

function sayVoidProblem(problem: Problem, language: Language): string {
  const message = sayProblem(problem, language);
  if (!problem.place || !('sheet' in problem.place))
    return say(language, 'void-problem', { message });
  return say(language, 'void-problem-at', { place: sayPlace(problem.place), message });
}

function sayComponentVoid(reason: ComponentVoid, { scoring, score, language }: Wording): string {
  const { names } = scoring.plan;
  const component = names.component(reason.component).title[language];
  const group = 'group' in reason ? names.group(reason.group).title[language] : '';
  switch (reason.kind) {
    case 'reading-absent':
      return say(language, 'void-reading', { component });
    case 'reading-not-due':
      return say(language, 'void-reading-not-due', { component });
    case 'no-best':
      return say(language, 'void-no-best', { component });
    case 'empty-group':
      return say(language, 'void-empty-group', { component, group });
    case 'short-turnout': {
      const turnout = turnoutValues(turnoutScore(score, reason.component), reason.group, language);
      return say(language, 'void-turnout', { component, group, ...turnout });
    }
    case 'empty-panel': {
      const indicator = names.indicator(reason.component, reason.indicator).title[language];
      return say(language, 'void-empty', { component, group, indicator });
    }
  }
}

function turnoutScore({ components }: SubjectScore, id: string) {
  const score = components.find(({ component }) => component.id === id);
  if (!score || !('turnouts' in score)) throw new Error(`No turnout is asked of ${id}`);
  return score;
}

import { formatForReading, formatFraction } from '../../exact/text.ts';
import { say } from '../../messages/steps.ts';
import type { GradingStep } from '../../score/model/scoring.ts';
import type { Wording } from './telling.ts';
import { checkOf, vetoValues } from './veto-words.ts';
import { sayCondition, sayShare } from './wording.ts';

/** One thing that moved, fixed or held the grade. */
export function sayGradingStep(step: GradingStep, wording: Wording): string {
  const { language, scoring } = wording;
  if (step.kind === 'veto') return sayVeto(step, wording);
  if (step.kind === 'quota') {
    return step.kept ? say(language, 'quota-kept', step) : say(language, 'quota-dropped', step);
  }
  const { component: id, level } = step.asked;
  const title = scoring.plan.names.component(id).title[language];
  const isShare = level !== null;
  const asked = {
    grade: step.grade,
    component: isShare ? say(language, 'key-share', { component: title, level }) : title,
    condition: isShare ? sayShare(step.asked) : sayCondition(step.asked),
  };
  if (step.kind === 'not-asked') return say(language, 'requires-not-asked', asked);
  const actual = isShare ? formatFraction(step.actual) : formatForReading(step.actual);
  const values = { ...asked, actual, to: step.to };
  if (step.met) return say(language, 'requires-met', values);
  return say(language, step.to === step.grade ? 'requires-lowest' : 'requires-failed', values);
}

function sayVeto({ veto, to }: GradingStep & { kind: 'veto' }, wording: Wording): string {
  if (veto.effect.kind === 'stop') throw new Error(`Veto ${veto.id} moves no grade`);
  const check = checkOf(veto.id, wording.score);
  const values = { ...vetoValues(check, wording), grade: veto.effect.grade };
  const { language } = wording;
  if (veto.effect.grade !== to) return say(language, 'veto-no-change', values);
  return say(language, veto.effect.kind === 'grade' ? 'veto' : 'veto-at-most', values);
}

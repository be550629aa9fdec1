import { compare } from '../exact/rational.ts';
import { formatFixed, formatForReading } from '../exact/text.ts';
import { say } from '../messages/steps.ts';
import type { Total } from '../score/model/scoring.ts';
import type { Step } from './step/explanation.ts';
import { finalRoundingStep } from './step/rounding-step.ts';
import { step } from './step/step.ts';
import type { Telling } from './words/telling.ts';

/** From the parts to the rounded total, and to the one for the grade where that is another. */
export function totalSteps(total: Total, telling: Telling): Step[] {
  const { language, scoring } = telling;
  const { cite, round } = scoring.plan.rulebook.final;
  const sum = say(language, 'total', {
    weighted: formatForReading(total.weighted),
    adjustments: formatForReading(total.adjustments),
  });
  return [
    step('total', sum, { value: total.beforeClamp, cite }),
    ...clampStep(total, telling),
    finalRoundingStep(total.exact, round, { language, cite }),
    ...bandingStep(total, telling),
  ];
}

function clampStep(total: Total, { language, scoring }: Telling): Step[] {
  const values = clampValues(total, scoring);
  if (!values || !isClamped(total)) return [];
  const { cite } = scoring.plan.rulebook.final;
  return [step('total', say(language, 'clamped', values), { value: total.exact, cite })];
}

/** The limits, where there are some that did not cut anything. */
export function quietClamp(total: Total, { language, scoring }: Telling): Step[] {
  const values = clampValues(total, scoring);
  if (!values || isClamped(total)) return [];
  const { cite } = scoring.plan.rulebook.final;
  return [step('not-fired', say(language, 'not-clamped', values), { cite })];
}

const isClamped = ({ beforeClamp, exact }: Total): boolean => compare(beforeClamp, exact) !== 0;

function clampValues({ beforeClamp }: Total, { plan: { rulebook } }: Telling['scoring']) {
  const { clamp } = rulebook.final;
  if (!clamp) return null;
  const [low, high] = clamp.map((end) => formatForReading(end));
  return { before: formatForReading(beforeClamp), low: low ?? '', high: high ?? '' };
}

function bandingStep(total: Total, { score, scoring, language }: Telling): Step[] {
  const excluded = score.adjustments.filter(
    ({ adjustment, points }) => adjustment.banding === 'excluded' && points.num !== 0n,
  );
  if (excluded.length === 0) return [];
  const { final } = scoring.plan.rulebook;
  const titles = excluded.map(({ adjustment }) => adjustment.title[language]);
  const values = {
    adjustments: titles.join(say(language, 'list', {})),
    exact: formatForReading(total.bandingBeforeClamp),
  };
  return [
    step('total', say(language, 'banding-total', values), {
      value: formatFixed(total.banding, final.round.places),
      cite: final.cite,
    }),
  ];
}

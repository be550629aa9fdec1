import { multiply } from '../../exact/rational.ts';
import { formatForReading, percent } from '../../exact/text.ts';
import { say } from '../../messages/steps.ts';
import type { BallotsScore, IndicatorScore } from '../../score/model/scoring.ts';
import type { Step } from '../step/explanation.ts';
import { placesOf, step } from '../step/step.ts';
import type { Telling } from '../words/telling.ts';
import { turnoutValues } from '../words/turnout-values.ts';
import { type BallotsTelling, panelSteps } from './panel-steps.ts';

/** How many took part, and how each indicator came about. */
export const ballotsSteps = (score: BallotsScore, telling: Telling): Step[] => [
  ...turnoutSteps(score, telling),
  ...indicatorSteps(score.indicators, { ...telling, ballots: score }),
];

function turnoutSteps(score: BallotsScore, { language, scoring }: Telling): Step[] {
  const { names } = scoring.plan;
  return score.turnouts.map(({ group: id, met, presentFrom, expectedFrom }) => {
    const group = names.group(id).title[language];
    const values = { group, ...turnoutValues(score, id, language) };
    return step('turnout', say(language, met ? 'turnout' : 'turnout-not-met', values), {
      places: placesOf([...presentFrom, ...expectedFrom]),
    });
  });
}

function indicatorSteps(scores: readonly IndicatorScore[], telling: BallotsTelling): Step[] {
  return scores.map((score) => {
    const isLeaf = score.indicator.of.length === 0;
    const of = isLeaf ? panelSteps(score, telling) : indicatorSteps(score.of, telling);
    const title = score.indicator.title[telling.language];
    if (score.value === null)
      return step('indicator', say(telling.language, 'unknown', { title }), { of });
    const value = formatForReading(score.value);
    const values = { title, value, weight: percent(score.weight), factors: '' };
    return step('indicator', say(telling.language, 'weighted', values), {
      value: multiply(score.value, score.weight),
      of,
    });
  });
}

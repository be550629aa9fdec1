import type { At } from '../../ballots/review.ts';
import { compare, multiply } from '../../exact/rational.ts';
import { formatForReading, percent } from '../../exact/text.ts';
import { say } from '../../messages/steps.ts';
import type { RateGroup, RateScore } from '../../score/model/scoring.ts';
import type { Step } from '../step/explanation.ts';
import { placesOf, step } from '../step/step.ts';
import type { Telling } from '../words/telling.ts';

/** Each group's share, and the points that they come to together. */
export function rateSteps(score: RateScore, telling: Telling): Step[] {
  const { language } = telling;
  const groups = score.groups.map((group) => groupStep(group, score, telling));
  const { share, component, value } = score;
  const band = share && component.bands.find(({ from }) => compare(share, from) >= 0);
  if (!band) return groups;
  const values = {
    share: percent(share),
    from: percent(band.from),
    points: formatForReading(band.points),
  };
  return [...groups, step('item', say(language, 'rate-points', values), { value })];
}

function groupStep(
  { group: id, weight, state, within, all, share, tally }: RateGroup,
  { component, planned: { scale } }: RateScore,
  { language, scoring }: Telling,
): Step {
  const group = scoring.plan.names.group(id).title[language];
  const cells = (tally?.counts ?? []).flatMap(({ levels }): readonly At<number>[] => levels);
  const places = placesOf([...cells, tally?.turnout.valid]);
  if (state !== 'scored' || share === null) {
    const key = state === 'empty' ? 'panel-empty' : 'panel-unreadable';
    return step('panel', say(language, key, { group }), { places });
  }
  const levels = component.of.join(say(language, 'list', {}));
  const text = say(language, 'rate-group', { group, levels, within, all, weight: percent(weight) });
  return step('panel', text, { value: multiply(share, weight), places, cite: scale.cite });
}

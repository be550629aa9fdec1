import { formatForReading } from '../../exact/text.ts';
import { say } from '../../messages/steps.ts';
import type { GivenScore, MeasureScore, RankScore, RatioScore } from '../../score/model/scoring.ts';
import type { Step } from '../step/explanation.ts';
import { placesOf, step } from '../step/step.ts';
import type { Telling } from '../words/telling.ts';

/** What is reached of the full mark, or missing to it. */
export const measureSteps = (score: MeasureScore, telling: Telling): Step[] =>
  givenSteps(score, telling, (value) => {
    const { better, full } = score.component;
    const key = better === 'high' ? 'measure-high' : 'measure-low';
    return say(telling.language, key, { value, full: formatForReading(full) });
  });

export const ratioSteps = (score: RatioScore, telling: Telling): Step[] =>
  givenSteps(score, telling, (value) =>
    say(telling.language, 'ratio', {
      value,
      best: score.best ? formatForReading(score.best) : '',
    }),
  );

export const rankSteps = (score: RankScore, telling: Telling): Step[] =>
  givenSteps(score, telling, () => {
    const { id, first, step: down, least } = score.component;
    const { category } = telling.subject;
    return say(telling.language, 'place', {
      category,
      among: countRivals(id, category, telling.scoring.review),
      place: score.place ?? '',
      first: formatForReading(first),
      step: formatForReading(down),
      least: formatForReading(least),
    });
  });

/** The number as given, and how points came from it. */
function givenSteps(
  { row, component, value }: GivenScore,
  { language }: Telling,
  sayPoints: (value: string) => string,
): Step[] {
  if (!row?.value) return [];
  const own = formatForReading(row.value);
  const given = step('item', say(language, 'given', { column: component.column, value: own }), {
    value: row.value,
    places: placesOf([row]),
  });
  return value === null ? [given] : [given, step('item', sayPoints(own), { value })];
}

const countRivals = (
  component: string,
  category: string,
  { measures, subjects }: Telling['scoring']['review'],
): number =>
  measures.filter(
    (row) =>
      row.component === component &&
      row.value !== null &&
      subjects[row.subject]?.category === category,
  ).length;

import type { FactRow } from '../ballots/review.ts';
import { compare, type Rational } from '../exact/rational.ts';
import { formatForReading } from '../exact/text.ts';
import type { SheetPlace } from '../messages/problem.ts';
import { say } from '../messages/steps.ts';
import type { AdjustmentScore, VetoCheck } from '../score/model/scoring.ts';
import type { Step } from './step/explanation.ts';
import { placesOf, step } from './step/step.ts';
import type { Telling } from './words/telling.ts';
import { vetoValues } from './words/veto-words.ts';

/** The adjustments that moved the total; with a component's id, those that moved its score. */
export const adjustmentSteps = (telling: Telling, component: string | null = null): Step[] =>
  telling.score.adjustments
    .filter(({ adjustment, points }) => adjustment.to === component && points.num !== 0n)
    .map((score) => adjustmentStep(score, telling));

function adjustmentStep(score: AdjustmentScore, telling: Telling): Step {
  const { adjustment, beforeCap, points, rows } = score;
  const values = {
    title: adjustment.title[telling.language],
    count: formatForReading(score.count),
    points: signed(adjustment.points),
    before: signed(beforeCap),
    cap: adjustment.cap ? formatForReading(adjustment.cap) : '',
  };
  const capped = compare(beforeCap, points) !== 0;
  const key = capped ? 'adjustment-capped' : adjustment.cap ? 'adjustment-below-cap' : 'adjustment';
  return step('adjustment', say(telling.language, key, values), {
    value: signed(points),
    cite: adjustment.cite,
    places: factPlaces(rows, adjustment.each),
    of: evidenceSteps(rows, adjustment.each, telling),
  });
}

const signed = (points: Rational): string =>
  `${points.num > 0n ? '+' : ''}${formatForReading(points)}`;

/** The cells of a fact in these rows. */
export const factPlaces = (rows: readonly FactRow[], fact: string): SheetPlace[] =>
  placesOf(rows.flatMap(({ values }) => values.filter((value) => value.fact === fact)));

/** One step a row of the facts sheet, with what stands there as evidence. */
export function evidenceSteps(
  rows: readonly FactRow[],
  fact: string,
  { scoring, language }: Telling,
): Step[] {
  const title = scoring.plan.names.fact(fact).title[language];
  return rows.flatMap(({ values, evidence }) => {
    const cells = values.filter((value) => value.fact === fact && value.value?.num !== 0n);
    const parts = evidence.map((part) => say(language, 'evidence-part', part));
    const said = parts.join(say(language, 'list', {}));
    const places = [...placesOf(cells), ...evidence.map(({ at }) => at)];
    return cells.map(({ value }) => {
      const count = value ? formatForReading(value) : '?';
      const named = { fact: title, count, evidence: said };
      const text = say(language, said === '' ? 'evidence' : 'evidence-with', named);
      return step('adjustment', text, { places });
    });
  });
}

/** Adjustments that came to nothing, and vetoes that did not fire or could not be checked. */
export function quietSteps(telling: Telling): Step[] {
  const { adjustments, vetoes } = telling.score;
  return [
    ...adjustments
      .filter(({ points }) => points.num === 0n)
      .map((score) => quietAdjustment(score, telling)),
    ...vetoes.filter(({ fired }) => !fired).map((check) => quietVeto(check, telling)),
  ];
}

function quietAdjustment(
  { adjustment, isSkipped, checked, count, rows }: AdjustmentScore,
  telling: Telling,
): Step {
  const { language, scoring } = telling;
  const title = adjustment.title[language];
  const fact = scoring.plan.names.fact(adjustment.each).title[language];
  const key = isSkipped && count.num !== 0n ? 'adjustment-skipped' : 'adjustment-not-fired';
  const text = checked
    ? say(language, key, { title, fact, count: formatForReading(count) })
    : say(language, 'not-checked', { title });
  const places = factPlaces(rows, adjustment.each);
  return step('not-fired', text, { cite: adjustment.cite, places });
}

function quietVeto(check: VetoCheck, telling: Telling): Step {
  const values = vetoValues(check, telling);
  const text = say(telling.language, check.checked ? 'veto-not-fired' : 'not-checked', values);
  const places = factPlaces(check.rows, check.veto.when.id);
  return step('not-fired', text, { cite: check.veto.cite, places });
}

import { formatForReading } from '../exact/text.ts';
import { say } from '../messages/steps.ts';
import type { GivenScore } from '../score/model/scoring.ts';
import type { Step } from './explanation.ts';
import { placesOf, step } from './step.ts';
import type { Telling } from './telling.ts';

/** The number as given, and how points came from it. */
export function givenSteps(score: GivenScore, telling: Telling): Step[] {
  const { row, component, value } = score;
  if (!row?.value) return [];
  const { language } = telling;
  const given = { column: component.column, value: formatForReading(row.value) };
  const first = step('item', say(language, 'given', given), {
    value: row.value,
    places: placesOf([row]),
  });
  return value === null ? [first] : [first, step('item', sayPoints(score, telling), { value })];
}

function sayPoints({ component, row, place, best }: GivenScore, telling: Telling): string {
  const { language, scoring } = telling;
  const value = row?.value ? formatForReading(row.value) : '';
  if (component.kind === 'measure') {
    const key = component.better === 'high' ? 'measure-high' : 'measure-low';
    return say(language, key, { value, full: formatForReading(component.full) });
  }
  if (component.kind === 'ratio')
    return say(language, 'ratio', { value, best: best ? formatForReading(best) : '' });
  const { category } = telling.subject;
  return say(language, 'place', {
    category,
    among: countRivals(component.id, category, scoring.review),
    place: place ?? '',
    first: formatForReading(component.first),
    step: formatForReading(component.step),
    least: formatForReading(component.least),
  });
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

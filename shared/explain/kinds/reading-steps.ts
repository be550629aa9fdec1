import { formatForReading } from '../../exact/text.ts';
import { say } from '../../messages/steps.ts';
import type { MonthScore, ReadingScore } from '../../score/model/scoring.ts';
import type { Step } from '../step/explanation.ts';
import { placesOf, step } from '../step/step.ts';
import type { Telling } from '../words/telling.ts';

/** Each month's points against its target, and their mean where there are several. */
export function readingSteps(score: ReadingScore, telling: Telling): Step[] {
  const { months, value, component } = score;
  const full = formatForReading(component.target);
  const steps = months.map((month) => monthStep(month, full, telling));
  const count = months.filter((month) => month.value !== null).length;
  if (value === null || count < 2) return steps;
  return [...steps, step('item', say(telling.language, 'reading-mean', { count }), { value })];
}

function monthStep(month: MonthScore, full: string, { language }: Telling): Step {
  const { points, days } = month.row;
  const places = placesOf([points, days?.due, days?.all]);
  return step('item', sayMonth(month, full, language), { value: month.value, places });
}

function sayMonth(
  { row, target, value }: MonthScore,
  full: string,
  language: Telling['language'],
): string {
  const { month } = row;
  if (target === null) return say(language, 'reading-month-unknown', { month });
  if (value === null) return say(language, 'reading-month-free', { month });
  const points = row.points.value ? formatForReading(row.points.value) : '';
  const values = { month, points, target: formatForReading(target) };
  if (!row.days) return say(language, 'reading-month', values);
  const [due, all] = [row.days.due.value ?? '', row.days.all.value ?? ''];
  return say(language, 'reading-month-due', { ...values, full, due, all });
}

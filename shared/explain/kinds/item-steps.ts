import { subtract, sum } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import { say } from '../../messages/steps.ts';
import type { ChecklistScore } from '../../score/model/scoring.ts';
import type { Step } from '../step/explanation.ts';
import { placesOf, step } from '../step/step.ts';
import type { Telling } from '../words/telling.ts';

/** What is left of each item, and their sum. */
export function itemSteps(score: ChecklistScore, { language }: Telling): Step[] {
  const { items } = score.component;
  const steps = items.map(({ title, full }, index) => {
    const cell = score.row?.items[index];
    const left = score.left[index] ?? null;
    const places = placesOf([cell]);
    if (left === null)
      return step('item', say(language, 'item-unknown', { title: title[language] }), { places });
    const values = {
      title: title[language],
      left: formatForReading(left),
      full: formatForReading(full),
      lost: formatForReading(subtract(full, left)),
    };
    const text = say(language, cell?.lost ? 'item-lost' : 'item', values);
    return step('item', text, { value: left, places });
  });
  return score.value === null ? steps : [...steps, itemsTotal(score, language)];
}

function itemsTotal(
  { left, component, value }: ChecklistScore,
  language: Telling['language'],
): Step {
  const known = left.filter((points) => points !== null);
  const values = {
    left: formatForReading(sum(known)),
    full: formatForReading(sum(component.items.map(({ full }) => full))),
  };
  return step('item', say(language, 'items-total', values), { value });
}

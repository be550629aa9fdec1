import { type Component, weightIn } from '../../rulebook/model/rulebook.ts';
import type { RuleWriter } from '../base/rule-writer.ts';
import { putBallotsRules } from './ballots-rules.ts';
import { putChecklistRules } from './checklist.ts';
import { putReadingRules } from './reading.ts';

/** Each component's weights, and the constants of its kind. */
export function putComponentRules(writer: RuleWriter): void {
  for (const component of writer.rulebook.components) {
    writer.section(writer.text(component.title));
    putWeights(writer, component);
    putOwnRules(writer, component);
  }
}

function putWeights({ rulebook, words, put }: RuleWriter, { id, cite, weight }: Component): void {
  for (const { id: category } of rulebook.categories) {
    const value = weightIn(weight, category);
    const what = words.componentWeight;
    put(['weight', id, category], { what, category, value, cite, style: 'percent' });
  }
}

function putOwnRules(writer: RuleWriter, component: Component): void {
  if (component.kind === 'ballots') putBallotsRules(writer, component);
  if (component.kind === 'checklist') putChecklistRules(writer, component);
  if (component.kind === 'reading') putReadingRules(writer, component);
}

import type { RuleWriter } from '../base/rule-writer.ts';
import { formulasOf } from './kinds.ts';

/** Each component's weights, and the constants of its kind. */
export function putComponentRules(writer: RuleWriter): void {
  for (const index of writer.rulebook.components.keys()) putComponent(writer, index);
}

/** @param index in declared order, which is that of every category too */
function putComponent(writer: RuleWriter, index: number): void {
  const { plan, words, put, text, section } = writer;
  const component = plan.rulebook.components[index];
  if (!component) return;
  const { id, cite, title, kind } = component;
  section(text(title));
  const inCategories = plan.categories.flatMap(({ id: category, components }) => {
    const planned = components[index];
    return planned ? [{ category, planned }] : [];
  });
  for (const { category, planned } of inCategories) {
    const what = words.componentWeight;
    put(['weight', id, category], {
      what,
      category,
      value: planned.weight,
      cite,
      style: 'percent',
    });
  }
  const { rules, categoryRules } = formulasOf(kind);
  for (const { category, planned } of inCategories) categoryRules?.(writer, planned, category);
  rules(writer, component);
}

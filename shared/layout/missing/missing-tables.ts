import type { Subject } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import {
  type ChecklistComponent,
  type Rulebook,
  type Title,
  weightIn,
} from '../../rulebook/model/rulebook.ts';
import type { Layout } from '../model/layout.ts';
import { missingBallots, type Present } from './missing-ballots.ts';

/** What the categories present need and the workbook does not have. */
export function missingTables(
  rulebook: Rulebook,
  { tables }: Layout,
  subjects: readonly Subject[],
): Problem[] {
  const categories = [...new Set(subjects.map(({ category }) => category))];
  return rulebook.components.flatMap((component) => {
    const here = categories.filter((category) => weightIn(component.weight, category).num !== 0n);
    if (component.kind === 'ballots' || component.kind === 'rate')
      return missingBallots(component, rulebook, { tables, here });
    if ('column' in component) return missingMeasure(component, { tables, here });
    if (component.kind === 'checklist') return missingChecklist(component, { tables, here });
    return [];
  });
}

function missingMeasure(
  { id, title, column }: { id: string; title: Title; column: string },
  { tables, here }: Present,
): Problem[] {
  const isThere = tables.some(({ columns }) =>
    columns.some(({ meaning }) => meaning.is === 'measure' && meaning.components.includes(id)),
  );
  if (isThere || here.length === 0) return [];
  return [layoutProblem('measure-column-missing', { component: title, column })];
}

function missingChecklist(component: ChecklistComponent, { tables, here }: Present): Problem[] {
  const isThere = tables.some(
    ({ role }) => role.kind === 'checklist' && role.component === component.id,
  );
  if (isThere || here.length === 0) return [];
  const items = component.items.map(({ title }) => title);
  return [layoutProblem('checklist-missing', { component: component.title, items })];
}

/** All facts, or those that adjustments and vetoes ask about, without a column anywhere. */
export function missingFacts(
  { facts, adjust, veto }: Rulebook,
  { tables }: Layout,
  { withoutFacts }: { withoutFacts: boolean },
): Problem[] {
  const sheets = tables.filter(({ role }) => role.kind === 'facts');
  if (sheets.length === 0) {
    const titles = facts.map(({ title }) => title);
    return facts.length === 0 || withoutFacts
      ? []
      : [layoutProblem('facts-missing', { facts: titles })];
  }
  const present = new Set(
    sheets.flatMap(({ columns }) =>
      columns.map(({ meaning }) => (meaning.is === 'fact' ? meaning.fact : '')),
    ),
  );
  const asked = new Set([...adjust.map(({ each }) => each), ...veto.map(({ when }) => when.id)]);
  return facts
    .filter(({ id }) => asked.has(id) && !present.has(id))
    .map(({ title }) => layoutProblem('fact-missing', { fact: title }));
}

import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { CategoryPlan, Plan } from '../../rulebook/plan/plan.ts';
import { titleLabels } from '../labels/labels.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { ItemsNeed, Need, Needs, NumberNeed } from '../model/needs.ts';
import { missingBallots } from './missing-ballots.ts';
import { nearestHeader } from './nearest-header.ts';
import { quoteUnread, type Sheets } from './unread-header.ts';

/**
 * What the categories present need and the workbook does not have.
 * @param categories of the subjects
 */
export function missingTables(
  { all }: Needs,
  sheets: Sheets,
  categories: readonly CategoryPlan[],
): Problem[] {
  const present = [...new Set(categories)];
  return all.flatMap((need) => {
    const asking = present.filter((category) => category.asks(need.id));
    return asking.length === 0 ? [] : missingOf(need, sheets, asking);
  });
}

function missingOf(need: Need, sheets: Sheets, asking: readonly CategoryPlan[]): Problem[] {
  switch (need.of) {
    case 'marks':
      return missingBallots(need, sheets, asking);
    case 'items':
      return missingChecklist(need, sheets);
    case 'number':
      return missingColumn(need, sheets);
    case 'record':
      return [];
  }
}

function missingColumn(need: NumberNeed, sheets: Sheets): Problem[] {
  const { id, title, column } = need;
  const isThere = sheets.tables.some(({ columns }) =>
    columns.some(({ meaning }) => meaning.is === 'measure' && meaning.components.includes(id)),
  );
  if (isThere) return [];
  const labels = [normaliseLabel(column), ...titleLabels(need)];
  const unread = quoteUnread(sheets, { title: column, labels, use: 'number' });
  return unread.length > 0
    ? unread
    : [
        layoutProblem('measure-column-missing', { component: title, column }),
        ...nearestHeader(sheets, { ...need, title: { zh: column, en: column } }),
      ];
}

function missingChecklist({ id, title, items }: ItemsNeed, sheets: Sheets): Problem[] {
  if (sheets.tables.some(({ role }) => role.kind === 'checklist' && role.component === id))
    return [];
  const titles = items.map((item) => item.title);
  return [
    layoutProblem('checklist-missing', { component: title, items: titles }),
    ...items.flatMap((item) => nearestHeader(sheets, item)),
  ];
}

/** All facts, or those that adjustments and vetoes ask about, without a column anywhere. */
export function missingFacts(
  { rulebook: { facts }, adjustments, vetoes }: Plan,
  sheetsRead: Sheets,
  { withoutFacts }: { withoutFacts: boolean },
): Problem[] {
  const sheets = sheetsRead.tables.filter(({ role }) => role.kind === 'facts');
  if (sheets.length === 0) {
    const titles = facts.map(({ title }) => title);
    if (facts.length === 0 || withoutFacts) return [];
    return [
      layoutProblem('facts-missing', { facts: titles }),
      ...facts.flatMap((fact) => nearestHeader(sheetsRead, fact)),
    ];
  }
  const present = new Set(
    sheets.flatMap(({ columns }) =>
      columns.map(({ meaning }) => (meaning.is === 'fact' ? meaning.fact : '')),
    ),
  );
  const asked = new Set([...adjustments, ...vetoes].map(({ fact }) => fact));
  return facts
    .filter((fact) => asked.has(fact) && !present.has(fact.id))
    .flatMap((fact) => {
      const { title } = fact;
      const unread = quoteUnread(sheetsRead, { title, labels: titleLabels(fact), use: 'fact' });
      return unread.length > 0
        ? unread
        : [layoutProblem('fact-missing', { fact: title }), ...nearestHeader(sheetsRead, fact)];
    });
}

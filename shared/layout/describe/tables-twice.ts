import { layoutProblem } from '../../messages/layout.ts';
import type { Sayable } from '../../messages/message.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import type { Role, TableLayout } from '../model/layout.ts';

/** Two tallies for one component and group, or two checklists for one component. */
export function tablesTwice(tables: readonly TableLayout[], rulebook: Rulebook): Problem[] {
  const first = new Map<string, string>();
  return tables.flatMap(({ sheet, role }) => {
    if (role.kind !== 'tally' && role.kind !== 'checklist') return [];
    const key = JSON.stringify(Object.values(role));
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, sheet);
      return [];
    }
    return [
      layoutProblem('table-twice', { what: titleOf(role, rulebook), other }, { place: { sheet } }),
    ];
  });
}

function titleOf(
  role: Extract<Role, { kind: 'tally' | 'checklist' }>,
  rulebook: Rulebook,
): Sayable {
  const component = rulebook.components.find(({ id }) => id === role.component);
  const title = component?.title ?? { zh: role.component, en: role.component };
  if (role.kind === 'checklist') return title;
  const group = rulebook.groups.find(({ id }) => id === role.group);
  if (!group) return title;
  return {
    zh: `${title.zh} · ${group.title.zh}`,
    en: `${title.en} · ${group.title.en}`,
  };
}

import { layoutProblem } from '../../messages/layout.ts';
import type { Sayable } from '../../messages/message.ts';
import type { Problem } from '../../messages/problem.ts';
import type { PlanNames } from '../../rulebook/plan/plan.ts';
import type { Role, TableLayout } from '../model/layout.ts';

/** Two tallies for one component and group, or two checklists for one component. */
export function tablesTwice(tables: readonly TableLayout[], names: PlanNames): Problem[] {
  const first = new Map<string, string>();
  return tables.flatMap(({ sheet, role }) => {
    if (role.kind !== 'tally' && role.kind !== 'checklist') return [];
    const key = JSON.stringify(Object.values(role));
    const other = first.get(key);
    if (other === undefined || other === sheet) {
      first.set(key, sheet);
      return [];
    }
    const values = { what: titleOf(role, names), other };
    return [layoutProblem('table-twice', values, { place: { sheet } })];
  });
}

function titleOf(role: Extract<Role, { kind: 'tally' | 'checklist' }>, names: PlanNames): Sayable {
  const { title } = names.component(role.component);
  if (role.kind === 'checklist' || role.group === null) return title;
  const group = names.group(role.group).title;
  return { zh: `${title.zh} · ${group.zh}`, en: `${title.en} · ${group.en}` };
}

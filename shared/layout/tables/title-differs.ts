import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Role } from '../model/layout.ts';
import type { Needs } from '../model/needs.ts';
import { namedBy } from './bind-titles.ts';
import type { FoundTable } from './find-table.ts';

/** A sheet called after one group with another in the title above its table: its name holds, and is told. */
export function titleDiffers({ sheet, titles }: FoundTable, role: Role, needs: Needs): Problem[] {
  if (!('group' in role) || role.group === null) return [];
  const bySheet = namedBy({ sheet, titles: [] }, needs.groups);
  const byTitle = namedBy({ sheet: { ...sheet, name: '' }, titles }, needs.groups);
  if (bySheet.kind !== 'one' || byTitle.kind !== 'one') return [];
  const [used, other] = [bySheet.candidate, byTitle.candidate];
  if (used.id !== role.group || other.id === used.id) return [];
  const values = { used: used.title, other: other.title };
  return [layoutProblem('title-differs', values, { place: { sheet: sheet.name } })];
}

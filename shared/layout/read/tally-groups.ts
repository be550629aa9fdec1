import { layoutProblem } from '../../messages/layout.ts';
import { type Rulebook, weightIn } from '../../rulebook/model/rulebook.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { findColumn } from '../cells/spanned-column.ts';
import type { JudgedComponent } from '../labels/ballots-words.ts';
import { COUNT_SUFFIX, findLabel } from '../labels/find-label.ts';
import { gather, titleLabels } from '../labels/labels.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';
import type { Choice } from '../tables/choose-ballots.ts';

/** The group of each row: as the column 评议主体 says, else the whole tally's. */
export function groupReader(
  { sheet, table }: LinkedTable,
  component: JudgedComponent,
  { groups }: Rulebook,
): (row: LinkedRow, category: string) => Choice<string> {
  const { role } = table;
  const own = role.kind === 'tally' ? role.group : null;
  if (own !== null) return () => ({ chosen: own });
  const column = findColumn(sheet, table, 'group');
  if (!column) throw new Error(`The layout binds ${table.sheet} to no rater group`);
  const declared = groups.filter(({ id }) => component.groups.some((one) => one.id === id));
  const labels = gather(declared.map((group) => [titleLabels(group), group.id] as const));
  const known = declared.map(({ title }) => title);
  return ({ row, subject }, category) => {
    const text = cellText(column.cell(row));
    const [chosen, ...others] = findLabel(labels, text, COUNT_SUFFIX)?.value ?? [];
    if (chosen !== undefined && others.length === 0) return { chosen };
    const [value, place] = [quotable(text), column.at(row)];
    return weightIn(component.weight, category).num === 0n
      ? { problem: layoutProblem('value-not-needed', { value, category }, { place }) }
      : { problem: layoutProblem('group-unknown', { value, known }, { place, subject }) };
  };
}

import { layoutProblem } from '../../messages/layout.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { findColumn } from '../cells/spanned-column.ts';
import { findId } from '../labels/find-label.ts';
import { idsByTitle } from '../labels/labels.ts';
import { groupsOf, type MarksNeed, type Needs } from '../model/needs.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';
import type { Choice } from '../tables/choose-ballots.ts';
import { ifNeeded } from './read-cell.ts';

/** The group of each row: as the column 评议主体 says, else the whole tally's. */
export function groupReader(
  { sheet, table }: LinkedTable,
  need: MarksNeed,
  needs: Needs,
): (row: LinkedRow) => Choice<string> {
  const { role } = table;
  const own = role.kind === 'tally' ? role.group : null;
  if (own !== null) return () => ({ chosen: own });
  const column = findColumn(sheet, table, 'group');
  if (!column) throw new Error(`The layout binds ${table.sheet} to no rater group`);
  const groups = groupsOf(needs, [need]);
  const labels = idsByTitle(groups);
  const known = groups.map(({ title }) => title);
  return ({ row, subject, category }) => {
    const text = cellText(column.cell(row));
    const chosen = findId(labels, text);
    if (chosen !== undefined) return { chosen };
    const [value, at] = [quotable(text), column.at(row)];
    const isNeeded = category.asks(need.id);
    const context = { at, subject, category: category.id, isNeeded };
    const unknown = () => layoutProblem('group-unknown', { value, known }, { place: at, subject });
    return { problem: ifNeeded(value, context, unknown) };
  };
}

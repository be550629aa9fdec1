import { layoutProblem } from '../../messages/layout.ts';
import type { Sayable } from '../../messages/message.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import type { Sense } from '../labels/sense.ts';
import { headerCell, headerText } from '../tables/column-meanings.ts';
import type { FoundTable } from '../tables/find-table.ts';
import type { HeaderColumn } from '../tables/header-columns.ts';

/** A column that bears a title of the rulebook, and what else its header says. */
export interface TitledColumn {
  readonly header: HeaderColumn;
  readonly sense: Sense;
}

/** Why the one column that bears a title was not read for it; undefined where there is none. */
export function labelGap(
  { sheet }: Pick<FoundTable, 'sheet'>,
  columns: readonly TitledColumn[],
  title: Sayable,
): Problem | undefined {
  const [own] = columns.filter(({ sense }) => sense === 'unclear' || sense === 'other-value');
  if (!own) return undefined;
  const values = { header: quotable(headerText(own.header)), title };
  const place = { sheet: sheet.name, cell: headerCell(sheet, own.header) };
  const code = own.sense === 'unclear' ? 'label-unclear' : 'label-other-value';
  return layoutProblem(code, values, { place });
}

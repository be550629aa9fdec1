import { groupBy } from '../../base/group-by.ts';
import { placeAt } from '../../layout/cells/view.ts';
import type { TableLayout } from '../../layout/model/layout.ts';
import type { Needs } from '../../layout/model/needs.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import type { TableRows } from './formula-columns.ts';

/** Columns of levels that go neither down nor up: two titles may have changed places, and all votes with them. */
export function levelsOutOfOrder({ sheet, tables }: TableRows, needs: Needs): Problem[] {
  return tables.flatMap((table) => {
    const levels = needs.marks.find(({ id }) => id === componentOf(table))?.scale.levels ?? [];
    const all = levels.map(({ id }) => id);
    const odd = levelColumns(table).find((own) => !isInOrder(own.map(({ id }) => all.indexOf(id))));
    if (!odd?.[0]) return [];
    const values = { written: odd.map(({ id }) => id), ranked: all };
    return [
      suspicion('levels-out-of-order', values, {
        place: placeAt(sheet, table.header[1], odd[0].column),
      }),
    ];
  });
}

const componentOf = ({ role }: TableLayout): string | null =>
  'component' in role ? role.component : null;

/** Of each indicator, from the left. */
function levelColumns({ columns }: TableLayout): { column: number; id: string }[][] {
  const own = columns.flatMap(({ column, meaning }) =>
    meaning.is === 'level' ? [{ column, id: meaning.id, indicator: meaning.indicator }] : [],
  );
  const inOrder = own.toSorted((a, b) => a.column - b.column);
  return [...groupBy(inOrder, ({ indicator }) => indicator).values()];
}

const isInOrder = (places: readonly number[]): boolean =>
  places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0)) ||
  places.every((place, index) => index === 0 || place < (places[index - 1] ?? 0));

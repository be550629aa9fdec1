import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import { rowWord } from '../labels/row-words.ts';
import type { TableLayout } from '../model/layout.ts';
import type { Needs } from '../model/needs.ts';
import { rowIdentities } from '../tables/row-identity.ts';
import { type Asking, ownNames } from './ask-who.ts';
import type { LinkedRow, LinkedTable } from './link-rows.ts';

/**
 * Without a roster a row that is unlike its neighbours (without the serial number or unit that they
 * have, or called 说明 or 方差) may be nobody's: it gets no total until that is known. Whoever is
 * like the neighbours in one table is somebody in all. On a roster only a number among names is
 * asked about.
 */
export function askIfSomebody(
  tables: readonly LinkedTable[],
  needs: Needs,
  { roll, same }: Pick<Asking, 'roll' | 'same'>,
): Problem[] {
  const isOwn = ownNames(same);
  const judged = tables
    .filter(({ table: { role } }) =>
      roll.isListed ? role.kind === 'roster' : role.kind !== 'readings',
    )
    .flatMap((table) => likeNeighbours(table).map((row) => ({ ...row, table: table.table })));
  const known = new Set(judged.flatMap(({ is, row }) => (is === 'like' ? [row.subject] : [])));
  return judged
    .filter(({ is, row }) => is === 'unlike' && !known.has(row.subject) && !isOwn(row.name))
    .map(({ row, table }) => question(row, isRanked(table, needs)));
}

interface JudgedRow {
  readonly row: LinkedRow;
  readonly is: 'like' | 'unlike' | 'unknown';
}

function likeNeighbours({ sheet, table, linked, long }: LinkedTable): JudgedRow[] {
  const numbers = linked.filter(({ name }) => isNumber(name)).length;
  const isOdd = ({ name }: LinkedRow) => isNumber(name) && 2 * numbers < linked.length;
  // A row of a long table is a mark's or a ballot's, and need not look like those of others.
  if (long || table.role.kind === 'roster')
    return linked.map((row) => ({ row, is: isOdd(row) ? 'unlike' : 'unknown' }));
  const nameColumn = table.columns.find(({ meaning }) => meaning.is === 'name')?.column ?? 0;
  const columns = table.columns.map((column) => [column.column, column] as const);
  const identityOf = rowIdentities({ sheet, columns, nameColumn, first: table.header[1] + 1 });
  const words = linked.map(({ name }) => rowWord({ kind: 'text', value: name }));
  const sections = words.filter((word) => word?.because === 'section-row').length;
  return linked.map((row, index) => {
    const { has, lacksAny, lacksFirst } = identityOf(row.row);
    const word = words[index];
    if (isOdd(row)) return { row, is: 'unlike' };
    if (!word) return { row, is: lacksFirst ? 'unlike' : has > 0 ? 'like' : 'unknown' };
    // 第一组 among 第二组 and 第三组 is what is reviewed; 方差 needs more than a number that was filled down.
    const isPlain = word.because === 'section-row' && 2 * sections > linked.length;
    return { row, is: isPlain || (has > 1 && !lacksAny) ? 'like' : 'unlike' };
  });
}

/** A code among codes is a name; among names it may be anything. */
const isNumber = (name: string): boolean => /^[\d.]+$/.test(name);

/** Ranks and shares of the best are taken over all rows, so one too many changes everybody's. */
const isRanked = ({ columns }: TableLayout, { numbers }: Needs): boolean =>
  columns.some(
    ({ meaning }) =>
      meaning.is === 'measure' &&
      numbers.some(({ id, full }) => full === null && meaning.components.includes(id)),
  );

function question({ name, at, subject }: LinkedRow, isStopped: boolean): Problem {
  const values = { name: quotable(name) };
  return isStopped
    ? layoutProblem('row-maybe-nobody-ranked', values, { place: at })
    : layoutProblem('row-maybe-nobody', values, { place: at, subject });
}

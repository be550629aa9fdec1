import type { Layout } from '../../layout/model/layout.ts';
import type { TableReader } from '../../layout/people/table-reader.ts';
import type { Span } from './unheaded-columns.ts';

/**
 * Serial numbers, units and categories, each beside all names. Without a roster they say that a row
 * is somebody's: the core asks about one that lost what its neighbours have.
 */
export function identitySpans(
  { table, long }: TableReader,
  { tables }: Layout,
  names: Span | undefined,
): Span[] {
  const isListed = tables.some(({ role }) => role.kind === 'roster');
  const { block, columns, role } = table;
  const isOther = role.kind === 'readings' || long !== null;
  if (!names || isListed || isOther || block.borrowed.length > 0) return [];
  const [from, to] = names;
  return columns
    .filter(({ because, meaning: { is } }) => because === 'serial-number' || SAYS_WHO.has(is))
    .map(({ column }) =>
      block.turned
        ? [
            { ...from, row: column },
            { ...to, row: column },
          ]
        : [
            { ...from, column },
            { ...to, column },
          ],
    );
}

const SAYS_WHO: ReadonlySet<string> = new Set(['unit', 'category']);

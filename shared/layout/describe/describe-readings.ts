import { layoutProblem } from '../../messages/layout.ts';
import type { Needs } from '../model/needs.ts';
import { readingColumns } from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';
import { NO_PARTS, type Parts } from '../tables/parts.ts';

/** A sheet of reading records: months and points, where the rulebook scores reading at all. */
export function describeReadings(table: FoundTable, { records }: Needs): Parts {
  const meanings = readingColumns(table.columns);
  const stated = new Set([...meanings.values()].map(({ meaning }) => meaning.is));
  if (records.length === 0 || !stated.has('month') || !stated.has('reading-points'))
    return NO_PARTS;
  const hasBoth = stated.has('due-days') === stated.has('month-days');
  const place = { sheet: table.sheet.name };
  return {
    parts: [{ role: { kind: 'readings' }, meanings, labelled: [] }],
    problems: hasBoth ? [] : [layoutProblem('reading-days-missing', {}, { place })],
  };
}

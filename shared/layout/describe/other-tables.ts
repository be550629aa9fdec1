import type { Sheet } from '../../workbook/model.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { MARK_WORDS, RATER_WORDS } from '../labels/words.ts';
import { lowestKey } from '../tables/column-meanings.ts';
import type { FoundTable } from '../tables/find-table.ts';
import type { Described } from './describe-table.ts';

/** As many columns of level words are marks; a single one may be an old grade. */
const LEAST_MARK_COLUMNS = 2;

/** Whether the table holds single marks: columns for raters or marks, or levels in its cells. */
export function looksLikeBallots(
  table: FoundTable,
  { tables, isNamedRoster }: Described,
  vocabulary: Vocabulary,
): boolean {
  if (isNamedRoster || tables.some(({ role }) => role.kind !== 'roster')) return false;
  const keys = table.columns.map(lowestKey);
  const hasRater = keys.some((key) => RATER_WORDS.includes(key));
  const hasMark = keys.some((key) => MARK_WORDS.includes(key));
  return (hasRater && hasMark) || markColumns(table, vocabulary) >= LEAST_MARK_COLUMNS;
}

function markColumns({ sheet, header, name }: FoundTable, vocabulary: Vocabulary): number {
  const levels = levelLabels(vocabulary);
  const columns = new Set<number>();
  for (const [row, cells] of sheet.rows) {
    if (row <= header[1]) continue;
    for (const [column, cell] of cells)
      if (column !== name.column && cell.kind === 'text' && levels.has(shortLabel(cell.value)))
        columns.add(column);
  }
  return columns.size;
}

/** A text longer than this is no level. */
const shortLabel = (text: string): string => (text.length > 40 ? '' : normaliseLabel(text));

const levelLabels = ({ ballots }: Vocabulary): ReadonlySet<string> =>
  new Set(
    ballots.flatMap(({ answers }) =>
      [...answers].flatMap(([label, { is }]) => (is === 'level' ? [label] : [])),
    ),
  );

export interface HeaderWithoutName {
  readonly row: number;
  readonly column: number;
  /** Up to four levels that stand there. */
  readonly labels: readonly string[];
}

/** A row that heads columns with levels in a sheet that has no name column. */
export function tallyHeaderWithoutName(
  { rows }: Sheet,
  vocabulary: Vocabulary,
): HeaderWithoutName | undefined {
  const levels = levelLabels(vocabulary);
  for (const [row, cells] of rows) {
    const levelCells = [...cells].filter(
      ([, cell]) => cell.kind === 'text' && levels.has(shortLabel(cell.value)),
    );
    const [first] = levelCells;
    const labels = levelCells.slice(0, 4).map(([, cell]) => quotable(cellText(cell)));
    if (first && levelCells.length >= LEAST_MARK_COLUMNS) return { row, column: first[0], labels };
  }
  return undefined;
}

import type { Subject } from '../../ballots/review.ts';
import { LAYOUT_REASONS, type LayoutReason } from '../../messages/layout/reasons.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { cellAt, cellText, quotable } from '../cells/cell-text.ts';
import { nameAt, placeAt } from '../cells/view.ts';
import type { FindSubject } from '../people/subject-index.ts';
import type { BlockAccount, ColumnAccount } from './block-account.ts';
import { couldBeValue } from './could-be-value.ts';
import { READ } from './entry.ts';

/** What is known while the rows are looked through. */
export interface Known {
  readonly subjects: readonly Pick<Subject, 'name'>[];
  readonly find: FindSubject;
  readonly answers: ReadonlySet<string>;
  /** Whether some problem names that cell already. */
  readonly isTold: (sheet: string, cell: string) => boolean;
}

/** Rows of words; where one has somebody's name beside values, it is a row of theirs after all. */
const OF_WORDS: readonly LayoutReason[] = ['note-row'];

/**
 * Rows with a name and values that are no data. A subject of that name has no total; where nobody
 * of that name is known, and the row was taken for words, nobody can say whose the values are.
 */
export function tellRows(block: BlockAccount, known: Known): Problem[] {
  const name = block.columns.findIndex((column) => column?.as === 'name' && column.code === READ);
  return (block.tables[0]?.skipped ?? []).flatMap(({ row, because }): Problem[] => {
    if (!holdsValue(block, row, known) || isRowTold(block, row, known)) return [];
    const text = cellText(cellAt(block.view, row, name));
    const place = placeAt(block.view, row, name);
    const person = known.find({ name: text, unit: '', at: place });
    const values = { name: quotable(text), because: LAYOUT_REASONS[because] };
    if (person.kind === 'one')
      return [layoutProblem('named-row-left-out', values, { place, subject: person.index })];
    if (!OF_WORDS.includes(because) || !isShortName(text)) return [];
    return [layoutProblem('row-left-out', values, { place })];
  });
}

const VALUES_OF: (column: ColumnAccount | undefined) => boolean = (column) =>
  column?.code === READ && !['name', 'unit', 'category', 'evidence'].includes(column.as);

function holdsValue({ view, columns }: BlockAccount, row: number, { answers }: Known): boolean {
  for (const [column, cell] of view.rows.get(row) ?? [])
    if (VALUES_OF(columns[column]) && couldBeValue(cell, answers)) return true;
  return false;
}

function isRowTold({ view }: BlockAccount, row: number, { isTold }: Known): boolean {
  for (const column of view.rows.get(row)?.keys() ?? [])
    if (isTold(view.name, nameAt(view, row, column))) return true;
  return false;
}

/** `甲某`, and no `监票人：甲某`. */
const isShortName = (text: string): boolean => /^\p{L}[\p{L}\s·•.]{0,19}$/u.test(text);

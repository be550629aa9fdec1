import type { Subject } from '../../ballots/review.ts';
import { LAYOUT_REASONS } from '../../messages/layout/reasons.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { cellAt, cellText, quotable } from '../cells/cell-text.ts';
import { nameAt, placeAt } from '../cells/view.ts';
import type { FindSubject } from '../people/subject-index.ts';
import type { BlockAccount, ColumnAccount } from './block-account.ts';
import { couldBeValue } from './could-be-value.ts';
import { READ } from './entry.ts';

type IsTold = (sheet: string, cell: string) => boolean;

/** What is known while the rows are looked through. */
export interface Known {
  readonly subjects: readonly Pick<Subject, 'name'>[];
  readonly find: FindSubject;
  readonly answers: ReadonlySet<string>;
  /** Whether some problem names that cell already. */
  readonly isTold: IsTold;
  /** Whether that problem leaves somebody without a total. */
  readonly isVoided: IsTold;
}

/** Rows of a subject's name and values that are no data, where the table has no other row of theirs. */
export function tellRows(block: BlockAccount, known: Known): Problem[] {
  const name = block.columns.findIndex((column) => column?.as === 'name' && column.code === READ);
  return (block.tables[0]?.skipped ?? []).flatMap(({ row, because }): Problem[] => {
    if (!holdsValue(block, row, known) || isRowTold(block, row, known)) return [];
    const place = placeAt(block.view, row, name);
    const text = cellText(cellAt(block.view, row, name));
    const person = known.find({ name: text, unit: '', at: place });
    if (person.kind !== 'one' || block.rows.includes(person.index)) return [];
    const values = { name: quotable(text), because: LAYOUT_REASONS[because] };
    return [layoutProblem('named-row-left-out', values, { place, subject: person.index })];
  });
}

const VALUES_OF: (column: ColumnAccount | undefined) => boolean = (column) =>
  column?.code === READ && !['name', 'unit', 'category', 'evidence'].includes(column.as);

function holdsValue({ view, columns }: BlockAccount, row: number, { answers }: Known): boolean {
  for (const [column, cell] of view.rows.get(row) ?? [])
    if (VALUES_OF(columns[column]) && couldBeValue(cell, answers)) return true;
  return false;
}

function isRowTold({ view }: BlockAccount, row: number, { isVoided }: Known): boolean {
  for (const column of view.rows.get(row)?.keys() ?? [])
    if (isVoided(view.name, nameAt(view, row, column))) return true;
  return false;
}

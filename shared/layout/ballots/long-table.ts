import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { CategoryPlan } from '../../rulebook/plan/plan.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { findColumn } from '../cells/spanned-column.ts';
import type { LinkedTable } from '../people/link-rows.ts';
import { type CellContext, ifNeeded } from '../read/read-cell.ts';
import { type Bound, bindRows, unboundProblem } from './bind-rows.ts';
import { createRaterIndex, createSelfNotes } from './find-rater.ts';
import type { Poll, Polls } from './poll.ts';

/** A row of single ballots whose subject, component, group and rater are known. */
export interface BallotRow extends Bound {
  readonly row: number;
  readonly subject: number;
  readonly category: CategoryPlan;
  /** Index among the component's raters. */
  readonly rater: number;
  /** The rater is the subject, or may be. */
  readonly isSelf: boolean;
}
export type ReadBallotRow = (row: BallotRow) => readonly Problem[];

/** Goes through the rows of a long table; a row that cannot be bound is a problem instead. */
export function readLongRows(table: LinkedTable, polls: Polls, read: ReadBallotRow): Problem[] {
  const problems: Problem[] = [];
  const bind = bindRows(table, polls);
  const raterOf = raterReader(table, polls);
  eachRow(table, (row, subject) => {
    const category = polls.categories[subject];
    if (!category) return;
    const bound = bind(row);
    if ('value' in bound) {
      problems.push(unboundProblem(bound, row, { subject, category }));
      return;
    }
    const { poll, group } = bound;
    const { rater, isSelf, problems: ofRater } = raterOf({ row, subject, category }, poll);
    for (const problem of ofRater) problems.push(problem);
    if (rater === null) return;
    for (const problem of read({ row, subject, category, poll, group, rater, isSelf }))
      problems.push(problem);
  });
  return problems;
}

/** Rows that are about a subject. */
export function eachRow(
  { rows, long, linked }: LinkedTable,
  visit: (row: number, subject: number) => void,
) {
  if (!long) throw new Error('Only long tables have rows of single ballots');
  const subjects = new Map(linked.map(({ row, subject }) => [row, subject]));
  const whose = rows.map(({ row }) => subjects.get(row));
  long.rows.forEach((row, index) => {
    const subject = whose[long.who[index] ?? 0];
    if (subject !== undefined) visit(row, subject);
  });
}

const NONE: readonly Problem[] = [];

type WhoseRow = Pick<BallotRow, 'row' | 'subject' | 'category'>;
interface RaterRead {
  /** Null where the row does not say who. */
  readonly rater: number | null;
  readonly isSelf: boolean;
  readonly problems: readonly Problem[];
}

/** Marks of one ballot that stand in several rows belong together by their rater alone. */
function raterReader({ sheet, table }: LinkedTable, { roll }: Polls) {
  const name = findColumn(sheet, table, 'rater');
  const unit = findColumn(sheet, table, 'rater-unit');
  const find = createRaterIndex(roll);
  const noteOf = createSelfNotes();
  const needsName = table.role.kind === 'marks' && table.rater === null;
  return ({ row, subject, category }: WhoseRow, poll: Poll): RaterRead => {
    const cell = name?.cell(row);
    const isReadable = !cell || cell.kind === 'text' || cell.kind === 'number';
    const text = name ? cellText(cell) : (table.rater ?? '');
    if (name && (!isReadable || (needsName && text === ''))) {
      const isNeeded = category.asks(poll.words.id);
      const context = { at: name.at(row), subject, category: category.id, isNeeded };
      const problems = [raterProblem(quotable(text), context)];
      return { rater: null, isSelf: false, problems };
    }
    const named = find(text, cellText(unit?.cell(row)));
    const at = () => name?.at(row) ?? { sheet: sheet.name };
    const rater = named.indexIn(poll);
    const isSelf = named.mayBe(subject);
    if (named.maybe.length === 0) return { rater, isSelf, problems: NONE };
    return { rater, isSelf, problems: noteOf(named, poll.words, { name: text, subject, at }) };
  };
}

const raterProblem = (value: string, context: CellContext): Problem =>
  ifNeeded(value, context, () => {
    const { at: place, subject } = context;
    return layoutProblem('rater-unreadable', { value }, { place, subject });
  });

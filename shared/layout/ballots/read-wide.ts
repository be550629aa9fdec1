import { layoutProblem } from '../../messages/layout.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { placeAt } from '../cells/view.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';
import { createRaterIndex, createSelfNotes, type FoundRater } from './find-rater.ts';
import type { Poll, Polls } from './poll.ts';
import { isStruckOut, markCells, takeMark } from './take-mark.ts';

/** Reads a sheet with a column for each rater; an empty cell is no mark. */
export function readWide(table: LinkedTable, polls: Polls): Problem[] {
  const { role } = table.table;
  const poll = polls.byComponent.get(role.kind === 'wide' ? role.component : '');
  if (!poll) throw new Error(`The layout binds ${table.sheet.name} to no component of ballots`);
  const columns = columnsOf(table, poll, polls);
  const read = cellReader(table, poll, polls);
  const problems: Problem[] = [];
  for (const row of rowsOnce(table)) {
    let hasMarks = false;
    for (const column of columns) {
      const told = read(row, column);
      hasMarks ||= told !== undefined;
      for (const problem of told ?? []) problems.push(problem);
    }
    if (hasMarks) continue;
    const name = quotable(row.name);
    problems.push(layoutProblem('subject-without-marks', { name }, { place: row.at }));
  }
  return problems;
}

/** Of a subject with two rows, who is void, neither tells what the raters meant. */
function rowsOnce({ linked }: LinkedTable): LinkedRow[] {
  const count = new Map<number, number>();
  for (const { subject } of linked) count.set(subject, (count.get(subject) ?? 0) + 1);
  return linked.filter(({ subject }) => count.get(subject) === 1);
}

interface WideColumn {
  readonly column: number;
  readonly group: number;
  readonly leaf: number;
  readonly name: string;
  readonly rater: FoundRater;
}

function columnsOf({ table }: LinkedTable, poll: Poll, { roll }: Polls) {
  const { groups, leaves } = poll.words;
  const find = createRaterIndex(roll);
  return table.columns.flatMap(({ column, meaning }): WideColumn[] => {
    if (meaning.is !== 'rater-marks') return [];
    const group = groups.findIndex(({ id }) => id === meaning.group);
    const leaf = leaves.findIndex(({ indicator }) => indicator.id === meaning.indicator);
    return [{ column, group, leaf, name: meaning.rater, rater: find(meaning.rater, '') }];
  });
}

/** Undefined for a cell without anything in it. */
function cellReader(table: LinkedTable, poll: Poll, polls: Polls) {
  const cellOf = markCells(table, polls);
  const noteOf = createSelfNotes();
  return ({ row, subject }: LinkedRow, wide: WideColumn): Problem[] | undefined => {
    const { column, group, leaf, name, rater } = wide;
    const mark = cellOf(row, column);
    if (!mark.into && cellText(mark.cell) === '' && mark.cell?.kind !== 'error') return undefined;
    const key = { subject, group, rater: rater.indexIn(poll) };
    const owner = { ballot: poll.box.ballotOf(key), leaf, group, subject };
    if (rater.mayBe(subject) && isStruckOut(poll, mark)) return undefined;
    const problems = takeMark(polls, poll, { mark, owner });
    if (rater.maybe.length === 0) return problems;
    const at = (): SheetPlace => placeAt(table.sheet, row, column);
    return [...noteOf(rater, poll.words, { name, subject, at }), ...problems];
  };
}

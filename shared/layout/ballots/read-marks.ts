import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { findColumn, type SpannedColumn } from '../cells/spanned-column.ts';
import type { LinkedTable } from '../people/link-rows.ts';
import { ifNeeded } from '../read/read-cell.ts';
import { leafNamed } from './leaf-named.ts';
import type { BallotRow, ReadBallotRow } from './long-table.ts';
import type { Poll, Polls } from './poll.ts';
import { isStruckOut, markCells, ownedMark, takeMark } from './take-mark.ts';

/** Reads a sheet with a row for each mark. */
export function markRowReader(table: LinkedTable, polls: Polls): ReadBallotRow {
  const { sheet } = table;
  const mark = findColumn(sheet, table.table, 'mark');
  if (!mark) throw new Error(`The layout of ${sheet.name} has no marks: detection lets none pass`);
  const { column } = mark;
  const indicator = findColumn(sheet, table.table, 'indicator');
  const leafOf = createLeafIndex();
  const cellsOf = markCells(table, polls);
  return (ballotRow) => {
    const { row, poll, group, subject, rater, isSelf } = ballotRow;
    const text = indicator && cellText(indicator.cell(row));
    const leaf = text === undefined ? 0 : leafOf(poll, text);
    if (leaf === -1 && indicator) return leafUnknown(ballotRow, indicator);
    const ballot = poll.box.ballotOf(subject, group, rater);
    const mark = cellsOf(row)(column);
    if (isSelf && isStruckOut(poll, mark)) return [];
    return takeMark(polls, poll, ownedMark(mark, { ballot, leaf, group, subject }));
  };
}

/** Each title is looked up once. */
function createLeafIndex() {
  const known = new Map<Poll, Map<string, number>>();
  return (poll: Poll, text: string): number => {
    const ofPoll = known.get(poll) ?? new Map<string, number>();
    known.set(poll, ofPoll);
    const leaf = ofPoll.get(text) ?? leafNamed(poll, text);
    ofPoll.set(text, leaf);
    return leaf;
  };
}

/** Whether it is another indicator, or one of ours under another name, shows once all ballots are read. */
function leafUnknown(
  { row, subject, group, rater, category, poll: { words, strays } }: BallotRow,
  column: SpannedColumn,
): Problem[] {
  const at = column.at(row);
  const value = quotable(cellText(column.cell(row)));
  const isNeeded = category.asks(words.id);
  if (isNeeded && value !== '') {
    strays.push({ subject, group, rater, at, indicator: value });
    return [];
  }
  const told = ifNeeded(value, { at, subject, category: category.id, isNeeded }, () => {
    const known = words.leaves.map(({ indicator }) => indicator.title);
    return layoutProblem('indicator-unknown', { value, known }, { place: at, subject });
  });
  return [told];
}

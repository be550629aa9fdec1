import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { cellAt, cellText, quotable } from '../cells/cell-text.ts';
import type { MarkRead } from '../cells/mark-reader.ts';
import { coveringAreas } from '../cells/merged-cells.ts';
import { createSignReader } from '../cells/signs.ts';
import { nameAt } from '../cells/view.ts';
import type { LinkedTable } from '../people/link-rows.ts';
import type { BallotRow, ReadBallotRow } from './long-table.ts';
import type { Poll, Polls } from './poll.ts';
import { markCells, putAnswer, type ReadAnswer, type SayUnreadable } from './take-mark.ts';

/** Reads a sheet with a row for each ballot, in which the level is ticked. */
export function tickRowReader(table: LinkedTable, polls: Polls): ReadBallotRow {
  const leavesOf = createLeafTicks(table);
  const read = ticksReader(table);
  const cellsOf = markCells(table, polls);
  return (ballotRow) => {
    const { row, poll, group, subject, rater } = ballotRow;
    const ballot = poll.box.ballotOf(subject, group, rater);
    const problems: Problem[] = [];
    for (const { leaf, columns } of leavesOf(poll)) {
      const { column, ...answer } = read(ballotRow, columns);
      const { place } = cellsOf(row)(column);
      const owner = { ballot, leaf, group, subject };
      for (const problem of putAnswer(polls, poll, { ...answer, place, owner }))
        problems.push(problem);
    }
    return problems;
  };
}

/** A column, and the answer that a tick in it stands for. */
interface TickColumn {
  readonly column: number;
  readonly answer: MarkRead;
}
interface LeafTicks {
  /** Position among the component's leaves. */
  readonly leaf: number;
  readonly columns: readonly TickColumn[];
}

function createLeafTicks({ table }: LinkedTable): (poll: Poll) => readonly LeafTicks[] {
  const known = new Map<Poll, readonly LeafTicks[]>();
  const find = ({ words, marks }: Poll): LeafTicks[] =>
    words.leaves.map(({ indicator }, leaf) => {
      const columns = table.columns.flatMap(({ column, meaning }): TickColumn[] => {
        const isOwn = meaning.is === 'level' || meaning.is === 'not-mark';
        if (!isOwn || meaning.indicator !== indicator.id) return [];
        return [{ column, answer: marks.read({ kind: 'text', value: meaning.id }) }];
      });
      return { leaf, columns };
    });
  return (poll) => {
    const own = known.get(poll) ?? find(poll).filter(({ columns }) => columns.length > 0);
    known.set(poll, own);
    return own;
  };
}

/** The answer of one row on one leaf, and the column that says so. */
interface TicksRead extends Pick<ReadAnswer, 'read' | 'unreadable'> {
  readonly column: number;
}

function ticksReader({ sheet, mergedInto }: LinkedTable) {
  const signOf = createSignReader();
  const areaOver = coveringAreas(sheet);
  return ({ row, isSelf, poll }: BallotRow, columns: readonly TickColumn[]): TicksRead => {
    let ticked: TickColumn | undefined;
    let struck: number | undefined;
    let hidden: TicksRead | undefined;
    for (const own of columns) {
      const { column } = own;
      const into = mergedInto(row, column);
      if (into !== undefined) return odd(column, { kind: 'merged', into });
      // Over two levels or two rows a merged cell says neither, with a tick in it or without.
      const area = areaOver(row, column);
      if (area && (area.left < column || area.top < area.bottom))
        hidden ??= odd(column, { kind: 'merged', into: nameAt(sheet, area.top, area.left) });
      const cell = cellAt(sheet, row, column);
      const sign = signOf(cell);
      if (sign === 'stroke') struck ??= column;
      if (sign === 'other' || sign === 'count') return odd(column, unread(cellText(cell)));
      if (sign !== 'tick' && sign !== 'one') continue;
      if (ticked) return severalTicks(column, nameAt(sheet, row, ticked.column));
      ticked = own;
    }
    if (hidden && (!ticked || areaOver(row, ticked.column))) return hidden;
    if (ticked) return { read: ticked.answer, column: ticked.column, unreadable };
    if (struck === undefined || isSelf)
      return { read: poll.marks.read(undefined), column: columns[0]?.column ?? 0, unreadable };
    return odd(struck, unread(cellText(cellAt(sheet, row, struck))));
  };
}

const unread = (text: string): MarkRead => ({
  kind: 'unreadable',
  shown: quotable(text),
  isNumber: false,
});

const odd = (column: number, read: MarkRead): TicksRead => ({ read, column, unreadable });

const unreadable: SayUnreadable = (value, _, where) =>
  layoutProblem('tick-unreadable', { value }, where);

const severalTicks = (column: number, other: string): TicksRead => ({
  read: unread('√'),
  column,
  unreadable: (_, __, where) => layoutProblem('ticks-several', { other }, where),
});

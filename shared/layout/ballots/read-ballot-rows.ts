import type { Problem } from '../../messages/problem.ts';
import { findLeaf } from '../describe/tally-columns.ts';
import type { ColumnLayout } from '../model/layout.ts';
import type { LinkedTable } from '../people/link-rows.ts';
import type { ReadBallotRow } from './long-table.ts';
import type { Poll, Polls } from './poll.ts';
import { isStruckOut, markCells, ownedMark, takeMark } from './take-mark.ts';

/** Reads a sheet with a row for each ballot. */
export function ballotRowReader(table: LinkedTable, polls: Polls): ReadBallotRow {
  const cellsOf = markCells(table, polls);
  const columnsOf = createLeafColumns(table);
  return ({ row, poll, group, subject, rater, isSelf }) => {
    const ballot = poll.box.ballotOf(subject, group, rater);
    const problems: Problem[] = [];
    const cellOf = cellsOf(row);
    for (const { column, leaf } of columnsOf(poll)) {
      const mark = cellOf(column);
      if (isSelf && isStruckOut(poll, mark)) continue;
      for (const problem of takeMark(
        polls,
        poll,
        ownedMark(mark, { ballot, leaf, group, subject }),
      ))
        problems.push(problem);
    }
    return problems;
  };
}

interface LeafColumn {
  readonly column: number;
  /** Position among the component's leaves. */
  readonly leaf: number;
}

/** Where each row names its component, one title may stand for leaves of several. */
function createLeafColumns({ table }: LinkedTable): (poll: Poll) => LeafColumn[] {
  const columns = table.columns.filter(({ meaning }) => meaning.is === 'leaf');
  const isBound = 'component' in table.role && table.role.component !== null;
  const known = new Map<Poll, LeafColumn[]>();
  const find = (poll: Poll): LeafColumn[] =>
    columns.flatMap((column) => {
      const leaf = isBound ? boundLeaf(column, poll) : namedLeaf(column, poll);
      return leaf === -1 ? [] : [{ column: column.column, leaf }];
    });
  return (poll) => {
    const own = known.get(poll) ?? find(poll);
    known.set(poll, own);
    return own;
  };
}

const boundLeaf = ({ meaning }: ColumnLayout, { words }: Poll): number =>
  words.leaves.findIndex(
    ({ indicator }) => meaning.is === 'leaf' && indicator.id === meaning.indicator,
  );

function namedLeaf({ header }: ColumnLayout, { words }: Poll): number {
  const label = findLeaf(header.split(' / '), words);
  return label ? words.leaves.indexOf(label.value) : -1;
}

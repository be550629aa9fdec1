import type { Problem } from '../../messages/problem.ts';
import { cellAt } from '../cells/cell-text.ts';
import { findLeaf } from '../describe/tally-columns.ts';
import type { ColumnLayout } from '../model/layout.ts';
import type { LinkedTable } from '../people/link-rows.ts';
import type { ReadBallotRow } from './long-table.ts';
import { type BallotSink, type BallotsContext, takeMark } from './poll.ts';

/** Reads a sheet with a row for each ballot. */
export function ballotRowReader(table: LinkedTable, context: BallotsContext): ReadBallotRow {
  const index = context.sheets.indexOf(table.sheet.name);
  const { sheet, mergedInto } = table;
  const columnsOf = createLeafColumns(table);
  return ({ row, sink, group, subject, rater }) => {
    const ballot = sink.collector.ballotOf({ subject, group, rater });
    const problems: Problem[] = [];
    for (const { column, leaf } of columnsOf(sink)) {
      const cell = cellAt(sheet, row, column);
      const mark = { cell, into: mergedInto(row, column), sheet: index, row, column };
      const owner = { ballot, leaf, group, subject };
      for (const one of takeMark(context, sink, { mark, owner })) problems.push(one);
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
function createLeafColumns({ table }: LinkedTable): (sink: BallotSink) => LeafColumn[] {
  const columns = table.columns.filter(({ meaning }) => meaning.is === 'leaf');
  const isBound = 'component' in table.role && table.role.component !== null;
  const known = new Map<BallotSink, LeafColumn[]>();
  const find = (sink: BallotSink): LeafColumn[] =>
    columns.flatMap((column) => {
      const leaf = isBound ? boundLeaf(column, sink) : namedLeaf(column, sink);
      return leaf === -1 ? [] : [{ column: column.column, leaf }];
    });
  return (sink) => {
    const found = known.get(sink) ?? find(sink);
    known.set(sink, found);
    return found;
  };
}

const boundLeaf = ({ meaning }: ColumnLayout, { words }: BallotSink): number =>
  words.leaves.findIndex(
    ({ indicator }) => meaning.is === 'leaf' && indicator.id === meaning.indicator,
  );

function namedLeaf({ header }: ColumnLayout, { words }: BallotSink): number {
  const found = findLeaf(header.split(' / '), words);
  return found ? words.leaves.indexOf(found.value) : -1;
}

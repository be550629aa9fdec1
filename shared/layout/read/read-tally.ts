import type { At, LeafCounts, Tally } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import { readCount } from '../cells/read-number.ts';
import { placeAt, type View } from '../cells/view.ts';
import { type ColumnLayout, TURNOUT_COLUMNS } from '../model/layout.ts';
import type { MarksNeed, Needs } from '../model/needs.ts';
import type { LinkedTable } from '../people/link-rows.ts';
import { unlikeValid, withoutValid } from './check-valid.ts';
import { leafColumns, type TallyRow } from './leaf-columns.ts';
import { type InputCell, type ReadRows, readInput, readWithout } from './read-cell.ts';
import { readTurnout } from './read-turnout.ts';
import { groupReader } from './tally-groups.ts';

/** The counts of a tally sheet, one entry for each of its rows that is somebody's. */
export function readTally(table: LinkedTable, need: MarksNeed, needs: Needs): ReadRows<Tally> {
  const leaves = leafColumns(table.table, need);
  const groupOf = groupReader(table, need, needs);
  const rows = table.linked.map((row) => {
    const group = groupOf(row);
    if ('problem' in group) return { tally: undefined, problems: [group.problem] };
    const isNeeded = row.category.asks(need.id, group.chosen);
    return readRow({ table, need, leaves, row, group: group.chosen, isNeeded });
  });
  return {
    rows: rows.flatMap(({ tally }) => tally ?? []),
    problems: rows.flatMap(({ problems }) => problems),
  };
}

/** A row of blanks stays as zeros, so that a count filled in later is seen by the formulas. */
function readRow(at: TallyRow) {
  const { counts, hasMarks, problems } = readCounts(at);
  const { turnout, ...read } = readTurnout(at, { hasMarks, columns: TURNOUT_COLUMNS });
  const { need, row, group } = at;
  const tally: Tally = { subject: row.subject, component: need.id, group, counts, turnout };
  const lacksValid = need.amongValid !== null && !turnout.valid;
  const isNothing = !hasMarks && (read.lacksExpected || lacksValid);
  return {
    tally: isNothing ? undefined : tally,
    problems: [
      ...problems,
      ...read.problems,
      ...unlikeValid(at, tally),
      ...(hasMarks ? withoutValid(at, tally) : []),
    ],
  };
}

interface RowCounts {
  readonly counts: readonly LeafCounts[];
  readonly hasMarks: boolean;
  readonly problems: readonly Problem[];
}

/** A blank among counts is 0 with a note; a row without any count holds no marks. */
function readCounts(at: TallyRow): RowCounts {
  const { table, leaves, row, need, group } = at;
  const isFilled = (column: ColumnLayout | undefined) =>
    column !== undefined && readInput(table, [row.row, column.column], readCount).kind !== 'blank';
  const hasMarks = leaves.some(
    ({ levels, notMarks }) => levels.some(isFilled) || notMarks.some(isFilled),
  );
  const problems: Problem[] = [];
  const read = (column: ColumnLayout, isNeeded: boolean): At<number> => {
    const count = readColumn(at, column, { isNeeded, hasMarks });
    problems.push(...count.problems);
    return count.value;
  };
  const counts = leaves.map(({ indicator, levels, notMarks }) => {
    const isNeeded = row.category.asks(need.id, group, indicator.id);
    return {
      indicator: indicator.id,
      levels: levels.map((column) => read(column, isNeeded)),
      notMarks: notMarks.map((column) => column && read(column, isNeeded)),
    };
  });
  const empty = layoutProblem('row-without-marks', { name: quotable(row.name) }, { place: row.at });
  return { counts, hasMarks, problems: hasMarks ? problems : [empty] };
}

interface CountNeeds {
  readonly isNeeded: boolean;
  readonly hasMarks: boolean;
}

function readColumn(
  { table, row }: TallyRow,
  { column, header }: ColumnLayout,
  { isNeeded, hasMarks }: CountNeeds,
): { value: At<number>; problems: readonly Problem[] } {
  const cell = { table, row, column, isNeeded };
  const { read, problems } = readWithout(cell, readCount, (shown, where) =>
    layoutProblem('count-unreadable', { value: shown }, where),
  );
  if (read.kind !== 'blank')
    return { value: new Count(read.kind === 'read' ? read.value : null, cell), problems };
  const zero = new Count(0, cell);
  if (!hasMarks || !isNeeded) return { value: zero, problems };
  const values = { name: quotable(row.name), header: quotable(header) };
  return { value: zero, problems: [layoutProblem('count-blank', values, { place: zero.at })] };
}

/** Makes its place when it is asked for: there may be a million, and few ever are. */
class Count implements At<number> {
  readonly #sheet: View;
  readonly #row: number;
  readonly #column: number;

  constructor(
    readonly value: number | null,
    { table, row, column }: InputCell,
  ) {
    this.#sheet = table.sheet;
    this.#row = row.row;
    this.#column = column;
  }

  get at(): SheetPlace {
    return placeAt(this.#sheet, this.#row, this.#column);
  }
}

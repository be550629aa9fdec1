import type { At, Attendance, TurnoutCounts } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable, shownPlace } from '../cells/cell-text.ts';
import { isSource } from '../model/ballot-sources.ts';
import type { TurnoutColumn } from '../model/layout.ts';
import { states } from '../model/stated.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';
import type { ReadRows } from '../read/read-cell.ts';
import { readTurnout } from '../read/read-turnout.ts';
import { longTurnout } from './long-turnout.ts';
import type { Poll, Polls } from './poll.ts';

/** What is valid is counted from the ballots themselves. */
const ATTENDANCE: readonly TurnoutColumn[] = ['expected', 'issued', 'returned', 'outstanding'];

/**
 * 应到、发出 and 收回 of groups that gave single ballots, for each subject of their sheets. Where the
 * rules ask for no turnout they are only checked, and a number that differs is no reason to void.
 */
export function readAttendance(tables: readonly LinkedTable[], polls: Polls): ReadRows<Attendance> {
  const all = createAttendances();
  const problems = tables
    .filter(({ table }) => states(table, ATTENDANCE))
    .flatMap((table) => {
      const turnout = table.long ? longTurnout(table, polls) : null;
      const told = [...polls.byComponent.values()].flatMap((poll) =>
        groupsIn(table, poll).flatMap((group) =>
          (turnout?.of(poll.words.id, group) ?? table.linked).flatMap((row) => {
            const read = readRow({ table, row, poll, group });
            const differing = all.add(read.attendance, row);
            const odd = read.problems.filter(({ code }) => code !== 'valid-unreadable');
            return poll.words.turnout ? [...read.problems, ...differing] : odd;
          }),
        ),
      );
      return [...(turnout?.problems ?? []), ...told];
    });
  return { rows: all.rows(), problems };
}

/** Indices of the groups that the table may hold ballots of. */
const groupsIn = ({ table }: LinkedTable, { words }: Poll): number[] =>
  words.groups.flatMap(({ id }, index) => (isSource(table, words.id, id) ? [index] : []));

interface RowOfGroup {
  readonly table: LinkedTable;
  readonly row: LinkedRow;
  readonly poll: Poll;
  readonly group: number;
}

function readRow({ table, row, poll, group: index }: RowOfGroup) {
  const { words: need, box } = poll;
  const { subject, category } = row;
  const group = need.groups[index]?.id ?? '';
  const isNeeded = category.asks(need.id, group);
  const hasMarks = box.hasBallot(subject, index);
  const read = readTurnout({ table, need, row, isNeeded }, { hasMarks, columns: ATTENDANCE });
  const attendance: Attendance = { subject, component: need.id, group, turnout: read.turnout };
  return { attendance, problems: read.problems };
}

/** A group whose ballots stand on several sheets was expected once: they must agree. */
function createAttendances() {
  const known = new Map<string, Attendance>();
  return {
    rows: (): Attendance[] => [...known.values()],
    add(row: Attendance, { name }: LinkedRow): Problem[] {
      const key = JSON.stringify([row.subject, row.component, row.group]);
      const other = known.get(key);
      known.set(key, other ? { ...row, turnout: { ...row.turnout, ...other.turnout } } : row);
      return other ? differences(row, other.turnout, name) : [];
    },
  };
}

function differences({ subject, turnout }: Attendance, other: TurnoutCounts, name: string) {
  const both: readonly (readonly [At<number> | undefined, At<number> | undefined])[] = [
    [turnout.expected, other.expected],
    [turnout.issued, other.issued],
    [turnout.returned, other.returned],
  ];
  return both.flatMap(([own, before]): Problem[] => {
    if (!own || !before || own.value === before.value) return [];
    const values = { name: quotable(name), other: shownPlace(before.at, own.at) };
    return [layoutProblem('turnout-differs', values, { place: own.at, subject })];
  });
}

import type { Ballots } from '../../ballots/ballots.ts';
import type { Attendance, Tally } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Workbook } from '../../workbook/model.ts';
import { ballotsWords } from '../labels/ballots-words.ts';
import { holdsBallots } from '../model/ballot-sources.ts';
import { isLongRole, type LongKind } from '../model/layout.ts';
import type { LinkedTable } from '../people/link-rows.ts';
import { ballotsWithGaps } from './ballots-with-gaps.ts';
import { type ReadBallotRow, readLongRows } from './long-table.ts';
import { marksLow } from './marks-low.ts';
import { namelessTwice } from './nameless-twice.ts';
import { nearlySelf } from './nearly-self.ts';
import { createPoll, type Poll, type Polls } from './poll.ts';
import { readAttendance } from './read-attendance.ts';
import { ballotRowReader } from './read-ballot-rows.ts';
import { markRowReader } from './read-marks.ts';
import { tickRowReader } from './read-ticks.ts';
import { readWide } from './read-wide.ts';
import { strayMarks } from './stray-marks.ts';

export interface ReadBallots {
  readonly ballots: readonly Ballots[];
  readonly attendance: readonly Attendance[];
  readonly problems: readonly Problem[];
}

interface BallotsSource extends Pick<Polls, 'needs' | 'roll' | 'categories'> {
  readonly workbook: Workbook;
  /** Read from sheets of counts. */
  readonly tallies: readonly Tally[];
}

/** The single ballots of all sheets, put together by component. */
export function readBallots(tables: readonly LinkedTable[], source: BallotsSource): ReadBallots {
  const own = tables.filter(({ table }) => holdsBallots(table));
  if (own.length === 0) return { ballots: [], attendance: [], problems: [] };
  const polls = createPolls(source);
  const problems = own.flatMap((table) => readTable(table, polls));
  const attendance = readAttendance(own, polls);
  const given = [...polls.byComponent.values()].filter(({ box }) => !box.isEmpty());
  const tooMany = given.flatMap(numbersTooMany);
  const built =
    tooMany.length > 0 ? [] : given.map((poll) => ({ poll, own: poll.box.build(polls.sheets) }));
  return {
    ballots: built.map((component) => component.own),
    attendance: attendance.rows,
    problems: [
      ...problems,
      ...namelessTwice(own, polls),
      ...nearlySelf(own, polls),
      ...attendance.problems,
      ...tooMany,
      ...built.flatMap((component) => marksLow(component.own, component.poll.words)),
      ...[...polls.byComponent.values()].flatMap((poll) =>
        strayMarks(poll, built.find((own) => own.poll === poll)?.own ?? null, polls),
      ),
      ...built.flatMap(({ own: ballots, poll }) => ballotsWithGaps(ballots, poll.words, polls)),
      ...given.flatMap((poll) => countedTwice(poll, source.tallies)),
    ],
  };
}

function createPolls({ workbook, needs, roll, categories }: BallotsSource): Polls {
  const polls = needs.marks.map(
    (need) => [need.id, createPoll(ballotsWords(need), roll.subjects.length)] as const,
  );
  const sheets = workbook.sheets.map(({ name }) => name);
  return { byComponent: new Map(polls), needs, roll, categories, sheets };
}

function readTable(table: LinkedTable, polls: Polls): Problem[] {
  const { role } = table.table;
  if (isLongRole(role)) return readLongRows(table, polls, READERS[role.kind](table, polls));
  return role.kind === 'wide' ? readWide(table, polls) : [];
}

const READERS: Record<LongKind, (table: LinkedTable, polls: Polls) => ReadBallotRow> = {
  marks: markRowReader,
  ballots: ballotRowReader,
  ticks: tickRowReader,
};

/** An answer takes 16 bits, and some are needed for what is no number. */
const MOST_NUMBERS = 65_000;

function numbersTooMany({ words, marks }: Poll): Problem[] {
  if (marks.numbers.length <= MOST_NUMBERS) return [];
  const values = { component: words.title, most: MOST_NUMBERS };
  return [layoutProblem('numbers-too-many', values)];
}

/** Nobody can say whether counts and ballots of one group are the same votes. */
function countedTwice({ words, box }: Poll, tallies: readonly Tally[]): Problem[] {
  return words.groups.flatMap((group, index) => {
    const tally = tallies.find((row) => row.component === words.id && row.group === group.id);
    const at = tally?.counts[0]?.levels[0]?.at;
    if (!at || !box.hasGroup(index)) return [];
    const values = { component: words.title, group: group.title };
    return [layoutProblem('ballots-counted-twice', values, { place: { sheet: at.sheet } })];
  });
}

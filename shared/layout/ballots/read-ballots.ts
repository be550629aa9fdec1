import type { Ballots } from '../../ballots/ballots.ts';
import type { Attendance, Tally } from '../../ballots/review.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import type { Workbook } from '../../workbook/model.ts';
import { ballotsWords } from '../labels/ballots-words.ts';
import { holdsBallots } from '../model/ballot-sources.ts';
import type { LinkedTable } from '../people/link-rows.ts';
import type { Roll } from '../people/roll.ts';
import { type BallotSink, type BallotsContext, createSink } from './ballot-sink.ts';
import { readLongRows } from './long-table.ts';
import { readAttendance } from './read-attendance.ts';
import { ballotRowReader } from './read-ballot-rows.ts';
import { markRowReader } from './read-marks.ts';
import { readWide } from './read-wide.ts';

export interface ReadBallots {
  readonly ballots: readonly Ballots[];
  readonly attendance: readonly Attendance[];
  readonly problems: readonly Problem[];
}

interface BallotsInput {
  readonly workbook: Workbook;
  readonly rulebook: Rulebook;
  readonly roll: Roll;
  /** Read from sheets of counts. */
  readonly tallies: readonly Tally[];
}

/** The single ballots of all sheets, put together by component. */
export function readBallots(
  tables: readonly LinkedTable[],
  { workbook, rulebook, roll, tallies }: BallotsInput,
): ReadBallots {
  const own = tables.filter(({ table }) => holdsBallots(table));
  if (own.length === 0) return { ballots: [], attendance: [], problems: [] };
  const context = createContext(workbook, rulebook, roll);
  const found = own.flatMap((table) => readOne(table, rulebook, context));
  const attendance = readAttendance(own, rulebook, context);
  const sinks = [...context.sinks.values()].filter(({ collector }) => !collector.isEmpty());
  const tooMany = sinks.flatMap(numbersTooMany);
  return {
    ballots:
      tooMany.length > 0 ? [] : sinks.map(({ collector }) => collector.build(context.sheets)),
    attendance: attendance.rows,
    problems: [
      ...found,
      ...attendance.problems,
      ...tooMany,
      ...sinks.flatMap((sink) => countedTwice(sink, tallies, rulebook)),
    ],
  };
}

function createContext({ sheets }: Workbook, rulebook: Rulebook, roll: Roll): BallotsContext {
  const sinks = rulebook.components.flatMap((component) =>
    component.kind === 'ballots' || component.kind === 'rate'
      ? [
          [
            component.id,
            createSink(ballotsWords(component, rulebook), roll.subjects.length),
          ] as const,
        ]
      : [],
  );
  return {
    sinks: new Map(sinks),
    roll,
    categories: roll.subjects.map(({ category }) => category),
    sheets: sheets.map(({ name }) => name),
  };
}

function readOne(table: LinkedTable, rulebook: Rulebook, context: BallotsContext): Problem[] {
  const { kind } = table.table.role;
  if (kind === 'wide') return readWide(table, context);
  const reader = kind === 'marks' ? markRowReader : ballotRowReader;
  return readLongRows(table, { rulebook, context }, reader(table, context));
}

/** An answer takes 16 bits, and some are needed for what is no number. */
const MOST_NUMBERS = 65_000;

function numbersTooMany({ words: { component }, marks }: BallotSink): Problem[] {
  if (marks.numbers.length <= MOST_NUMBERS) return [];
  const values = { component: component.title, most: MOST_NUMBERS };
  return [layoutProblem('numbers-too-many', values)];
}

/** Nobody can say whether counts and ballots of one group are the same votes. */
function countedTwice(
  { words: { component }, collector }: BallotSink,
  tallies: readonly Tally[],
  { groups }: Rulebook,
): Problem[] {
  return component.groups.flatMap(({ id }, index) => {
    const tally = tallies.find((one) => one.component === component.id && one.group === id);
    const at = tally?.counts[0]?.levels[0]?.at;
    if (!at || !collector.hasGroup(index)) return [];
    const title = groups.find((one) => one.id === id)?.title ?? id;
    const values = { component: component.title, group: title };
    return [layoutProblem('ballots-counted-twice', values, { place: { sheet: at.sheet } })];
  });
}

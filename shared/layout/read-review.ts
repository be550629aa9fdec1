import type { ChecklistRow, FactRow, MeasureRow, Review, Tally } from '../ballots/review.ts';
import { layoutProblem } from '../messages/layout.ts';
import { done, type Problem, type Result, stopped } from '../messages/problem.ts';
import type { Rulebook } from '../rulebook/model/rulebook.ts';
import type { Plan } from '../rulebook/plan/plan.ts';
import type { Workbook } from '../workbook/model.ts';
import { readBallots } from './ballots/read-ballots.ts';
import { missingFacts, missingTables } from './missing/missing-tables.ts';
import { holdsBallots } from './model/ballot-sources.ts';
import type { Layout } from './model/layout.ts';
import { type LinkedTable, linkRows } from './people/link-rows.ts';
import { callRoll, type Roll } from './people/roll.ts';
import { readTable } from './people/table-reader.ts';
import { readChecklist } from './read/read-checklist.ts';
import { readFacts } from './read/read-facts.ts';
import { joinMeasures, readMeasures } from './read/read-measures.ts';
import { readingLinkProblems, readReadings } from './read/read-readings.ts';
import { readTally } from './read/read-tally.ts';

export interface ReadOptions {
  /** Score although no sheet has facts. */
  readonly withoutFacts: boolean;
}

/**
 * Every number that the rules need, with its cell, from the tables of the layout. What voids or
 * is worth a note stands in the review's own `problems`; what stops the run comes back alone.
 * @source seeds/rulebooks/README.md#problems-and-gaps
 */
export function readReview(
  workbook: Workbook,
  layout: Layout,
  { rulebook }: Plan,
  options: ReadOptions,
): Result<Review> {
  const tables = layout.tables.map((table) => readTable(workbook, table));
  const { roll, problems: rollProblems } = callRoll(tables, rulebook);
  const before = unique([
    ...tables.flatMap((table) => table.problems),
    ...rollProblems,
    ...(roll.subjects.length === 0 ? [layoutProblem('subjects-missing', {})] : []),
  ]);
  // Without everybody's category nobody knows what is needed.
  if (stops(before)) return stopped(...before, ...missingFacts(rulebook, layout, options));
  const linked = tables.map((table) => linkRows(table, roll));
  const read = readAll(linked, { workbook, rulebook, roll });
  const problems = unique([
    ...before,
    ...missingTables(rulebook, layout, roll.subjects),
    ...missingFacts(rulebook, layout, options),
    ...linked.flatMap((table) => readingLinkProblems(table, rulebook, categoriesOf(roll))),
    ...read.problems,
  ]);
  if (stops(problems)) return stopped(...problems);
  const factsGiven =
    rulebook.facts.length === 0 || layout.tables.some(({ role }) => role.kind === 'facts');
  return done({ ...read, subjects: roll.subjects, factsGiven, problems });
}

function readAll(
  linked: readonly LinkedTable[],
  from: { workbook: Workbook; rulebook: Rulebook; roll: Roll },
): AllRows {
  const { rulebook, roll } = from;
  const categories = categoriesOf(roll);
  const rows = linked.map((table) => readRows(table, rulebook, categories));
  const tallies = rows.flatMap((one) => one.tallies);
  const ballots = readBallots(linked, { ...from, tallies });
  const measures = joinMeasures(rows.flatMap((one) => one.measures));
  const readings = readReadings(linked, rulebook, categories);
  return {
    tallies,
    checklists: rows.flatMap(({ checklists }) => checklists),
    facts: rows.flatMap(({ facts }) => facts),
    measures: measures.rows,
    readings: readings.rows,
    ballots: ballots.ballots,
    attendance: ballots.attendance,
    problems: [
      ...rows.flatMap(({ problems }) => problems),
      ...ballots.problems,
      ...measures.problems,
      ...readings.problems,
    ],
  };
}

const categoriesOf = ({ subjects }: Roll): readonly string[] =>
  subjects.map(({ category }) => category);

/** A sheet that is read for two roles would say some things twice. */
const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((one) => [JSON.stringify(one), one])).values(),
];

const stops = (problems: readonly Problem[]): boolean =>
  problems.some(({ effect }) => effect === 'stop');

interface TableRows {
  readonly tallies: readonly Tally[];
  readonly checklists: readonly ChecklistRow[];
  readonly facts: readonly FactRow[];
  readonly measures: readonly MeasureRow[];
  readonly problems: readonly Problem[];
}

type AllRows = TableRows & Pick<Review, 'ballots' | 'attendance' | 'readings'>;

const NO_ROWS: TableRows = { tallies: [], checklists: [], facts: [], measures: [], problems: [] };

function readRows(
  table: LinkedTable,
  rulebook: Rulebook,
  categories: readonly string[],
): TableRows {
  const { role } = table.table;
  if (role.kind === 'roster' || role.kind === 'readings' || holdsBallots(table.table))
    return NO_ROWS;
  if (role.kind === 'measures') {
    const { rows, problems } = readMeasures(table, rulebook, categories);
    return { ...NO_ROWS, measures: rows, problems };
  }
  if (role.kind === 'facts') {
    const { rows, problems } = readFacts(table, rulebook);
    return { ...NO_ROWS, facts: rows, problems };
  }
  if (role.kind !== 'tally' && role.kind !== 'checklist')
    throw new Error(`No reader: ${role.kind}`);
  const component = rulebook.components.find(({ id }) => id === role.component);
  if (role.kind === 'tally' && (component?.kind === 'ballots' || component?.kind === 'rate')) {
    const { rows, problems } = readTally(table, component, { rulebook, categories });
    return { ...NO_ROWS, tallies: rows, problems };
  }
  if (role.kind === 'checklist' && component?.kind === 'checklist') {
    const { rows, problems } = readChecklist(table, component, categories);
    return { ...NO_ROWS, checklists: rows, problems };
  }
  throw new Error(`The layout binds ${table.sheet.name} to ${role.component}, which is no such`);
}

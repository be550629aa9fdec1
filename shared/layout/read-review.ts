import type { ChecklistRow, FactRow, MeasureRow, Review, Tally } from '../ballots/review.ts';
import { done, type Problem, type Result, stopped, stops } from '../messages/problem.ts';
import type { CategoryPlan, Plan } from '../rulebook/plan/plan.ts';
import type { Workbook } from '../workbook/model.ts';
import type { SheetAccount } from './account/sheet-account.ts';
import { takeAccount } from './account/take-account.ts';
import { readBallots } from './ballots/read-ballots.ts';
import { lostRows } from './missing/lost-rows.ts';
import { missingFacts, missingTables } from './missing/missing-tables.ts';
import { sheetsOf } from './missing/unread-header.ts';
import { withoutSubjects } from './missing/without-subjects.ts';
import type { Layout } from './model/layout.ts';
import { type Needs, needsOf } from './model/needs.ts';
import { askIfLegend, askIfSomebody } from './people/ask-if-somebody.ts';
import { askWhoIsMeant } from './people/ask-who.ts';
import { askWithoutRoster, missingThoughScored } from './people/ask-without-roster.ts';
import { type LinkedTable, linkRows } from './people/link-rows.ts';
import { callRoll, type Roll } from './people/roll.ts';
import { readTable } from './people/table-reader.ts';
import { readChecklist } from './read/read-checklist.ts';
import { readFacts } from './read/read-facts.ts';
import { joinMeasures, readMeasures } from './read/read-measures.ts';
import { readingLinkProblems, readReadings } from './read/read-readings.ts';
import { readTally } from './read/read-tally.ts';
import { measuresOfTwoScales } from './read/two-scales.ts';
import { factsTwice } from './twice/facts-twice.ts';
import { tablesTwice } from './twice/tables-twice.ts';

export interface ReadOptions {
  /** Score although no sheet has facts. */
  readonly withoutFacts: boolean;
  /** What detecting the layout has said already. */
  readonly told?: readonly Problem[];
}

export interface ReadReview {
  readonly review: Review;
  /** What became of every cell, a sheet each. */
  readonly account: readonly SheetAccount[];
}

/**
 * Every number that the rules need, with its cell, from the tables of the layout. What voids or
 * is worth a note stands in the review's own `problems`; what stops the run comes back alone.
 * @source seeds/rulebooks/README.md#problems-and-gaps
 */
export function readReview(
  workbook: Workbook,
  layout: Layout,
  plan: Plan,
  options: ReadOptions,
): Result<ReadReview> {
  const tables = layout.tables.map((table) => readTable(workbook, table));
  const { roll, problems: rollProblems } = callRoll(tables, {
    declared: plan.rulebook.categories,
    same: layout.same ?? [],
  });
  const met = unique([...tables.flatMap((table) => table.problems), ...rollProblems]);
  const before = roll.subjects.length === 0 ? withoutSubjects(met, options.told ?? []) : met;
  // Without everybody's category nobody knows what is needed.
  const sheets = sheetsOf(workbook, layout, options.told ?? []);
  if (stops(before)) return stopped(...before, ...missingFacts(plan, sheets, options));
  const categories = roll.subjects.map(({ category }) => plan.names.category(category));
  const linked = tables.map((table) => linkRows(table, roll, categories));
  const needs = needsOf(plan);
  const asking = { roll, categories, same: layout.same ?? [] };
  const strangers = askWhoIsMeant(linked, asking);
  const read = readAll(linked, { workbook, plan, needs, roll, categories });
  const found = [
    ...before,
    ...missingTables(needs, sheets, categories),
    ...missingFacts(plan, sheets, options),
    ...linked.flatMap((table) => {
      const problems = [...table.linkProblems, ...strangers(table)];
      return readingLinkProblems({ ...table, linkProblems: problems }, needs.records, categories);
    }),
    ...(roll.isListed
      ? missingThoughScored(linked, asking, {
          marks: needs.marks,
          asked: whoIsAsked(linked, strangers),
        })
      : askWithoutRoster(linked, asking)),
    ...askIfSomebody(linked, needs, asking),
    ...askIfLegend(linked, asking),
    ...linked.flatMap((table) => lostRows(table, roll.isListed)),
    ...read.problems,
  ];
  const account = takeAccount(workbook, linked, {
    needs,
    roll,
    told: [...(options.told ?? []), ...found],
  });
  const problems = unique([...found, ...account.problems]);
  if (stops(problems)) return stopped(...problems);
  const factsGiven =
    plan.rulebook.facts.length === 0 || layout.tables.some(({ role }) => role.kind === 'facts');
  const review = { ...read, subjects: roll.subjects, factsGiven, problems };
  return done({ review, account: account.sheets });
}

const whoIsAsked = (
  linked: readonly LinkedTable[],
  strangers: (table: LinkedTable) => readonly Problem[],
): ReadonlySet<number> =>
  new Set(linked.flatMap((table) => strangers(table).flatMap(({ subject }) => subject ?? [])));

/** A sheet that is read for two roles would say some things twice. */
const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

interface Source {
  readonly workbook: Workbook;
  readonly plan: Plan;
  readonly needs: Needs;
  readonly roll: Roll;
  /** By subject. */
  readonly categories: readonly CategoryPlan[];
}

type AllRows = TableRows & Pick<Review, 'ballots' | 'attendance' | 'readings'>;

function readAll(linked: readonly LinkedTable[], source: Source): AllRows {
  const { plan, needs } = source;
  const rows = linked.map((table) => ({ table, ...NO_ROWS, ...readRows(table, source) }));
  const tallies = rows.flatMap((table) => table.tallies);
  const ballots = readBallots(linked, { ...source, tallies });
  const joined = joinMeasures(rows.flatMap((table) => table.measures));
  const measures = measuresOfTwoScales(joined.rows, {
    numbers: needs.numbers,
    categories: source.categories,
    told: rows.flatMap(({ problems }) => problems),
  });
  const readings = readReadings(linked, needs.records, plan.rulebook.valid);
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
      ...tablesTwice(rows, source),
      ...factsTwice(rows, source.roll),
      ...ballots.problems,
      ...joined.problems,
      ...measures.problems,
      ...readings.problems,
    ],
  };
}

/** What the rows of one table give by themselves. */
interface TableRows {
  readonly tallies: readonly Tally[];
  readonly checklists: readonly ChecklistRow[];
  readonly facts: readonly FactRow[];
  readonly measures: readonly MeasureRow[];
  readonly problems: readonly Problem[];
}
const NO_ROWS: TableRows = { tallies: [], checklists: [], facts: [], measures: [], problems: [] };

function readRows(table: LinkedTable, { plan, needs }: Source): Partial<TableRows> {
  const { role } = table.table;
  switch (role.kind) {
    case 'tally': {
      const { rows: tallies, problems } = readTally(table, needs.marksOf(role.component), needs);
      return { tallies, problems };
    }
    case 'checklist': {
      const { rows, problems } = readChecklist(table, needs.itemsOf(role.component));
      return { checklists: rows, problems };
    }
    case 'measures': {
      const { rows, problems } = readMeasures(table, needs.numbers);
      return { measures: rows, problems };
    }
    case 'facts': {
      const { rows, problems } = readFacts(table, plan.names.fact);
      return { facts: rows, problems };
    }
    // A roster has been called; ballots and months stand on several sheets and are read together.
    case 'roster':
    case 'marks':
    case 'ballots':
    case 'ticks':
    case 'wide':
    case 'readings':
      return {};
  }
}

import { layoutProblem } from '../messages/layout.ts';
import { done, type Problem, type Result, stopped, stops } from '../messages/problem.ts';
import type { Plan } from '../rulebook/plan/plan.ts';
import type { Workbook } from '../workbook/model.ts';
import { describeSheet, type ReadBlock } from './describe/describe-sheet.ts';
import { settleRows } from './describe/settle-rows.ts';
import { sharedVotes } from './describe/shared-votes.ts';
import { settleSums } from './describe/sums-of-raters.ts';
import { vocabularyOf } from './labels/vocabulary.ts';
import type { Layout, TableLayout } from './model/layout.ts';
import { needsOf } from './model/needs.ts';
import { isReceipt } from './own-sheets.ts';
import { otherYears } from './twice/other-years.ts';

/**
 * Which sheet and column means what, by the sheets' own words and the rulebook's. Whatever stays
 * unclear is a problem that names the candidates; nothing is guessed, and nothing that looks like
 * a table is passed over without a word.
 * @source seeds/rulebooks/README.md#where-things-stand-in-a-workbook
 */
export function detectLayout(workbook: Workbook, plan: Plan): Result<Layout> {
  const { layout, problems } = detectTables(workbook, plan);
  return stops(problems) ? stopped(...problems) : done(layout, problems);
}

/** What was understood, and what was not. */
export interface Detected {
  readonly layout: Layout;
  readonly problems: readonly Problem[];
}

/** The same as far as it comes: where something stops, people still see what was understood. */
export function detectTables(workbook: Workbook, plan: Plan): Detected {
  const own = workbook.sheets.find((sheet) => !sheet.isOurs && isReceipt(sheet));
  if (own) return alreadyScored(workbook, own.name);
  const needs = needsOf(plan);
  const vocabulary = vocabularyOf(needs, plan.rulebook.subject);
  const read = workbook.sheets.flatMap((sheet) => describeSheet(sheet, vocabulary));
  const { kept, problems: rosters } = chooseRosters(read);
  const rows = settleRows(
    workbook,
    kept.flatMap(({ described }) => described.tables),
  );
  const settled = settleSums(rows.tables, workbook, plan.names);
  const { tables, problems: votes } = sharedVotes(settled.tables, needs, plan);
  const problems = [
    ...read.flatMap(({ described }) => described.problems),
    ...rosters,
    ...rows.problems,
    ...settled.problems,
    ...votes,
    ...otherYears(tables, workbook, plan.rulebook.valid),
  ];
  const ignored = workbook.sheets
    .flatMap(({ name, isOurs }) => (isOurs ? [] : name))
    .filter((name) => !tables.some(({ sheet }) => sheet === name));
  return { layout: { tables, ignored }, problems };
}

function alreadyScored({ sheets }: Workbook, sheet: string): Detected {
  const scored = layoutProblem('workbook-already-scored', { sheet }, { place: { sheet } });
  return { layout: { tables: [], ignored: sheets.map(({ name }) => name) }, problems: [scored] };
}

/** The tables that are rosters most plainly: by 类别 and by name, else by 类别, else by name. */
function chooseRosters(read: readonly ReadBlock[]): {
  kept: readonly ReadBlock[];
  problems: readonly Problem[];
} {
  const rosters = read.filter(({ described }) => described.tables.some(isRoster));
  const plainest = Math.max(0, ...rosters.map(plainness));
  const others = rosters.filter((sheet) => plainness(sheet) < plainest);
  return {
    kept: read.map((sheet) => (others.includes(sheet) ? withoutRoster(sheet) : sheet)),
    problems: others.map(({ sheet }) =>
      layoutProblem('roster-left-out', {}, { place: { sheet: sheet.name } }),
    ),
  };
}

const withoutRoster = ({ sheet, described }: ReadBlock): ReadBlock => ({
  sheet,
  described: { ...described, tables: described.tables.filter((table) => !isRoster(table)) },
});

const isRoster = ({ role }: TableLayout): boolean => role.kind === 'roster';

function plainness({ described: { tables, isNamedRoster } }: ReadBlock): number {
  const hasCategory = tables.some(({ columns }) =>
    columns.some(({ meaning }) => meaning.is === 'category'),
  );
  return (hasCategory ? 2 : 0) + (isNamedRoster ? 1 : 0);
}

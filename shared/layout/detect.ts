import { layoutProblem } from '../messages/layout.ts';
import { done, type Problem, type Result, stopped } from '../messages/problem.ts';
import type { Plan } from '../rulebook/plan/plan.ts';
import type { Workbook } from '../workbook/model.ts';
import { placeAt, type View, viewOf, WHOLE } from './cells/view.ts';
import { type Described, describeTable } from './describe/describe-table.ts';
import { looksLikeBallots, tallyHeaderWithoutName } from './describe/other-tables.ts';
import { tablesTwice } from './describe/tables-twice.ts';
import { type Vocabulary, vocabularyOf } from './labels/vocabulary.ts';
import type { Layout, TableLayout } from './model/layout.ts';
import { needsOf } from './model/needs.ts';
import { isReceipt } from './own-sheets.ts';
import { type FoundTable, findTable } from './tables/find-table.ts';

/**
 * Which sheet and column means what, by the sheets' own words and the rulebook's. Whatever stays
 * unclear is a problem that names the candidates; nothing is guessed, and nothing that looks like
 * a table is passed over without a word.
 * @source seeds/rulebooks/README.md#where-things-stand-in-a-workbook
 */
export function detectLayout(workbook: Workbook, plan: Plan): Result<Layout> {
  const own = workbook.sheets.find(isReceipt);
  if (own)
    return stopped(
      layoutProblem('workbook-already-scored', { sheet: own.name }, { place: { sheet: own.name } }),
    );
  const vocabulary = vocabularyOf(needsOf(plan));
  const read = workbook.sheets.map((sheet) => describeView(viewOf(sheet, WHOLE), vocabulary));
  const { kept, problems: rosters } = chooseRosters(read);
  const tables = kept.flatMap(({ described }) => described.tables);
  const problems = [
    ...read.flatMap(({ described }) => described.problems),
    ...rosters,
    ...tablesTwice(tables, plan.names),
  ];
  if (problems.some(({ effect }) => effect === 'stop')) return stopped(...problems);
  const ignored = workbook.sheets
    .map(({ name }) => name)
    .filter((name) => !tables.some(({ sheet }) => sheet === name));
  return done({ tables, ignored }, problems);
}

interface ReadSheet {
  readonly sheet: View;
  readonly described: Described;
}

function describeView(sheet: View, vocabulary: Vocabulary): ReadSheet {
  const table = findTable(sheet, vocabulary);
  if (!table) return { sheet, described: withoutTable(sheet, vocabulary) };
  const described = describeTable(table, vocabulary);
  if (described.problems.length === 0 && looksLikeBallots(table, described, vocabulary))
    return { sheet, described: only(layoutProblem('ballots-layout-unknown', {}, at(table))) };
  if (described.tables.length > 0) {
    const hidden = layoutProblem('hidden-sheet-read', {}, { place: { sheet: sheet.name } });
    const problems = sheet.hidden ? [hidden, ...described.problems] : described.problems;
    return { sheet, described: { ...described, problems } };
  }
  if (described.problems.length > 0) return { sheet, described };
  return { sheet, described: only(layoutProblem('table-left-out', {}, at(table))) };
}

function withoutTable(sheet: View, vocabulary: Vocabulary): Described {
  const header = tallyHeaderWithoutName(sheet, vocabulary);
  if (!header)
    return only(layoutProblem('sheet-without-table', {}, { place: { sheet: sheet.name } }));
  const place = placeAt(sheet, header.row, header.column);
  return only(layoutProblem('table-without-name', { labels: header.labels }, { place }));
}

const only = (problem: Problem): Described => ({
  tables: [],
  problems: [problem],
  isNamedRoster: false,
});

const at = ({ sheet, name }: FoundTable) => ({
  place: placeAt(sheet, name.row, name.column),
});

/** The tables that are rosters most plainly: by 类别 and by name, else by 类别, else by name. */
function chooseRosters(read: readonly ReadSheet[]): {
  kept: readonly ReadSheet[];
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

const withoutRoster = ({ sheet, described }: ReadSheet): ReadSheet => ({
  sheet,
  described: { ...described, tables: described.tables.filter((table) => !isRoster(table)) },
});

const isRoster = ({ role }: TableLayout): boolean => role.kind === 'roster';

function plainness({ described: { tables, isNamedRoster } }: ReadSheet): number {
  const hasCategory = tables.some(({ columns }) =>
    columns.some(({ meaning }) => meaning.is === 'category'),
  );
  return (hasCategory ? 2 : 0) + (isNamedRoster ? 1 : 0);
}

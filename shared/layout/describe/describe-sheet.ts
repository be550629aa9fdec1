import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { cellName, type Sheet } from '../../workbook/model.ts';
import { blocksOf } from '../blocks/blocks-of.ts';
import { formsUnclear } from '../blocks/forms-unclear.ts';
import type { FoundBlock } from '../blocks/found-block.ts';
import { findQuestionnaire } from '../blocks/questionnaire.ts';
import { axesUnclear } from '../blocks/two-axes.ts';
import { quotable, textAt } from '../cells/cell-text.ts';
import { placeAt } from '../cells/view.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { type FoundTable, tableAt } from '../tables/find-table.ts';
import { describeQuestionnaire } from './describe-questionnaire.ts';
import { type Described, describeTable } from './describe-table.ts';
import { looksLikeBallots, tallyHeaderWithoutName } from './other-tables.ts';
import { unreadNames } from './unread-names.ts';

/** One table of a sheet as far as it was understood, or what is said of the sheet instead. */
export interface ReadBlock {
  readonly sheet: Sheet;
  readonly described: Described;
}

/** The tables of a sheet, each by itself. */
export function describeSheet(sheet: Sheet, vocabulary: Vocabulary): readonly ReadBlock[] {
  if (sheet.isOurs) return [];
  if (sheet.isLeftOut) {
    const leftOut = layoutProblem('sheet-left-out', {}, { place: { sheet: sheet.name } });
    return [{ sheet, described: saying(leftOut) }];
  }
  const unclear = [...axesUnclear(sheet, vocabulary), ...formsUnclear(sheet, vocabulary)];
  if (unclear.length > 0) return [{ sheet, described: saying(...unclear) }];
  const tables = tablesOf(sheet, vocabulary);
  if (tables.length === 0) return [{ sheet, described: withoutTable(sheet, vocabulary) }];
  const isRead = tables.some(({ described }) => described.tables.length > 0);
  const hasRoster = tables.some(({ described }) => isPlainRoster(described));
  const all = tables.map(({ table, described }) => {
    // What the sheet is called makes no second roster of a list below the first.
    const isUnknown = isNothing(described) || (hasRoster && isBareRoster(described));
    const isSaid = described.problems.length > 0 && !isRead;
    if (!isUnknown || isSaid) return { sheet, described };
    const { problems } = described;
    return { sheet, described: saying(unknownTable(table, isRead), ...problems) };
  });
  const hidden = layoutProblem('hidden-sheet-read', {}, { place: { sheet: sheet.name } });
  return isRead && sheet.hidden ? [{ sheet, described: saying(hidden) }, ...all] : all;
}

interface DescribedTable {
  readonly table: FoundTable;
  readonly described: Described;
}

function tablesOf(sheet: Sheet, vocabulary: Vocabulary): readonly DescribedTable[] {
  const questionnaire = findQuestionnaire(sheet, vocabulary);
  if (questionnaire) return [describeQuestionnaire(questionnaire, vocabulary)];
  return blocksOf(sheet, vocabulary).map((block) => describeBlock(block, vocabulary));
}

function describeBlock(
  { view, name, rivals, only }: FoundBlock,
  vocabulary: Vocabulary,
): DescribedTable {
  const table = { ...tableAt(view, name, vocabulary), only };
  const described = describeTable(table, vocabulary);
  const [first] = described.tables;
  const all = first && rivals.length === 0 ? unreadNames(table, first, vocabulary) : rivals;
  if (all.length > 0 && first) {
    const unclear = layoutProblem('subject-unclear', { rivals: all }, at(table));
    return { table, described: saying(unclear) };
  }
  if (hasStop(described) || !looksLikeBallots(table, described, vocabulary))
    return { table, described };
  return { table, described: saying(layoutProblem('ballots-layout-unknown', {}, at(table))) };
}

const hasStop = ({ problems }: Described): boolean =>
  problems.some(({ effect }) => effect === 'stop');

/** Notes on its labels alone do not say that a table is not read. */
const isNothing = (described: Described): boolean =>
  described.tables.length === 0 && !hasStop(described);

const rosterOf = ({ tables }: Described) => tables.find(({ role }) => role.kind === 'roster');
const isPlainRoster = (described: Described): boolean =>
  rosterOf(described)?.columns.some(({ meaning }) => meaning.is === 'category') ?? false;
const isBareRoster = (described: Described): boolean =>
  rosterOf(described) !== undefined && !isPlainRoster(described);

/** Beside a table that is read, another header may stand over rows of the same. */
function unknownTable(table: FoundTable, isBesideRead: boolean): Problem {
  if (!isBesideRead) return layoutProblem('table-left-out', {}, at(table));
  const { sheet, name } = table;
  const header = quotable(textAt(sheet, name.row, name.column));
  return layoutProblem('table-second', { header }, at(table));
}

function withoutTable(sheet: Sheet, vocabulary: Vocabulary): Described {
  const header = tallyHeaderWithoutName(sheet, vocabulary);
  if (!header)
    return saying(layoutProblem('sheet-without-table', {}, { place: { sheet: sheet.name } }));
  const place = { sheet: sheet.name, cell: cellName(header.row, header.column) };
  return saying(layoutProblem('table-without-name', { labels: header.labels }, { place }));
}

const saying = (...problems: readonly Problem[]): Described => ({
  tables: [],
  problems,
  isNamedRoster: false,
});

const at = ({ sheet, name }: FoundTable) => ({
  place: placeAt(sheet, name.row, name.column),
});

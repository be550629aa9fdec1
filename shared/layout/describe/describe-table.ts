import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { normaliseLabel } from '../labels/names.ts';
import { type Vocabulary, wideVocabulary } from '../labels/vocabulary.ts';
import { ROSTER_WORDS } from '../labels/words.ts';
import type { Role, TableLayout } from '../model/layout.ts';
import { titleTexts } from '../tables/bind-titles.ts';
import { describeColumn, ignoredBecause } from '../tables/column-meanings.ts';
import { type ColumnMeanings, commonColumns, evidenceColumns } from '../tables/common-columns.ts';
import { type DataRows, findDataRows } from '../tables/data-rows.ts';
import { type FoundTable, tableAnew } from '../tables/find-table.ts';
import { NO_PARTS, type Part, type Parts } from '../tables/parts.ts';
import { titleDiffers } from '../tables/title-differs.ts';
import { columnsTwice, missingItems } from './check-columns.ts';
import { describeBallotRows } from './describe-ballot-rows.ts';
import { describeMarks } from './describe-long.ts';
import { describeReadings } from './describe-readings.ts';
import { describeTally } from './describe-tally.ts';
import { describeWide } from './describe-wide.ts';
import {
  factMeanings,
  holdsPoints,
  type ItemColumn,
  itemColumns,
  itemMeanings,
  otherFullMarkRows,
  otherFullMarks,
} from './item-columns.ts';
import { measureMeanings } from './measure-columns.ts';
import { labelsLeftOut, unreadReason } from './unread-columns.ts';
import { describeUntitled } from './untitled-raters.ts';

/** What one table is for: an entry per role, and whether it calls itself the roster. */
export interface Described {
  readonly tables: readonly TableLayout[];
  readonly problems: readonly Problem[];
  readonly isNamedRoster: boolean;
}

/** Roles by content: level headers, item titles, fact titles; else 类别 or a roster's name. */
export function describeTable(table: FoundTable, vocabulary: Vocabulary): Described {
  const records = describeReadings(table, vocabulary.needs);
  if (!isNothing(records)) return assemble(table, [records], vocabulary);
  const tally = describeTally(table, vocabulary);
  if (!isNothing(tally)) return describeRest(table, tally, vocabulary);
  const marks = describeMarks(table, vocabulary);
  if (!isNothing(marks)) return assemble(table, [marks], vocabulary);
  const spread = tableAnew(table, wideVocabulary(vocabulary));
  const wide = describeWide(spread, vocabulary);
  if (!isNothing(wide)) return describeRest(spread, wide, vocabulary);
  const rows = describeBallotRows(table, vocabulary);
  if (!isNothing(rows)) return assemble(table, [rows], vocabulary);
  const rest = describeRest(table, NO_PARTS, vocabulary);
  const isOther = rest.isNamedRoster || rest.tables.some(({ role }) => role.kind !== 'roster');
  if (isOther || rest.problems.length > 0) return rest;
  const untitled = describeUntitled(table, vocabulary);
  // A roster with numbers of its own is one all the same.
  const isRoster = rest.tables.length > 0 && untitled.parts.length === 0;
  return isNothing(untitled) || isRoster ? rest : describeRest(table, untitled, vocabulary);
}

/** A sheet of counts or of marks may hold points, facts and measures besides. */
function describeRest(table: FoundTable, ballots: Parts, vocabulary: Vocabulary): Described {
  const isNamedRoster = callsItselfRoster(table);
  const taken = new Set(ballots.parts.flatMap(({ meanings }) => [...meanings.keys()]));
  const rest = { ...table, columns: table.columns.filter(({ column }) => !taken.has(column)) };
  const checklists = describeChecklists(rest, vocabulary);
  const facts = describeFacts(rest, vocabulary);
  const measures = describeMeasures(rest, vocabulary);
  const described = [ballots, checklists, facts, measures];
  const isBare = described.slice(0, -1).every(isNothing);
  // A roster may hold numbers besides; a sheet of numbers is no roster for its 类别 alone.
  const isRoster = isBare && (isNothing(measures) || isNamedRoster);
  const roster = isRoster ? [describeRoster(table, isNamedRoster)] : [];
  const all = [...roster, ...described];
  // What else its headers say is told of a table that is read for something, by its columns.
  if (all.every(isNothing)) return nothingBut(labelsLeftOut(table, vocabulary));
  return assemble(table, all, vocabulary);
}

const nothingBut = (problems: readonly Problem[]): Described => ({
  tables: [],
  problems,
  isNamedRoster: false,
});

const isNothing = ({ parts, problems }: Parts): boolean => parts.length + problems.length === 0;

function describeChecklists(table: FoundTable, vocabulary: Vocabulary): Parts {
  const columns = itemColumns(table, vocabulary);
  const points = columns.filter(holdsPoints);
  const own = vocabulary.needs.items.filter(({ id }) => belongsTo(points, id));
  const described = own.map((checklist) => {
    const meanings = itemMeanings(points, checklist.id);
    const role = { kind: 'checklist', component: checklist.id } as const;
    const problems = [
      ...missingItems(table, meanings, { checklist, vocabulary, columns }),
      ...otherFullMarks(table, meanings, checklist),
      ...otherFullMarkRows(table, meanings, checklist),
    ];
    return { part: { role, meanings, labelled: [] }, problems };
  });
  return {
    parts: described.map(({ part }) => part),
    problems: described.flatMap(({ problems }) => problems),
  };
}

/** An item title that several components use counts only for one with a title of its own here. */
function belongsTo(columns: readonly ItemColumn[], component: string): boolean {
  const own = columns.filter(({ items }) => items.some((item) => item.component === component));
  const shared = own.filter(({ items }) => items.length > 1);
  return own.length > shared.length || (own.length > 0 && own.length === columns.length);
}

function describeFacts(table: FoundTable, vocabulary: Vocabulary): Parts {
  const facts = factMeanings(table, vocabulary);
  if (facts.size === 0) return NO_PARTS;
  const meanings = new Map([...evidenceColumns(table.columns), ...facts]);
  return { parts: [{ role: { kind: 'facts' }, meanings, labelled: [] }], problems: [] };
}

function describeMeasures(table: FoundTable, vocabulary: Vocabulary): Parts {
  const meanings = measureMeanings(table, vocabulary);
  if (meanings.size === 0) return NO_PARTS;
  return { parts: [{ role: { kind: 'measures' }, meanings, labelled: [] }], problems: [] };
}

function describeRoster(table: FoundTable, isNamed: boolean): Parts {
  const common = [...commonColumns(table).values()];
  const hasCategory = common.some(({ meaning }) => meaning.is === 'category');
  if (!hasCategory && !isNamed) return NO_PARTS;
  return {
    parts: [{ role: { kind: 'roster' }, meanings: new Map(), labelled: [] }],
    problems: [],
  };
}

/** Its sheet is called 名册, or a title above the table says so. */
const callsItselfRoster = (table: FoundTable): boolean =>
  [table.sheet.called ?? table.sheet.name, ...titleTexts(table)].some((text) =>
    ROSTER_WORDS.some((word) => normaliseLabel(text).includes(word)),
  );

export function assemble(
  table: FoundTable,
  all: readonly Parts[],
  vocabulary: Vocabulary,
): Described {
  const parts = all.flatMap((described) => described.parts);
  const common = commonColumns(table);
  const whole: ColumnMeanings = new Map([
    ...common,
    ...parts.flatMap(({ meanings }) => [...meanings]),
  ]);
  const name = [...common].find(([, { meaning }]) => meaning.is === 'name')?.[0];
  const nameColumn = name ?? table.name.column;
  const rows = findDataRows(table, nameColumn, whole);
  const tables = parts.map((part) => layoutOf(table, part, { rows, whole, vocabulary }));
  const isRead = tables.length > 0;
  const problems = all.flatMap((described) => described.problems);
  return {
    tables,
    isNamedRoster: callsItselfRoster(table),
    problems: isRead
      ? [
          ...columnsTwice(table, whole),
          ...parts.flatMap(({ role }) => titleDiffers(table, role, vocabulary.needs)),
          ...problems,
          ...rows.problems,
          ...emptyTable(table, parts, rows),
        ]
      : problems,
  };
}

/** Nobody need have facts or a reading record, but a tally, checklist or roster without rows is a mistake. */
function emptyTable({ sheet }: FoundTable, parts: readonly Part[], { data }: DataRows): Problem[] {
  const isMistake =
    data[1] < data[0] && parts.some(({ role }) => !MAY_BE_EMPTY.includes(role.kind));
  return isMistake
    ? [layoutProblem('table-without-rows', {}, { place: { sheet: sheet.name } })]
    : [];
}

const MAY_BE_EMPTY: readonly Role['kind'][] = ['facts', 'readings'];

interface Whole {
  readonly rows: DataRows;
  /** What the columns are in any of the table's roles. */
  readonly whole: ColumnMeanings;
  readonly vocabulary: Vocabulary;
}

function layoutOf(table: FoundTable, part: Part, { rows, whole, vocabulary }: Whole): TableLayout {
  const own = new Map([...commonColumns(table), ...part.meanings]);
  const beside = { besideCounts: part.role.kind === 'tally' };
  const columns = table.columns.map((header) => {
    const other = whole.has(header.column)
      ? 'other-role'
      : unreadReason(header, vocabulary, beside);
    return describeColumn(header, own.get(header.column) ?? ignoredBecause(other));
  });
  const { data, skipped } = rows;
  const { header, sheet } = table;
  return {
    sheet: sheet.name,
    block: sheet.block,
    role: part.role,
    header,
    data,
    skipped,
    columns,
    labelled: part.labelled,
    titles: table.titles.map((title) => ({ row: title.row, column: title.column })),
    rater: part.rater ?? null,
  };
}

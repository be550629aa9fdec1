import { groupBy } from '../../base/group-by.ts';
import type { SheetAccount } from '../../layout/account/sheet-account.ts';
import type { Layout } from '../../layout/model/layout.ts';
import type { Language } from '../../messages/message.ts';
import { SHEET_WORDS } from '../../messages/sheets.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import type { DraftedSheet, Workbook } from '../../workbook/model.ts';
import { alikeCategories } from '../base/alike-categories.ts';
import { columnWidth } from '../base/column-widths.ts';
import { countsShares } from '../base/counts-shares.ts';
import { type Draft, draftSheet } from '../base/draft.ts';
import { inputCells } from '../base/input-cells.ts';
import type { Marks } from '../base/marks.ts';
import type { RowContext } from '../base/row-context.ts';
import type { RuleCells } from '../base/rule-cells.ts';
import { formulasOf } from '../components/kinds.ts';
import { notMarkColumns } from '../components/not-mark-columns.ts';
import { numberScales } from '../components/number-scales.ts';
import { putPanelTable } from '../components/panel-table.ts';
import { guardedTables } from '../held/guarded-table.ts';
import { type Held, putHeldTable } from '../held/held-table.ts';
import { composeLookup } from '../lookup/lookup-sheet.ts';
import { panelTitles } from '../panels/panel-columns.ts';
import { agreeOnPlacings } from './agree-placings.ts';
import { type Distribution, putCategoryNames, putCategoryTable } from './category-table.ts';
import type { SubjectCells } from './grading-place.ts';
import { itemPlacesOf } from './item-places.ts';
import { putNotes, putSubjectTable } from './subject-table.ts';
import { columnRanges, HEADER_ROW, PANEL_TITLES_ROW, tablePlan } from './table-plan.ts';

/** The workings, and what the scores refer to. */
export interface Workings {
  readonly sheet: DraftedSheet;
  /** Who stands in which row; undefined where nobody is followed. */
  readonly lookup: DraftedSheet | undefined;
  /** One for each subject, in the review's order. */
  readonly subjects: readonly SubjectCells[];
  readonly distribution: Distribution;
}

interface Input {
  /** Of its sheet, and of the one with who stands where. */
  readonly name: string;
  readonly lookupName: string;
  readonly scoring: Scoring;
  readonly workbook: Workbook;
  readonly layout: Layout;
  readonly account: readonly SheetAccount[];
  readonly rules: RuleCells;
  readonly marks: Marks;
  readonly language: Language;
}

const FREEZE_COLUMNS = 2;

/** Every step from the input cells to a suggested grade: a row a subject, below it a row a panel. */
export function composeWorkings(input: Input): Workings {
  const { scoring } = input;
  const draft = draftSheet(input.name, { anchored: false });
  const plan = tablePlan(scoring);
  const tables = guardedTables(input);
  const followed = tables.flatMap((table) => table.followed ?? []);
  const lookup = composeLookup({ ...input, name: input.lookupName, tables: followed });
  const categories = {
    ...input.rules,
    isFollowed: tables.every((table) => table.followed || !table.hasCategories),
    plansOf: (index: number) => alikeCategories(scoring, { index }),
  };
  const held = putHeldTable({
    ...input,
    draft,
    review: scoring.review,
    tables,
    lookup,
    categories,
    isShared: countsShares(scoring),
    row: plan.heldRow,
  });
  const row = rowContext(input, draft, held);
  const columns = new Map<string, number>();
  const ranges = columnRanges(draft, columns, scoring.subjects.length);
  const { blocks } = putPanelTable(row, held.next + 2);
  const context = { ...row, plan, ranges, held };
  putCategoryNames(context);
  const rows = putSubjectTable(context, { columns, blocks });
  const subjects = rows.map(({ cells }) => cells);
  const distribution = putCategoryTable(context);
  agreeOnPlacings(scoring, subjects);
  putNotes(context, rows);
  const sheet = sheetOf(context, [...columns.keys()]);
  return { subjects, distribution, sheet, lookup: lookup.sheet() };
}

function rowContext(
  { scoring, workbook, rules, marks, language }: Input,
  draft: Draft,
  { lineNow, categoryNow, added }: Held,
): RowContext {
  const labels = SHEET_WORDS[language];
  const facts = groupBy(scoring.review.facts, ({ subject }) => subject);
  return {
    draft,
    scoring,
    rules,
    marks,
    language,
    labels,
    categoryNow,
    inputs: inputCells(workbook, { lineNow, entry: labels.entry }),
    title: ({ title }) => title[language],
    itemPlaces: itemPlacesOf(scoring),
    numberScale: numberScales(scoring),
    readings: readingColumns(scoring),
    factRows: (subject) => facts.get(subject) ?? [],
    added,
    levels: Math.max(1, ...scoring.plan.rulebook.scales.map(({ levels }) => levels.length)),
    notMarks: notMarkColumns(scoring),
    hasMedians: scoring.plan.rulebook.components.some(
      (component) => formulasOf(component.kind).takesMedian?.(component) === true,
    ),
  };
}

function readingColumns({ review: { readings } }: Scoring): RowContext['readings'] {
  const months = new Map<number, number>();
  for (const { subject } of readings) months.set(subject, (months.get(subject) ?? 0) + 1);
  const most = [...months.values()].reduce((a, b) => Math.max(a, b), 0);
  return { months: most, hasDays: readings.some(({ days }) => days) };
}

function sheetOf(context: RowContext, columns: readonly string[]): DraftedSheet {
  const { draft } = context;
  const titles = panelTitles(context);
  const count = Math.max(columns.length, titles.length);
  const widths = Array.from({ length: count }, (_, index) => columnWidth(columns[index], index));
  return {
    name: draft.name,
    widths,
    rows: draft.rows(),
    frozen: { rows: HEADER_ROW, columns: FREEZE_COLUMNS },
    print: {
      landscape: true,
      titleRows: [PANEL_TITLES_ROW, HEADER_ROW],
      titleColumns: [1, FREEZE_COLUMNS],
    },
  };
}

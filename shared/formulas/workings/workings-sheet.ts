import { groupBy } from '../../base/group-by.ts';
import type { SheetAccount } from '../../layout/account/sheet-account.ts';
import type { Layout } from '../../layout/model/layout.ts';
import type { Language } from '../../messages/message.ts';
import { SHEET_WORDS } from '../../messages/sheets.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import type { NewSheet, Workbook } from '../../workbook/model.ts';
import { draftSheet } from '../base/draft.ts';
import { inputCells } from '../base/input-cells.ts';
import type { RowContext } from '../base/row-context.ts';
import type { RuleCells } from '../base/rule-cells.ts';
import { notMarkColumns } from '../components/not-mark-columns.ts';
import { putPanelTable } from '../components/panel-table.ts';
import { guardedTables } from '../held/guarded-table.ts';
import { putHeldTable } from '../held/held-table.ts';
import { panelTitles } from '../panels/panel-columns.ts';
import { agreeOnPlacings } from './agree-placings.ts';
import { type Distribution, putCategoryTable } from './category-table.ts';
import { columnWidth } from './column-widths.ts';
import type { SubjectCells } from './grading-place.ts';
import { itemPlacesOf } from './item-places.ts';
import { putSubjectTable } from './subject-table.ts';
import { columnRanges, HEADER_ROW, PANEL_TITLES_ROW, tablePlan } from './table-plan.ts';

/** The workings, and what the scores refer to. */
export interface Workings {
  readonly sheet: NewSheet;
  /** One for each subject, in the review's order. */
  readonly subjects: readonly SubjectCells[];
  readonly distribution: Distribution;
}

interface Input {
  /** Of its sheet. */
  readonly name: string;
  readonly scoring: Scoring;
  readonly workbook: Workbook;
  readonly layout: Layout;
  readonly account: readonly SheetAccount[];
  readonly rules: RuleCells;
  readonly language: Language;
}

const FREEZE_COLUMNS = 2;

/** Every step from the input cells to a suggested grade: a row a subject, below it a row a panel. */
export function composeWorkings(input: Input): Workings {
  const { scoring } = input;
  const row = rowContext(input);
  const plan = tablePlan(scoring);
  const columns = new Map<string, number>();
  const ranges = columnRanges(row.draft, columns, scoring.subjects.length);
  const { blocks, next } = putPanelTable(row, plan.panelRow);
  const held = putHeldTable({ ...input, ...row, tables: guardedTables(input), row: next + 1 });
  const context = { ...row, plan, ranges, held };
  const subjects = putSubjectTable(context, { columns, blocks });
  const distribution = putCategoryTable(context);
  agreeOnPlacings(scoring, subjects);
  return { subjects, distribution, sheet: sheetOf(context, [...columns.keys()]) };
}

function rowContext({ name, scoring, workbook, rules, language }: Input): RowContext {
  const labels = SHEET_WORDS[language];
  const facts = groupBy(scoring.review.facts, ({ subject }) => subject);
  return {
    draft: draftSheet(name, { anchored: false }),
    scoring,
    rules,
    language,
    labels,
    inputs: inputCells(workbook, labels.entry),
    title: ({ title }) => title[language],
    itemPlaces: itemPlacesOf(scoring),
    readings: readingColumns(scoring),
    factRows: (subject) => facts.get(subject) ?? [],
    levels: Math.max(1, ...scoring.plan.rulebook.scales.map(({ levels }) => levels.length)),
    notMarks: notMarkColumns(scoring),
  };
}

function readingColumns({ review: { readings } }: Scoring): RowContext['readings'] {
  const months = new Map<number, number>();
  for (const { subject } of readings) months.set(subject, (months.get(subject) ?? 0) + 1);
  const most = [...months.values()].reduce((a, b) => Math.max(a, b), 0);
  return { months: most, hasDays: readings.some(({ days }) => days) };
}

function sheetOf(context: RowContext, columns: readonly string[]): NewSheet {
  const { draft } = context;
  const titles = panelTitles(context);
  const count = Math.max(columns.length, titles.length);
  const widths = Array.from({ length: count }, (_, index) => columnWidth(columns[index], index));
  return {
    name: draft.name,
    widths,
    rows: draft.rows(),
    frozen: { rows: HEADER_ROW, columns: FREEZE_COLUMNS },
    print: { landscape: true, titleRows: [PANEL_TITLES_ROW, HEADER_ROW] },
  };
}

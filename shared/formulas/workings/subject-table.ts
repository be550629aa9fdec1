import type { SubjectScore } from '../../score/model/scoring.ts';
import { columnWidth } from '../base/column-widths.ts';
import { type Draft, plain } from '../base/draft.ts';
import type { PutNext } from '../base/row-context.ts';
import { heightOf } from '../base/text-height.ts';
import { type Compared, comparedWidth, putCompared } from '../compared/compared.ts';
import { putSharedScales, type SharedScales } from '../compared/shared-scales.ts';
import type { PanelBlocks } from '../components/panel-table.ts';
import { is, literal } from '../expression/expression.ts';
import { choose } from '../expression/functions.ts';
import { cellAt } from '../expression/ranges.ts';
import type { CellNode } from '../expression/tree.ts';
import { panelTitles } from '../panels/panel-columns.ts';
import { putGrades } from './grade-cells.ts';
import type { GradingContext, GradingPlace, SubjectCells } from './grading-place.ts';
import { guardOf } from './guard.ts';
import { numberOfRow, putInPlace } from './in-place.ts';
import { notesOf } from './notes.ts';
import { putPending } from './pending-cells.ts';
import { putRank } from './rank-cells.ts';
import { HEADER_ROW, PANEL_TITLES_ROW } from './table-plan.ts';
import { putTotal } from './total.ts';

interface Input {
  /** From 1, by key; the first row names them. */
  readonly columns: Map<string, number>;
  /** By subject. */
  readonly blocks: readonly PanelBlocks[];
}

/** A row a subject, from the components to the suggested grade. */
export function putSubjectTable(context: GradingContext, { columns, blocks }: Input): SubjectRow[] {
  putPanelTitles(context);
  const { subjects } = context.scoring;
  const rows = subjects.map((subject, index) => {
    const row = rowWriter(context.draft, columns, HEADER_ROW + 1 + index);
    putWhose(context, subject, row);
    return row;
  });
  const numbers = putNumbers(context, rows);
  const totalled = subjects.map((subject, index) => {
    const row = rows[index];
    if (!row) throw new Error(`No row of subject ${index}`);
    const place = { ...row, ...numbers[index], blocks: blocks[index] ?? new Map() };
    const written = putTotalled(context, subject, place);
    workOut(row.cells);
    return written;
  });
  return totalled.map((place, index) => {
    const subject = subjects[index];
    if (subject) putGraded(context, subject, place);
    return place;
  });
}

/** Only when all that ranks and grades look at is there: what moved them is said in the last column. */
export function putNotes(context: GradingContext, rows: readonly SubjectRow[]): void {
  for (const { put, cells } of rows) {
    workOut(cells);
    put('notes', context.labels.notes, notesOf(context, cells)).holds.value();
  }
}

/** What the cells of a row give is kept instead of their formulas, of which ten thousand rows have millions. */
function workOut({ all }: RowCells): void {
  for (const { holds } of all) holds.value();
}

/** What looks at the numbers of all stands in every row before anybody has a value. */
function putNumbers(context: GradingContext, rows: readonly RowWriter[]): Numbers[] {
  const { scoring, ranges, plan, held } = context;
  const place = { row: plan.categoryRow, column: plan.pendingColumn + 1 };
  const own = scoring.subjects.flatMap((subject, index) => {
    const row = rows[index];
    return row
      ? { ...row, subject, number: numberOfRow(row), inCategory: held.inCategory(subject.index) }
      : [];
  });
  const compared = putCompared(context, { ranges, place, rows: own });
  const behind = { ...place, column: place.column + comparedWidth(scoring) };
  const shares = putSharedScales(context, { ranges, place: behind, rows: own });
  return own.map((_, index) => ({ compared: compared[index], shares: shares[index] }));
}

/** The first columns are the same in both tables, so their place is free to say what the line is. */
function putPanelTitles(context: GradingContext): void {
  const { draft, labels } = context;
  draft.put({ row: PANEL_TITLES_ROW, column: 1 }, plain(labels.panelColumns), 'quiet');
  for (const [index, title] of panelTitles(context).entries())
    if (index >= SHARED_COLUMNS)
      draft.put({ row: PANEL_TITLES_ROW, column: index + 1 }, plain(title), 'quiet');
}

/** Name, unit, category. */
const SHARED_COLUMNS = 3;

interface RowCells extends SubjectCells {
  readonly all: readonly CellNode[];
}

interface RowWriter {
  readonly put: PutNext;
  readonly note: (key: string, cell: CellNode) => void;
  readonly own: (key: string) => CellNode;
  readonly cells: RowCells;
}

function rowWriter(draft: Draft, columns: Map<string, number>, row: number): RowWriter {
  // The keys are the same in ten thousand rows: what stands in which column is known once for all.
  const all: CellNode[] = [];
  const noted = new Map<string, CellNode>();
  const get = (key: string) => noted.get(key) ?? all[(columns.get(key) ?? 0) - 1];
  let column = 0;
  const put: PutNext = (key, title, content, style = 'text') => {
    column++;
    if (row === HEADER_ROW + 1) {
      columns.set(key, column);
      draft.put({ row: HEADER_ROW, column }, plain(title), 'header');
      draft.height(HEADER_ROW, heightOf(title, columnWidth(key, column - 1)));
    }
    if (columns.get(key) !== column) throw new Error(`Column ${column} is not that of ${key}`);
    const cell = draft.put({ row, column }, content, style);
    all.push(cell);
    return cell;
  };
  const own = (key: string): CellNode => {
    const cell = get(key);
    if (!cell) throw new Error(`Row ${row} has no ${key} yet`);
    return cell;
  };
  const note = (key: string, cell: CellNode) => void noted.set(key, cell);
  return { put, own, note, cells: { get, all } };
}

/** Who it is, and whether the row stands where it was written, and the subject's own rows too. */
function putWhose(context: GradingContext, subject: SubjectScore, { put, own }: RowWriter): void {
  putIdentity(context, subject, put);
  putInPlace(context, subject, { put, own });
  const { held, labels } = context;
  put('moved', labels.moved, held.moved(subject.index), 'wrapped');
}

/** A subject's numbers beside those of the others. */
interface Numbers {
  readonly compared?: Compared | undefined;
  readonly shares?: SharedScales | undefined;
}
interface ComparedRow extends RowWriter, Numbers {
  readonly blocks: PanelBlocks;
}
/** One subject's row, and its cells as far as they are written. */
export interface SubjectRow extends GradingPlace {
  readonly cells: RowCells;
}

function putTotalled(
  context: GradingContext,
  subject: SubjectScore,
  { compared, shares, ...row }: ComparedRow,
): SubjectRow {
  const moved = row.own('moved');
  const total = putTotal(context, subject, { ...row, compared, shares, moved });
  return { ...row, total };
}

function putGraded(context: GradingContext, subject: SubjectScore, place: SubjectRow): void {
  putPending(context, subject, place);
  const rank = putRank(context, subject, place);
  putGrades(context, { ...place, rank });
  putGuard(context, place);
  for (const key of OF_OWN_ROW) place.own(key).holds.value();
}

/** The longest formulas of a row's grading that look at no other row: they need not wait for all rows. */
const OF_OWN_ROW = ['leaves', 'band', 'afterVeto', 'fixed'];

/** Known as `close`, too, where it is a formula: only then need a note ask for it. */
function putGuard({ scoring, labels }: GradingContext, { put, note, total }: GradingPlace): void {
  const { round } = scoring.plan.rulebook.final;
  const content = guardOf(total, { round, word: labels.close });
  const cell = put('guard', labels.guard, content, 'center');
  if (!('plain' in content)) note('close', cell);
}

function putIdentity(context: GradingContext, { index }: SubjectScore, put: PutNext): void {
  const { scoring, labels, plan, draft } = context;
  const { name = '', unit = '', category = '' } = scoring.review.subjects[index] ?? {};
  put('name', labels.name, plain(name));
  put('unit', labels.unit, plain(unit));
  const { number } = context.categoryNow(index);
  const [first, last] = [plan.categoryRow + 1, plan.categoryRow + scoring.categories.length];
  const ids = draft.range({ row: first, column: 1 }, { row: last, column: 1 });
  const then = plan.categoryNumber(category);
  // Whoever is in none that is known is withheld: INDEX would take 0 for all categories.
  const now = number && choose(is(number, '=', literal(0)), literal(then), number);
  put('category', labels.category, now ? cellAt(ids, now) : plain(category), 'center');
  put('categoryNumber', labels.categoryNumber, now ?? plain(then), 'whole');
}

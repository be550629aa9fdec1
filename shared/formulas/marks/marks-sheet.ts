import type { SheetAccount } from '../../layout/account/sheet-account.ts';
import { holdsBallots } from '../../layout/model/ballot-sources.ts';
import type { Layout } from '../../layout/model/layout.ts';
import { type Needs, needsOf } from '../../layout/model/needs.ts';
import { readTable, type TableReader } from '../../layout/people/table-reader.ts';
import type { Language } from '../../messages/message.ts';
import { MARK_WORDS } from '../../messages/sheets/marks.ts';
import { SHEET_WORDS } from '../../messages/sheets.ts';
import type { Scoring } from '../../score/model/scoring.ts';
import type { DraftedSheet, Workbook } from '../../workbook/model.ts';
import { countsShares } from '../base/counts-shares.ts';
import { draftSheet, plain } from '../base/draft.ts';
import { cellFinder, columnFinder, placeOf } from '../base/input.ts';
import { type Marks, NO_MARKS } from '../base/marks.ts';
import type { RuleCells } from '../base/rule-cells.ts';
import { answerCodes } from './answer-codes.ts';
import { askedBallots } from './asked-ballots.ts';
import { BALLOT_COLUMNS, ballotWidth, countedColumn, trimColumns } from './ballot-columns.ts';
import { putBallotTable } from './ballot-table.ts';
import { besideName } from './beside-name.ts';
import { type Found, findBallots, type OwnedSlot } from './found-ballots.ts';
import { type Guarded, putGuards } from './guard-table.ts';
import { lineGuards } from './line-guards.ts';
import { type ComponentCounts, countedMarks } from './panel-marks.ts';
import { nameGuards, rowGuards } from './row-guards.ts';
import type { SheetContext } from './sheet-context.ts';
import { type Slot, slotsOf } from './slots.ts';
import { type TickSigns, tickSigns } from './tick-signs.ts';
import { putWords } from './word-list.ts';

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

/** The sheet that reads single ballots, and what counts them. */
export interface MarksSheet {
  /** Null where there are none. */
  readonly sheet: DraftedSheet | null;
  readonly marks: Marks;
}

/** Every single ballot by references to the staff's own cells: a row a ballot, a code an answer. */
export function composeMarks(input: Input): MarksSheet {
  const { scoring, workbook, layout } = input;
  const tables = layout.tables.filter(holdsBallots);
  if (tables.length === 0) return { sheet: null, marks: NO_MARKS };
  const context = sheetContext(input);
  const readers = tables.map((table) => readTable(workbook, table));
  const slots = readers.flatMap((reader) => ownedSlots(reader, input.account));
  const { plan, review } = scoring;
  const asksTurnout = turnoutAsked(scoring);
  const found = findBallots({ review, slots, asksTurnout });
  const sources: Sources = {
    ...input,
    found,
    needs: needsOf(plan),
    cell: cellFinder(workbook),
    columnIn: columnFinder(workbook),
    signsOf: tickSigns(
      workbook,
      slots.map(({ slot }) => slot),
    ),
  };
  const counts = review.ballots.map((ballots) => putComponent(context, sources, ballots));
  const holds = putGuards(context, guardedBy(readers, sources));
  return {
    sheet: sheetOf(context, counts),
    marks: countedMarks({ context, counts, holds, tables }),
  };
}

interface Sources extends Input {
  readonly found: Found;
  readonly needs: Needs;
  readonly cell: ReturnType<typeof cellFinder>;
  readonly columnIn: ReturnType<typeof columnFinder>;
  readonly signsOf: (sheet: string) => TickSigns;
}

const HOLDS_ROW = 3;

function sheetContext({ name, scoring, rules, language }: Input): SheetContext {
  const draft = draftSheet(name, { anchored: true });
  const words = MARK_WORDS[language];
  draft.put({ row: 1, column: 1 }, plain(words.title), 'title');
  draft.put({ row: 2, column: 1 }, plain(words.note), 'quiet');
  let row = HOLDS_ROW;
  const next = (rows = 1): number => {
    row += rows;
    return row;
  };
  return { draft, scoring, rules, language, labels: SHEET_WORDS[language], words, next };
}

function ownedSlots(reader: TableReader, account: readonly SheetAccount[]): OwnedSlot[] {
  const own = account.find(({ sheet }) => sheet === reader.table.sheet);
  return slotsOf(reader).flatMap((slot) => {
    const { row, column } = placeOf(slot.whose.at.cell ?? '');
    const entry = own?.entryAt(row, column);
    return entry?.is === 'read' && entry.subject !== null ? [{ slot, subject: entry.subject }] : [];
  });
}

function turnoutAsked({ plan: { judged } }: Scoring): (component: string) => boolean {
  const asking = new Set(
    judged.flatMap(({ component, ballotRules }) => (ballotRules.turnout ? component.id : [])),
  );
  return (component) => asking.has(component);
}

function putComponent(
  context: SheetContext,
  { found, needs, cell, columnIn, signsOf, scoring, workbook }: Sources,
  ballots: Scoring['review']['ballots'][number],
): ComponentCounts {
  const codes = answerCodes(ballots, needs.marksOf(ballots.component));
  const own = found.byComponent.get(ballots.component) ?? [];
  const { component, leaves } = ballots;
  const title = scoring.plan.names.component(component).title[context.language];
  context.draft.put({ row: context.next(2), column: 1 }, plain(title), 'section');
  const list = putWords(context, { codes, found: own, workbook });
  const reader = {
    codes,
    ...list,
    cell: (slot: Slot, index: number) => {
      const { sheet, name, cells } = slot;
      return besideName({ cell, columnIn }, { sheet, name, at: cells[index] ?? name });
    },
    signsOf,
    rules: context.rules,
    entry: context.labels.entry,
  };
  const asked = askedBallots(scoring, ballots, own);
  const boxes = putBallotTable(context, { ballots, asked, reader });
  return { component, codes, leaves, boxes };
}

function guardedBy(readers: readonly TableReader[], sources: Sources): Guarded[] {
  const { workbook, cell, columnIn, found, scoring } = sources;
  const withoutSelf = scoring.plan.judged.some(
    ({ ballotRules }) => ballotRules.self === 'excluded',
  );
  const context = { workbook, cell, columnIn, withoutSelf };
  const rows = readers.flatMap((reader) => [
    ...rowGuards(reader, context),
    ...lineGuards(reader, context),
  ]);
  const names = countsShares(scoring)
    ? [...readers, ...rosters(sources)].flatMap((reader) => nameGuards(reader, context))
    : [];
  const others = found.others.map((slot) => ({
    cells: slot.cells.map((at) => cell(slot.sheet, at)),
  }));
  return [...rows, ...names, ...others];
}

/** Whoever is not on it has no ballots. */
const rosters = ({ layout, workbook }: Sources): TableReader[] =>
  layout.tables
    .filter(({ role }) => role.kind === 'roster')
    .map((table) => readTable(workbook, table));

function sheetOf({ draft }: SheetContext, counts: readonly ComponentCounts[]): DraftedSheet {
  const columns = counts.reduce((most, own) => Math.max(most, lastColumn(own)), 0);
  const widths = Array.from({ length: columns }, (_, index) => ballotWidth(index + 1));
  return { name: draft.name, widths, rows: draft.rows(), print: { landscape: true } };
}

/** The answers, behind them their points, and what whole ballots are trimmed by. */
function lastColumn({ codes, leaves: { length }, boxes }: ComponentCounts): number {
  const [box] = boxes.values();
  if (box?.ballots[0]?.planned.ballotRules.trim?.per === 'ballot') return trimColumns(length).kept;
  return codes.numbers ? countedColumn(length, length - 1) : BALLOT_COLUMNS.leaves + length - 1;
}

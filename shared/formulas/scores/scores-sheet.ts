import { SHEET_WORDS } from '../../messages/sheets.ts';
import type { Area, DraftedSheet } from '../../workbook/model.ts';
import { type Draft, draftSheet, plain } from '../base/draft.ts';
import { heightOf } from '../base/text-height.ts';
import { evaluate } from '../expression/evaluate.ts';
import { is, literal, words } from '../expression/expression.ts';
import { all, choose } from '../expression/functions.ts';
import { toExcel } from '../expression/to-excel.ts';
import { type CellNode, type Expression, FIXED } from '../expression/tree.ts';
import type { SubjectCells } from '../workings/grading-place.ts';
import { chartOf } from './chart.ts';
import { highlightsOf } from './highlights.ts';
import { type Column, columnsOf } from './score-columns.ts';
import type { ScoresInput } from './scores-input.ts';

const HEADER_HEIGHT = 24;
/** So many people, the decision and the chart are made to fit on a page. */
const MOST_ON_A_PAGE = 30;

/** The sheet that people read: one header row, one row a subject; the final grade is left to a person. */
export function composeScores(input: ScoresInput): DraftedSheet {
  const { scoring, workings, rules, language } = input;
  const draft = draftSheet(input.name, { anchored: false });
  const columns = columnsOf(input);
  putTable(draft, columns, input);
  const labels = SHEET_WORDS[language];
  const last = workings.subjects.length + 1;
  putSignature(draft, last + 2, labels);
  const bottom = Math.max(2, last);
  const down = areaBelow(columns, bottom);
  const [grades, totals] = [down('suggested'), down('total')];
  return {
    name: draft.name,
    widths: columns.map(({ width }) => width),
    rows: draft.rows(),
    frozen: { rows: 1, columns: 2 },
    autoFilter: { top: 1, left: 1, bottom, right: columns.length },
    validations: [{ area: down('decided'), source: toExcel(rules.gradeNames) }],
    highlights: highlightsOf(scoring, { grades, totals, labels }),
    merges: [last + 2, last + 5].map((row) => ({ top: row, left: 1, bottom: row, right: 4 })),
    print: {
      landscape: true,
      pages: { wide: 1, ...(workings.subjects.length <= MOST_ON_A_PAGE && { tall: 1 }) },
      titleRows: [1, 1],
      header: scoring.plan.rulebook.title[language],
    },
    chart: chartOf(input, last + 2),
  };
}

const areaBelow =
  (columns: readonly Column[], bottom: number) =>
  (key: Column['key']): Area => {
    const column = columns.findIndex((one) => one.key === key) + 1;
    return { top: 2, left: column, bottom, right: column };
  };

function putTable(
  draft: Draft,
  columns: readonly Column[],
  { workings: { subjects, distribution }, decisions }: ScoresInput,
): void {
  draft.height(1, HEADER_HEIGHT);
  for (const [index, { title, width }] of columns.entries()) {
    draft.put({ row: 1, column: index + 1 }, plain(title), 'header');
    draft.height(1, heightOf(title, width));
  }
  const inOrder = is(pinned(distribution.inOrder), '=', literal(1));
  for (const [index, own] of subjects.entries()) {
    const cells = { get: (key: string) => pinned(own.get(key)) };
    const place = cells.get('place') ?? literal(0);
    const holds = all([is(place, '=', literal(index + 1)), inOrder]);
    const isMarked = (decisions.get(index)?.madeBeside ?? null) !== null;
    putRow(draft, columns, { cells, index, holds, isMarked });
    draft.settle(rowOf(index));
  }
}

/** Below the header. */
const rowOf = (index: number): number => index + 2;

/** So that a row of Scores may be sorted anywhere and still speaks of the same row of Workings. */
const pinned = <C extends CellNode | undefined>(cell: C): C => cell && { ...cell, anchor: FIXED };

interface Row {
  readonly cells: SubjectCells;
  readonly index: number;
  /** Whether Workings still has the subject there. */
  readonly holds: Expression;
  /** The final grade was made beside another suggestion. */
  readonly isMarked: boolean;
}

/** As high as the longest note asks for. */
function putRow(draft: Draft, columns: readonly Column[], line: Row): void {
  const { cells, index, holds, isMarked } = line;
  const row = rowOf(index);
  for (const [at, { content, style, width, otherwise = '' }] of columns.entries()) {
    const own = content(cells, index);
    const shown = 'plain' in own ? own : choose(holds, own, words(otherwise));
    const written = draft.put(
      { row, column: at + 1 },
      shown,
      isMarked && style === 'input' ? 'marked' : style,
    );
    if (style === 'wrapped') draft.height(row, heightOf(String(evaluate(written)), width));
  }
}

function putSignature(
  draft: Draft,
  row: number,
  { decision, signature }: { readonly decision: string; readonly signature: string },
): void {
  draft.put({ row, column: 1 }, plain(decision), 'section');
  draft.put({ row: row + 3, column: 1 }, plain(signature), 'section');
}

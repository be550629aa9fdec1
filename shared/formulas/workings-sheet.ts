import { add, multiply, rational } from '../exact/rational.ts';
import type { Rounding } from '../exact/round.ts';
import { OWN_SHEETS } from '../layout/own-sheets.ts';
import type { Language } from '../messages/problem.ts';
import { SHEET_WORDS } from '../messages/sheets.ts';
import type { Scoring } from '../score/scoring.ts';
import type { NewSheet, Workbook } from '../workbook/model.ts';
import { putCategories } from './category-table.ts';
import { type Draft, draftSheet, plain } from './draft.ts';
import { type Expression, isNumber, known, type Value } from './expression.ts';
import { putGrading } from './grading-row.ts';
import { inputCells } from './inputs.ts';
import { BEFORE_LEVELS, BEHIND_LEVELS, type PanelBlock, putPanelBlock } from './panel-table.ts';
import type { RuleCells } from './rules-sheet.ts';
import { AMOUNT_PLACES, mostPlaces, type Places, placesOf, withinDigits } from './snap.ts';
import { putTotal, type RowContext } from './subject-row.ts';
import { type ColumnRanges, HEADER_ROW, tablePlan } from './table-plan.ts';

/** The workings, and what the scores refer to. */
export interface Workings {
  readonly sheet: NewSheet;
  /** One for each subject, in the review's order: its cells by key. */
  readonly subjects: readonly ReadonlyMap<string, Expression>[];
  /** Where the counts of suggested grades stand, for the chart. */
  readonly distribution: {
    readonly labels: string;
    readonly values: string;
    readonly counts: readonly number[];
  };
}

interface Input {
  readonly scoring: Scoring;
  readonly workbook: Workbook;
  readonly rules: RuleCells;
  readonly language: Language;
}

const FREEZE_COLUMNS = 2;

/** Every step from the input cells to a suggested grade: a row a subject, below it a row a panel. */
export function composeWorkings({ scoring, workbook, rules, language }: Input): Workings {
  const labels = SHEET_WORDS[language];
  const draft = draftSheet(OWN_SHEETS[language].workings, { anchored: false });
  const plan = tablePlan(scoring);
  const context: RowContext = {
    draft,
    scoring,
    rules,
    language,
    labels,
    states: labels,
    inputs: inputCells(workbook, labels.entry),
    title: ({ title }) => title[language],
    itemPlaces: itemPlacesOf(scoring),
    levels: Math.max(1, ...scoring.rulebook.scales.map(({ levels }) => levels.length)),
  };
  const blocks = putPanels(context, plan.panelRow);
  const columns: string[] = [];
  const subjects = scoring.subjects.map((subject, index) => {
    const cells = new Map<string, Expression>();
    const row = HEADER_ROW + 1 + index;
    let column = 0;
    const put: Parameters<typeof putTotal>[2]['put'] = (key, title, content, style = 'text') => {
      column++;
      if (index === 0) {
        columns.push(key);
        draft.put({ row: HEADER_ROW, column }, plain(title), 'header');
      }
      const cell = draft.put({ row, column }, content, style);
      cells.set(key, cell);
      return cell;
    };
    const { name = '', unit = '', category = '' } = scoring.review.subjects[index] ?? {};
    put('name', labels.name, plain(name));
    put('unit', labels.unit, plain(unit));
    put('category', labels.category, plain(category), 'center');
    put('categoryNumber', labels.categoryNumber, plain(plan.categoryNumber(category)), 'whole');
    const total = putTotal(context, subject, { put, blocks: blocks[index] ?? new Map() });
    const ranges = columnRanges(draft, columns, scoring.subjects.length);
    putGrading(context, subject, {
      put,
      total,
      ranges,
      plan,
      cells,
      blocks: blocks[index] ?? new Map(),
      note: (key, cell) => cells.set(key, cell),
    });
    put(
      'guard',
      labels.guard,
      guardOf(total.places, cells, { scoring, word: labels.close }),
      'center',
    );
    return cells;
  });
  draft.height(HEADER_ROW, 48);
  const ranges = columnRanges(draft, columns, scoring.subjects.length);
  const distribution = putCategories({ draft, scoring, rules, labels, ranges, plan });
  return {
    subjects,
    distribution,
    sheet: {
      name: draft.name,
      widths: columns.map((key, index) =>
        index < BEFORE_LEVELS ? (WIDTHS[index] ?? 11) : key === 'otherVoid' ? 18 : 11,
      ),
      rows: draft.rows(),
      frozen: { rows: HEADER_ROW, columns: FREEZE_COLUMNS },
      print: { landscape: true, titleRows: [HEADER_ROW, HEADER_ROW] },
    },
  };
}

const WIDTHS = [12, 16, 10, 16, 26, 14, 11];

/** Items are read with as many decimals as their cells hold: a formula of the staff's may give many. */
function itemPlacesOf({ review }: Scoring): (component: string) => Places {
  const places = new Map<string, Places>();
  for (const { component, items } of review.checklists) {
    const own = items.map(({ value }) => (value === null ? 0 : placesOf(value)));
    places.set(component, mostPlaces([places.get(component) ?? AMOUNT_PLACES, ...own]));
  }
  return (component) => places.get(component) ?? AMOUNT_PLACES;
}

function columnRanges(draft: Draft, columns: readonly string[], subjects: number): ColumnRanges {
  return (key) => {
    const column = columns.indexOf(key) + 1;
    if (column === 0) throw new Error(`No column ${key}`);
    return draft.range({ row: HEADER_ROW + 1, column }, { row: HEADER_ROW + subjects, column }, [])
      .text;
  };
}

/** All panels, subject by subject, and each subject's blocks by component. */
function putPanels(context: RowContext, firstRow: number): ReadonlyMap<string, PanelBlock>[] {
  const { draft, scoring, language } = context;
  let row = firstRow;
  putPanelHeader(context, row);
  row++;
  const blocks = scoring.subjects.map((subject) => {
    const own = new Map<string, PanelBlock>();
    for (const component of subject.components) {
      if (component.kind !== 'ballots') continue;
      const block = putPanelBlock(context, subject, { component, firstRow: row });
      own.set(component.component.id, block);
      row += block.rows.length;
    }
    return own;
  });
  draft.put({ row: firstRow - 1, column: 1 }, plain(SHEET_WORDS[language].panels), 'section');
  return blocks;
}

function putPanelHeader(
  { draft, scoring, levels, labels: _, language }: RowContext,
  row: number,
): void {
  const words = SHEET_WORDS[language];
  const before = [
    words.name,
    words.unit,
    words.category,
    words.component,
    words.indicator,
    words.group,
    words.cite,
  ];
  const [only, ...others] = scoring.rulebook.scales;
  const names = Array.from({ length: levels }, (_, index) =>
    only && others.length === 0 ? (only.levels[index]?.id ?? '') : `${index + 1}`,
  );
  const behind = BEHIND_LEVELS.map((key) => words[key]);
  for (const [index, title] of [...before, ...names, ...behind].entries()) {
    draft.put({ row, column: index + 1 }, plain(title), 'header');
  }
  draft.height(row, 32);
}

/**
 * Where no number of decimals bounds the total, its double may lie on the wrong side of where the
 * rounding changes: the cell says so when the distance is below what the operations can add up to.
 */
function guardOf(
  places: Places,
  cells: ReadonlyMap<string, Expression>,
  { scoring, word }: { scoring: Scoring; word: string },
) {
  const exact = cells.get('exact');
  if (withinDigits(places) !== null || !exact) return plain('');
  const { places: kept, mode } = scoring.rulebook.final.round;
  const units = `ABS(${exact.text})*1E${kept}${mode === 'half-up' ? '+0.5' : ''}`;
  const text = `IF(ISNUMBER(${exact.text}),IF(ABS(${units}-ROUND(${units},0))<${CLOSE},"${word}",""),"")`;
  return known(text, isClose(exact.value(), scoring.rulebook.final.round) ? word : '');
}

/** Of a unit of the last decimal kept. */
const CLOSE = '1E-6';

function isClose(exact: Value, { places, mode }: Rounding): boolean {
  if (!isNumber(exact)) return false;
  const scaled = multiply(exact, rational(10n ** BigInt(places)));
  const { num, den } = mode === 'half-up' ? add(scaled, rational(1n, 2n)) : scaled;
  const rest = (num < 0n ? -num : num) % den;
  const distance = rest * 2n < den ? rest : den - rest;
  return distance * 1_000_000n < den;
}

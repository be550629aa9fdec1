import { groupBy } from '../../base/group-by.ts';
import { type Cell, cellName, type Sheet } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { LAST_COLUMN, LAST_ROW, viewOf } from '../cells/view.ts';
import { findLabel } from '../labels/find-label.ts';
import { normaliseLabel } from '../labels/names.ts';
import { usualReason } from '../labels/usual-columns.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { RATER_WORDS, SERIAL_WORDS } from '../labels/words.ts';
import { isLabel } from '../tables/find-table.ts';
import type { FoundBlock } from './found-block.ts';
import { type Asked, askedTogether, type Question, questionOf } from './questions.ts';

/** An export of answers, a row for each who answered: turned over, a row for each question. */
export interface Questionnaire {
  readonly block: FoundBlock;
  /** Questions of one kind about each of several, by what is asked. */
  readonly asked: readonly Asked[];
  /** All other questions. */
  readonly others: readonly Question[];
}
/** Above a table of answers stands little. */
const MOST_ROWS = 12;
const LEAST_MACHINE_WORDS = 2;

/**
 * Known by columns that only a machine writes: when and whence the answers came; else by the same
 * question about several, beside whoever answered.
 */
export function findQuestionnaire(sheet: Sheet, words: Vocabulary): Questionnaire | undefined {
  for (const [row, cells] of sheet.rows) {
    if (row > MOST_ROWS) return undefined;
    const machine = [...cells.values()].filter(isMachine).length;
    if (machine >= LEAST_MACHINE_WORDS || asksSeveral([...cells.values()], words))
      return questionnaireAt(sheet, row, words);
  }
  return undefined;
}

const isMachine = (cell: Cell): boolean =>
  cell.kind === 'text' &&
  usualReason([cell.value], { besideCounts: false }) === 'questionnaire-detail';

/** 请评价—甲某 and 请评价—乙某 beside 序号 or 评议人, and no 姓名. */
function asksSeveral(cells: readonly Cell[], words: Vocabulary): boolean {
  const isOfRater = (cell: Cell) => ANSWERED_BY.includes(normaliseLabel(cellText(cell)));
  if (!cells.some(isOfRater) || cells.some((cell) => isLabel(cell, words.subjects))) return false;
  const questions = cells.flatMap((cell) =>
    cell.kind === 'text' ? [questionOf(0, cell.value)] : [],
  );
  const about = questions.filter(
    ({ stem, name }) => stem !== '' && findLabel(words.headers, name, 'count') === undefined,
  );
  const byStem = groupBy(about, ({ stem }) => normaliseLabel(stem));
  return [...byStem.values()].some((same) => new Set(same.map(({ name }) => name)).size > 1);
}
const ANSWERED_BY = [...RATER_WORDS, ...SERIAL_WORDS];

function questionnaireAt(sheet: Sheet, header: number, words: Vocabulary): Questionnaire {
  const cells = [...(sheet.rows.get(header) ?? [])].filter(([, cell]) => cell.kind === 'text');
  const open = cells.filter(([, cell]) => isOpen(cell, words));
  // With the spaces around it: what stands before a name is taken off as it is written.
  const questions = open.map(([column, cell]) => questionOf(column, `${cell.value}`));
  const { asked, others } = askedTogether(questions, words);
  const borrowed = asked.flatMap((group) =>
    group.questions.map(({ column, without, upTo }) => ({
      row: column,
      column: header,
      from: { row: header, column },
      without,
      upTo,
    })),
  );
  const area = { top: header, left: 1, bottom: LAST_ROW, right: LAST_COLUMN };
  const above = { top: 1, left: 1, bottom: header - 1, right: LAST_COLUMN };
  const titles = header > 1 ? [{ area: above, isOwn: false }] : [];
  const rater = raterColumn(cells);
  return {
    block: {
      view: viewOf(sheet, { area, turned: true, titles, borrowed }),
      name: { top: rater, left: header, bottom: rater, right: header },
      rivals: [],
      only: asked.flatMap((group) => group.questions.map(({ column }) => column)),
    },
    asked,
    others: [...others, ...unasked(sheet, header)],
  };
}

/** Answers under no question, as where two questions are merged: they are called by their column. */
function unasked({ rows }: Sheet, header: number): Question[] {
  const asked = rows.get(header);
  const columns = new Set<number>();
  for (const [row, cells] of rows)
    if (row > header)
      for (const column of cells.keys())
        if (asked?.get(column)?.kind !== 'text') columns.add(column);
  return [...columns].map((column) => ({
    ...questionOf(column, ''),
    header: cellName(header, column),
  }));
}

/** Neither of the machine nor of whoever answered. */
const isOpen = (cell: Cell, { headers }: Vocabulary): boolean =>
  cell.kind === 'text' &&
  usualReason([cell.value], { besideCounts: false }) === undefined &&
  findLabel(headers, cell.value, 'count') === undefined;

/** By name where they gave one, else by number. */
function raterColumn(cells: readonly (readonly [number, Cell])[]): number {
  const find = (words: readonly string[]) =>
    cells.find(([, cell]) =>
      words.includes(normaliseLabel(cellText(cell)).replace(ASKED, '')),
    )?.[0];
  return find(RATER_WORDS) ?? find(SERIAL_WORDS) ?? cells[0]?.[0] ?? 1;
}
/** 1、您的姓名 asks for a name as well. */
const ASKED = /^\d+[、.:)]?(?:您的|你的)?/;

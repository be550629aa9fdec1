import type { Cell, Sheet } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { rowsWith } from '../cells/survey.ts';
import { subjectPart } from '../labels/both-axes.ts';
import { findLabel } from '../labels/find-label.ts';
import { normaliseLabel } from '../labels/names.ts';
import { isSurelyRater } from '../labels/rater-names.ts';
import { rowWord } from '../labels/row-words.ts';
import { CORNER_WORDS } from '../labels/subject-words.ts';
import { usualReason } from '../labels/usual-columns.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { NAME_WORDS, RATER_WORDS } from '../labels/words.ts';
import { isNameHeader } from '../tables/find-table.ts';

type Filled = readonly (readonly [column: number, cell: Cell])[];

/**
 * Rows at which a table surely begins, whatever stands right above: one headed by 姓名, or one with
 * people across over titles or raters, and numbers. Titles above it go with it.
 */
export function tableStarts(sheet: Sheet, words: Vocabulary): number[] {
  const rows = rowsWith(sheet, (text) => {
    const cell = { kind: 'text', value: text } as const;
    return isNameHeader(cell, OWN_NAMES) || isCorner(cell, words);
  });
  return rows.flatMap((row) => {
    const cells = filled(sheet, row);
    const name = cells.find(([, cell]) => isNameHeader(cell, OWN_NAMES));
    const isStart = (name && cells.length > 1) || isTurnedHeader(sheet, row, words);
    return isStart ? [withTitles(sheet, row, name?.[0])] : [];
  });
}
const OWN_NAMES = NAME_WORDS.slice(0, 2);

/** Whether people stand side by side in any row, and below them titles with numbers. */
export const hasTurnedHeader = (sheet: Sheet, words: Vocabulary): boolean =>
  rowsWith(sheet, (value) => isCorner({ kind: 'text', value }, words)).some((row) =>
    isTurnedHeader(sheet, row, words),
  );

function isTurnedHeader(sheet: Sheet, row: number, words: Vocabulary): boolean {
  const cells = filled(sheet, row);
  const people = cells.findIndex(([, cell]) => !isCorner(cell, words));
  if (people < 1) return false;
  const areSure = cells.slice(people).every(([, cell]) => isSurelyPerson(cell, words));
  const saysWho = cells.slice(0, people).some(([, cell]) => isSubject(cell, words));
  const last = cells[people - 1]?.[0] ?? 0;
  return (
    areSure && cells.length - people >= (saysWho ? 1 : 2) && isTitled(sheet, row + 1, last, words)
  );
}

/** A title of the rulebook, a level or a rater up to that column, and a number behind it, as text or with a word too. */
function isTitled(sheet: Sheet, row: number, last: number, words: Vocabulary): boolean {
  const cells = filled(sheet, row);
  const titles = cells.filter(([column]) => column <= last);
  const values = cells.filter(([column]) => column > last);
  const isCalled = ([, cell]: Filled[number]) =>
    cell.kind === 'text' &&
    (isSurelyRater(cell.value) ||
      findLabel(words.titles, cell.value, 'points') !== undefined ||
      words.ballots.some(({ answers }) => findLabel(answers, cell.value, 'points') !== undefined));
  return titles.some(isCalled) && values.some(([, cell]) => isNumberLike(cell));
}

/** `5分` is no number that can be read, but it is said so only where the table is known. */
const isNumberLike = (cell: Cell): boolean =>
  cell.kind === 'number' || /^[-+]?\d/.test(cellText(cell).normalize('NFKC').trim());

const filled = ({ rows }: Sheet, row: number): Filled =>
  [...(rows.get(row) ?? [])].filter(([, cell]) => cellText(cell) !== '');

const isSubject = (cell: Cell, { subjects }: Vocabulary): boolean =>
  cell.kind === 'text' && subjects.has(subjectPart(cell.value, subjects));

const isCorner = (cell: Cell, words: Vocabulary): boolean =>
  cell.kind === 'text' && (CORNERS.includes(normaliseLabel(cell.value)) || isSubject(cell, words));

const CORNERS: readonly string[] = [...CORNER_WORDS, ...RATER_WORDS];

/** 名额 and 占比 beside levels are no people. */
const OF_NUMBERS = /[数额率比占例段线准计划际级档票分]/u;
const NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+·\p{Script=Han}+)$/u;

function isSurelyPerson(cell: Cell, { headers }: Vocabulary): boolean {
  if (cell.kind !== 'text' || rowWord(cell) || OF_NUMBERS.test(cell.value)) return false;
  const isKnown = findLabel(headers, cell.value, 'count') !== undefined;
  const isUsual = usualReason([cell.value], { besideCounts: true }) !== undefined;
  return NAME.test(normaliseLabel(cell.value)) && !isKnown && !isUsual;
}

/** Above it: what stands alone in its row, and texts over other columns than the names. */
function withTitles(sheet: Sheet, row: number, name: number | undefined): number {
  let first = row;
  for (;;) {
    const above = filled(sheet, first - 1);
    const areTexts = above.every(([, { kind }]) => kind === 'text');
    const isAside = name !== undefined && above.every(([column]) => column !== name);
    const isTitle = above.length === 1 && !(above[0] && rowWord(above[0][1]));
    if (above.length === 0 || !areTexts || !(isTitle || isAside)) return first;
    first -= 1;
  }
}

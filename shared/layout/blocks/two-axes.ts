import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { type Cell, cellName, type Sheet } from '../../workbook/model.ts';
import { cellText, quotable, textAt } from '../cells/cell-text.ts';
import { rowsWith } from '../cells/survey.ts';
import { LAST_COLUMN, viewOf, WHOLE } from '../cells/view.ts';
import { namesRaters, type RatersStand, ratersSaid, subjectPart } from '../labels/both-axes.ts';
import { normaliseName, plainLabel } from '../labels/names.ts';
import { isSurelyRater, raterLikeness } from '../labels/rater-names.ts';
import { rowWord } from '../labels/row-words.ts';
import { usualReason } from '../labels/usual-columns.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { RATER_WORDS } from '../labels/words.ts';
import { isLabel } from '../tables/find-table.ts';
import type { FoundBlock } from './found-block.ts';

/** A header that names both axes where people stand along both: who is reviewed, who gives marks. */
interface Corner {
  readonly row: number;
  readonly column: number;
  /** Columns and rows with a name, as far as they follow the header. */
  readonly across: readonly number[];
  readonly down: readonly number[];
  readonly raters: RatersStand | undefined;
}

/** 被评人＼评议人 heads the names only where raters are known to stand across. */
export function isSureOfAxis(sheet: Sheet, row: number, column: number): boolean {
  if (!namesRaters(textAt(sheet, row, column))) return true;
  return cornerAt(sheet, row, column).raters === 'across';
}

/**
 * Tables with a row for each rater and a column for each who is reviewed, one below the other.
 * @param headed by both in one cell, or by 评议人 alone
 */
export function ratersDownBlocks(
  sheet: Sheet,
  words: Vocabulary,
  headed: 'both' | 'raters',
): FoundBlock[] {
  const all = headed === 'both' ? cornersOfBoth(sheet, words) : cornersOfRaters(sheet, words);
  const corners = all.filter(({ raters }) => raters === 'down');
  return corners.map((corner, index) => ratersDownBlock(sheet, corner, corners[index - 1]));
}

/** Headers with people along both axes, and nothing that says which of them give the marks. */
export function axesUnclear(sheet: Sheet, words: Vocabulary): Problem[] {
  const open = cornersOfBoth(sheet, words).filter(({ raters }) => raters === undefined);
  return open.map(({ row, column }) => {
    const place = { sheet: sheet.name, cell: cellName(row, column) };
    return layoutProblem(
      'axes-unclear',
      { header: quotable(textAt(sheet, row, column)) },
      { place },
    );
  });
}

const cornersOfBoth = (sheet: Sheet, words: Vocabulary): Corner[] =>
  cornersOf(sheet, (text) => namesBoth(text, words));

const cornersOfRaters = (sheet: Sheet, words: Vocabulary): Corner[] =>
  cornersOf(sheet, headsRaters)
    .filter((corner) => isOfSubjects(sheet, corner, words))
    .map((corner) => ({ ...corner, raters: 'down' }));

function cornersOf(sheet: Sheet, heads: (text: string) => boolean): Corner[] {
  const isCorner = (text: string) => text.length <= LONGEST && heads(text);
  return rowsWith(sheet, isCorner).flatMap((row) =>
    [...(sheet.rows.get(row) ?? [])].flatMap(([column, cell]): Corner[] => {
      if (column > MOST_COLUMNS || cell.kind !== 'text' || !isCorner(cell.value)) return [];
      const corner = cornerAt(sheet, row, column);
      return corner.across.length > 0 && corner.down.length > 0 ? [corner] : [];
    }),
  );
}
const LONGEST = 60;
/** Names stand near the left edge. */
const MOST_COLUMNS = 8;

const namesBoth = (text: string, { subjects }: Vocabulary): boolean =>
  namesRaters(text) && subjects.has(subjectPart(text, subjects));

const headsRaters = (text: string): boolean => RATER_WORDS.includes(plainLabel(text));

/** Beside 评议人 alone: texts that nothing else explains, most of them like names. */
function isOfSubjects(sheet: Sheet, { row, column, down }: Corner, words: Vocabulary): boolean {
  const raters = new Set(down.map((at) => normaliseName(textAt(sheet, at, column))));
  const beside = [...(sheet.rows.get(row) ?? [])].flatMap(([at, cell]) =>
    at > column ? cell : [],
  );
  const isLabelled = (cell: Cell) =>
    isLabel(cell, words.headers) || isLabel(cell, words.subjects) || isSurelyRater(cellText(cell));
  if (beside.some(isLabelled)) return false;
  const texts = beside.filter(isPerson).map(cellText);
  const alike = texts.filter(
    (text) => raters.has(normaliseName(text)) || raterLikeness(text) !== 'none',
  );
  return 2 * alike.length > texts.length;
}

function cornerAt(sheet: Sheet, row: number, column: number): Corner {
  const across = namesAcross(sheet, row, column);
  const down = namesDown(sheet, row, column);
  const raters =
    ratersSaid(textAt(sheet, row, column)) ??
    saidAbove(sheet, row) ??
    ratersAmong(
      across.map((at) => textAt(sheet, row, at)),
      down.map((at) => textAt(sheet, at, column)),
    );
  return { row, column, across, down, raters };
}

/** 评委1 and its like stand along one of the axes, and none along the other. */
function ratersAmong(across: readonly string[], down: readonly string[]): RatersStand | undefined {
  const [isAcross, isDown] = [across, down].map((texts) => texts.some(isSurelyRater));
  if (isAcross === isDown) return undefined;
  return isAcross ? 'across' : 'down';
}

/** What the titles say; where they say both, nothing is said. */
function saidAbove({ rows }: Sheet, header: number): RatersStand | undefined {
  const said = new Set<RatersStand>();
  for (let row = Math.max(1, header - MOST_TITLES); row < header; row++)
    for (const cell of rows.get(row)?.values() ?? []) {
      const own = cell.kind === 'text' ? ratersSaid(cell.value) : undefined;
      if (own) said.add(own);
    }
  return said.size === 1 ? [...said][0] : undefined;
}
const MOST_TITLES = 6;

const isPerson = (cell: Cell | undefined): boolean =>
  cell?.kind === 'text' &&
  cellText(cell) !== '' &&
  usualReason([cell.value], { besideCounts: true }) === undefined &&
  (rowWord(cell) === undefined || isSurelyRater(cell.value));

/** 平均分 behind the names is none of them. */
const namesAcross = ({ rows }: Sheet, row: number, column: number): number[] =>
  [...(rows.get(row) ?? [])].flatMap(([at, cell]) => (at > column && isPerson(cell) ? [at] : []));

function namesDown({ rows }: Sheet, row: number, column: number): number[] {
  const down: number[] = [];
  for (let at = row + 1; rows.has(at); at++) if (isPerson(rows.get(at)?.get(column))) down.push(at);
  return down;
}

function ratersDownBlock(
  sheet: Sheet,
  { row, column, across, down }: Corner,
  above: Corner | undefined,
): FoundBlock {
  const from = (above?.down.at(-1) ?? 0) + 1;
  const area = { top: row, left: 1, bottom: bottomOf(sheet, down), right: LAST_COLUMN };
  const titles = { area: { top: from, left: 1, bottom: row - 1, right: LAST_COLUMN } };
  return {
    view: viewOf(sheet, {
      ...WHOLE,
      area,
      turned: true,
      titles: row > from ? [{ ...titles, isOwn: above !== undefined }] : [],
    }),
    name: { top: column, left: row, bottom: column, right: row },
    rivals: [],
    only: across,
  };
}

/** Totals and notes follow the last rater without a gap. */
function bottomOf({ rows }: Sheet, down: readonly number[]): number {
  let last = down.at(-1) ?? 1;
  while (rows.has(last + 1)) last++;
  return last;
}

import type { Area, Cell, Sheet } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { LAST_COLUMN, LAST_ROW, viewOf, WHOLE } from '../cells/view.ts';
import { rowWord } from '../labels/row-words.ts';
import type { FoundBlock } from './found-block.ts';
import type { Rows } from './title-rows.ts';

/** More parts than these are rows of one table with gaps, or forms. */
const MOST_PARTS = 64;

/**
 * Where tables of different kinds stand below each other (names down in one, across in another), the
 * rows of each with the titles above it. A table of another kind begins after an empty row, or at one
 * of `cuts`.
 * @param kindOf how the table lies that a part of the sheet is by itself; undefined where it is none
 */
export function regionsOf(
  sheet: Sheet,
  kindOf: (part: Sheet) => string | undefined,
  cuts: readonly number[],
): readonly Area[] {
  const parts = partsBetween(sheet, new Set(cuts));
  if (parts.length < 2 || parts.length > MOST_PARTS) return [];
  const kinds = parts.map((rows) => kindOf(partOf(sheet, rowsOf(rows))));
  const known = kinds.flatMap((kind, index) => (kind === undefined ? [] : { kind, index }));
  const starts = known.filter(({ kind }, at) => kind !== known[at - 1]?.kind);
  const tops = starts.map(({ index }, at) =>
    at === 0 ? 1 : topWithTitles(sheet, parts, [starts[at - 1]?.index ?? 0, index]),
  );
  return tops.map((top, at) => rowsOf([top, (tops[at + 1] ?? LAST_ROW + 1) - 1]));
}

const rowsOf = ([top, bottom]: Rows): Area => ({ top, left: 1, bottom, right: LAST_COLUMN });

export const partOf = (sheet: Sheet, area: Area): Sheet => viewOf(sheet, { ...WHOLE, area });

function partsBetween({ rows }: Sheet, cuts: ReadonlySet<number>): Rows[] {
  const parts: [number, number][] = [];
  for (const [row, cells] of rows) {
    if (isEmpty(cells)) continue;
    const last = parts.at(-1);
    if (last && last[1] === row - 1 && !cuts.has(row)) last[1] = row;
    else parts.push([row, row]);
    if (parts.length > MOST_PARTS) break;
  }
  return parts;
}

function isEmpty(cells: ReadonlyMap<number, Cell>): boolean {
  for (const cell of cells.values()) if (cellText(cell) !== '') return false;
  return true;
}

/** Titles of the table that begins there may stand above a gap. */
function topWithTitles(
  sheet: Sheet,
  parts: readonly Rows[],
  [before, index]: readonly [number, number],
): number {
  let first = index;
  while (first - 1 > before && isOfTitles(sheet, parts[first - 1])) first--;
  return parts[first]?.[0] ?? 1;
}

/** A text a row, and neither a note nor a total. */
function isOfTitles({ rows }: Sheet, [top, bottom]: Rows = [1, 0]): boolean {
  for (let row = top; row <= bottom; row++) {
    const cells = [...(rows.get(row)?.values() ?? [])].filter((cell) => cellText(cell) !== '');
    if (cells.length !== 1 || cells[0]?.kind !== 'text' || rowWord(cells[0])) return false;
  }
  return true;
}

/** The block as it lies in the whole sheet: nothing of it stands outside of its region. */
export function inRegion(sheet: Sheet, found: FoundBlock, region: Area): FoundBlock {
  const { block } = found.view;
  const within = (area: Area): Area => ({
    top: Math.max(area.top, region.top),
    left: Math.max(area.left, region.left),
    bottom: Math.min(area.bottom, region.bottom),
    right: Math.min(area.right, region.right),
  });
  const titles = block.titles
    .map((title) => ({ ...title, area: within(title.area) }))
    .filter(({ area }) => area.bottom >= area.top && area.right >= area.left);
  const area = block.area && within(block.area);
  return { ...found, view: viewOf(sheet, { ...block, area, titles }) };
}

import type { Area } from '../../../shared/workbook/model.ts';

/** Of every row, the one with the letters too: where a cell lies is known without asking the browser. */
export const ROW_HEIGHT = 24;
/** No browser makes an element higher than some 17 million pixels. */
const MOST_HEIGHT = 16_000_000;
/** What is drawn begins and ends on steps, one further than is seen: most scrolling draws nothing anew. */
const ROW_STEP = 4;
const COLUMN_STEP = 2;

/** How the whole sheet would lie if it were drawn. */
export interface Geometry {
  readonly rows: number;
  readonly columns: number;
  /** Of the column with the numbers of the rows. */
  readonly headWidth: number;
  /** Where each column begins, and behind them where the last one ends. */
  readonly edges: readonly number[];
}

/** Where the frame has been scrolled to, and its size. */
export interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export function geometryOf(rows: number, widths: readonly number[], headWidth: number): Geometry {
  const edges = [headWidth];
  for (const [index, width] of widths.entries()) edges.push((edges[index] ?? 0) + width);
  return { rows, columns: widths.length, headWidth, edges };
}

const fullHeight = ({ rows }: Geometry): number => (rows + 1) * ROW_HEIGHT;

/** Of the element that the frame scrolls over. */
export const heightOf = (geometry: Geometry): number => Math.min(fullHeight(geometry), MOST_HEIGHT);

export const widthOf = ({ edges }: Geometry): number => edges.at(-1) ?? 0;

/** Pixels of the sheet to a pixel of scrolling: more than one where the sheet is higher than an element can be. */
function paceOf(geometry: Geometry, view: View): number {
  const least = Math.max(1, heightOf(geometry) - view.height);
  return Math.max(1, (fullHeight(geometry) - view.height) / least);
}

/** By how much what is drawn lies higher than in the whole sheet; 0 unless that is too high. */
export const shiftOf = (geometry: Geometry, view: View): number =>
  Math.round(view.top * (paceOf(geometry, view) - 1));

/** What is drawn: what can be seen, and a little around it. */
export function partIn(geometry: Geometry, view: View): Area {
  const { rows, columns } = geometry;
  const top = view.top + shiftOf(geometry, view);
  const seen = {
    top: Math.floor(top / ROW_HEIGHT) + 1,
    bottom: Math.ceil((top + view.height) / ROW_HEIGHT) - 1,
    left: columnAt(geometry, view.left + geometry.headWidth),
    right: columnAt(geometry, view.left + view.width),
  };
  return {
    top: Math.max(1, stepBelow(seen.top - ROW_STEP, ROW_STEP) + 1),
    left: Math.max(1, stepBelow(seen.left - COLUMN_STEP, COLUMN_STEP) + 1),
    bottom: Math.min(rows, stepBelow(seen.bottom + 2 * ROW_STEP, ROW_STEP)),
    right: Math.min(columns, stepBelow(seen.right + 2 * COLUMN_STEP, COLUMN_STEP)),
  };
}

const stepBelow = (value: number, step: number): number => Math.floor(value / step) * step;

/** The column at so many pixels from the left. */
function columnAt({ edges, columns }: Geometry, x: number): number {
  let [low, high] = [1, Math.max(1, columns)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle - 1] ?? 0) <= x) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where an area lies in the whole sheet. */
export function boxOf({ edges }: Geometry, { top, left, bottom, right }: Area): Box {
  const x = edges[left - 1] ?? 0;
  return {
    top: top * ROW_HEIGHT,
    left: x,
    width: (edges[right] ?? 0) - x,
    height: (bottom - top + 1) * ROW_HEIGHT,
  };
}

/** Where to scroll so that an area is seen between the heads: no further than needed, to its beginning if it is too large. */
export function scrollTo(geometry: Geometry, view: View, area: Area): Pick<View, 'top' | 'left'> {
  const box = boxOf(geometry, area);
  const pace = paceOf(geometry, view);
  const top = within(view.top * pace, {
    most: box.top - ROW_HEIGHT,
    least: box.top + box.height - view.height,
  });
  const left = within(view.left, {
    most: box.left - geometry.headWidth,
    least: box.left + box.width - view.width,
  });
  return { top: top / pace, left };
}

const within = (value: number, { least, most }: { least: number; most: number }): number =>
  Math.max(0, Math.min(most, Math.max(value, least)));

/** How many rows are seen at once. */
export const pageOf = ({ height }: View): number =>
  Math.max(1, Math.floor(height / ROW_HEIGHT) - 1);

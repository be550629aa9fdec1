import {
  type Area,
  CELL_STYLES,
  type CellStyle,
  type NewRow,
} from '../../../shared/workbook/model.ts';
import { LOOKS, type Look } from '../../../shared/workbook/style/looks.ts';

/** Cells of one look, or of looks that are alike in what is asked about. */
export interface LookArea {
  readonly area: Area;
  readonly style: CellStyle;
}

/** What a look consists of; undefined where it has none of it. */
const PARTS = {
  font: ({ font }) => JSON.stringify(font),
  fill: ({ fill }) => fill,
  border: ({ border }) => border && JSON.stringify(border),
  format: ({ format }) => (format === 'General' ? undefined : format),
  alignment: ({ horizontal, isWrapped }) => `${horizontal} ${isWrapped}`,
} as const satisfies Readonly<Record<string, (look: Look) => string | undefined>>;
export type LookPart = keyof typeof PARTS;

/** For each part of a look, cells that are alike in it: fewer areas than looks have. */
export type PartAreas = Readonly<Record<LookPart, readonly LookArea[]>>;

/**
 * The looks of a sheet as rectangles that do not overlap: neighbours in a row, then rows that are
 * alike. A table of any length has as many as it has kinds of columns.
 */
export const lookAreas = (rows: readonly NewRow[]): LookArea[] => areasOf(rows, (style) => style);

/** The same for each part by itself. */
export function partAreas(rows: readonly NewRow[]): PartAreas {
  const areas = Object.entries(PARTS).map(([part, keyOf]) => {
    const first = firstAlike(keyOf);
    return [part, areasOf(rows, (style) => style && first.get(style))];
  });
  return Object.fromEntries(areas);
}

/** Of each look the first that is like it. */
function firstAlike(keyOf: (look: Look) => string | undefined): ReadonlyMap<CellStyle, CellStyle> {
  const keyed = CELL_STYLES.map((style) => ({ style, key: keyOf(LOOKS[style]) }));
  const known = keyed.filter(({ key }) => key !== undefined);
  return new Map(
    known.map(({ style, key }) => [style, known.find((one) => one.key === key)?.style ?? style]),
  );
}

type StyleReader = (style: CellStyle | undefined) => CellStyle | undefined;

function areasOf(rows: readonly NewRow[], read: StyleReader): LookArea[] {
  const done: LookArea[] = [];
  let open = new Map<string, LookArea>();
  rows.forEach(({ cells }, index) => {
    const still = new Map<string, LookArea>();
    for (const { style, left, right } of runsOf(cells.map((cell) => read(cell?.style)))) {
      const key = `${style} ${left} ${right}`;
      const top = open.get(key)?.area.top ?? index + 1;
      still.set(key, { style, area: { top, left, bottom: index + 1, right } });
      open.delete(key);
    }
    done.push(...open.values());
    open = still;
  });
  return [...done, ...open.values()];
}

interface StyleRun {
  readonly style: CellStyle;
  readonly left: number;
  readonly right: number;
}

function runsOf(styles: readonly (CellStyle | undefined)[]): StyleRun[] {
  const runs: StyleRun[] = [];
  let left = 0;
  styles.forEach((style, column) => {
    if (style === styles[column + 1] && column + 1 < styles.length) return;
    if (style !== undefined) runs.push({ style, left: left + 1, right: column + 1 });
    left = column + 1;
  });
  return runs;
}

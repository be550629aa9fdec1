import type { Area, CellStyle, NewRow } from '../../../shared/workbook/model.ts';

/** Cells of one look. */
export interface LookArea {
  readonly area: Area;
  readonly style: CellStyle;
}

/**
 * The looks of a sheet as rectangles that do not overlap: neighbours in a row, then rows that are
 * alike. A table of any length has as many as it has kinds of columns.
 */
export function lookAreas(rows: readonly NewRow[]): LookArea[] {
  const done: LookArea[] = [];
  let open = new Map<string, LookArea>();
  rows.forEach(({ cells }, index) => {
    const still = new Map<string, LookArea>();
    for (const { style, left, right } of runsOf(cells.map((cell) => cell?.style))) {
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

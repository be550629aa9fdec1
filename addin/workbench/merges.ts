import type { Area, Sheet } from '../../shared/workbook/model.ts';

/** How merged areas lie in the part of a sheet that is drawn: by `row,column`. */
export interface Merges {
  /** The spans of a drawn top left cell, cut at the edge of the part. */
  readonly spans: ReadonlyMap<string, { readonly rows: number; readonly columns: number }>;
  /** Cells under a merged area, which are not drawn. */
  readonly covered: ReadonlySet<string>;
}

export const cellKey = (row: number, column: number): string => `${row},${column}`;

/** The merges of a part of a sheet; areas that lie outside it, or overlap another, are left out. */
export function mergesIn({ merges }: Sheet, part: Area): Merges {
  const spans = new Map<string, { rows: number; columns: number }>();
  const covered = new Set<string>();
  for (const area of merges) {
    const drawn = cut(area, part);
    // An area that begins before the part has no cell here to show its value.
    if (!drawn || drawn.top !== area.top || drawn.left !== area.left) continue;
    const keys = keysOf(drawn);
    if (keys.some((key) => covered.has(key) || spans.has(key))) continue;
    const [first = '', ...others] = keys;
    spans.set(first, {
      rows: drawn.bottom - drawn.top + 1,
      columns: drawn.right - drawn.left + 1,
    });
    for (const key of others) covered.add(key);
  }
  return { spans, covered };
}

function cut(area: Area, part: Area): Area | undefined {
  const drawn = {
    top: Math.max(area.top, part.top),
    left: Math.max(area.left, part.left),
    bottom: Math.min(area.bottom, part.bottom),
    right: Math.min(area.right, part.right),
  };
  return drawn.top > drawn.bottom || drawn.left > drawn.right ? undefined : drawn;
}

function keysOf({ top, left, bottom, right }: Area): string[] {
  const keys: string[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) keys.push(cellKey(row, column));
  }
  return keys;
}

import type { Area } from '../../../shared/workbook/model.ts';
import type { SheetView } from '../../desk/views/model.ts';

/** A merged area, and as much of it as lies in the part that is drawn. */
export interface Span {
  readonly whole: Area;
  readonly drawn: Area;
}

/** How merged areas lie in the part of a sheet that is drawn: by `row,column`. */
export interface Merges {
  /** By the top left cell, which may lie outside the part. */
  readonly spans: ReadonlyMap<string, Span>;
  /** Cells of the part that lie under a merged area, and are not drawn. */
  readonly covered: ReadonlySet<string>;
}

export const cellKey = (row: number, column: number): string => `${row},${column}`;

/** The merges of a part of a sheet; areas that lie outside it, or overlap another, are left out. */
export function mergesIn({ merges }: Pick<SheetView, 'merges'>, part: Area): Merges {
  const spans = new Map<string, Span>();
  const covered = new Set<string>();
  for (const whole of merges) {
    const drawn = cut(whole, part);
    if (!drawn) continue;
    const own = cellKey(whole.top, whole.left);
    const keys = [own, ...keysOf(drawn).filter((key) => key !== own)];
    if (keys.some((key) => covered.has(key) || spans.has(key))) continue;
    spans.set(own, { whole, drawn });
    for (const key of keys.slice(1)) covered.add(key);
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

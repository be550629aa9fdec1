import type { Area, Sheet } from '../../workbook/model.ts';

/**
 * For a column: which row's cell speaks for a row, by vertical merges that begin in this column.
 * Only from `first` on; a merge that begins above does not reach into the data. Linear in rows
 * and merges, whatever the merges' heights.
 */
export function verticalSpans(
  sheet: Sheet,
  column: number,
  first: number,
): (row: number) => number {
  const spans = sheet.merges
    .filter(({ left, top, bottom }) => left === column && top >= first && bottom > top)
    .toSorted((a, b) => a.top - b.top);
  if (spans.length === 0) return (row) => row;
  const topOf = new Map<number, number>();
  let next = 0;
  for (const row of sheet.rows.keys()) {
    while (next < spans.length && (spans[next]?.bottom ?? 0) < row) next++;
    const span = spans[next];
    if (span && span.top < row) topOf.set(row, span.top);
  }
  return (row) => topOf.get(row) ?? row;
}

/**
 * The merged cell that covers a column in each row, its own first cell included. Of merges that
 * overlap, as in an unsound file, the one that reaches furthest down holds. Linear in rows and
 * merges.
 */
export function areasOver({ merges, rows }: Sheet, column: number): ReadonlyMap<number, Area> {
  const areas = merges
    .filter(({ left, right }) => left <= column && right >= column)
    .toSorted((a, b) => a.top - b.top);
  const covered = new Map<number, Area>();
  if (areas.length === 0) return covered;
  let reach: Area | undefined;
  let next = 0;
  for (const row of rows.keys()) {
    for (let area = areas[next]; area && area.top <= row; area = areas[++next])
      if (!reach || area.bottom > reach.bottom) reach = area;
    if (reach && reach.bottom >= row) covered.set(row, reach);
  }
  return covered;
}

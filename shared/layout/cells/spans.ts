import type { Sheet } from '../../workbook/model.ts';

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
  const topOf = new Map<number, number>();
  let next = 0;
  for (const row of sheet.rows.keys()) {
    while (next < spans.length && (spans[next]?.bottom ?? 0) < row) next++;
    const span = spans[next];
    if (span && span.top < row) topOf.set(row, span.top);
  }
  return (row) => topOf.get(row) ?? row;
}

/** Whether a merged cell of that row covers `column` together with one beside `column` to `last`. */
export function mergedAcross(sheet: Sheet, column: number, last: number): (row: number) => boolean {
  const rows = new Set(
    sheet.merges
      .filter(({ left, right }) => left <= column && right >= column)
      .filter(({ left, right }) => left < column || right > last)
      .map(({ top }) => top),
  );
  return (row) => rows.has(row);
}

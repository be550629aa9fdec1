/** The rows that are marked with 1, in order. */
export function markedRows(isMarked: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = isMarked.indexOf(1); row !== -1; row = isMarked.indexOf(1, row + 1))
    rows.push(row);
  return rows;
}

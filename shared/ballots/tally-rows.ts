import type { PanelGrid } from './count-answers.ts';
import type { Cells } from './histograms.ts';
import type { LeafCounts, Tally } from './review.ts';

/** Where the marks of a box (subject × group) come from; `twice` is a doubt, and none of them count. */
export const SOURCES = { nothing: 0, ballots: 1, sheet: 2, twice: 3 } as const;

/** The rows that count, by box. A second row, or one beside ballots of the same box, makes it doubtful. */
export function findRows(
  rows: readonly Tally[],
  sources: Uint8Array,
  groups: readonly string[],
): ReadonlyMap<number, Tally> {
  const rowOf = new Map<number, Tally>();
  for (const row of rows) {
    const box = row.subject * groups.length + groups.indexOf(row.group);
    sources[box] = sources[box] === SOURCES.nothing ? SOURCES.sheet : SOURCES.twice;
    rowOf.set(box, row);
  }
  for (const box of rowOf.keys()) if (sources[box] === SOURCES.twice) rowOf.delete(box);
  return rowOf;
}

/** The most marks that one leaf of a row has. */
export function mostInRows(rows: readonly Tally[]): number {
  let most = 0;
  for (const { counts } of rows) for (const leaf of counts) most = Math.max(most, answersOf(leaf));
  return most;
}

const answersOf = ({ levels, notMarks }: LeafCounts): number =>
  [...levels, ...notMarks].reduce((sum, cell) => sum + (cell?.value ?? 0), 0);

interface Grid {
  readonly grid: PanelGrid;
  readonly leaves: readonly string[];
  /** Of the ballots; null where all can be read. */
  readonly isUnreadable: Uint8Array | null;
}

/** Puts the counts of the rows among those of the ballots; says in which panels one cannot be read. */
export function pourRows(
  rowOf: ReadonlyMap<number, Tally>,
  cells: Cells,
  { grid, leaves, isUnreadable: ofBallots }: Grid,
): Uint8Array | null {
  let isUnreadable = ofBallots;
  for (const [box, { counts }] of rowOf)
    for (const [at, leaf] of counts.entries()) {
      // Of two entries for one leaf the first counts, as for whoever looks it up.
      if (counts.findIndex(({ indicator }) => indicator === leaf.indicator) < at) continue;
      const panel = box * grid.leaves + leaves.indexOf(leaf.indicator);
      if (pourLeaf(leaf, cells, panel * grid.width)) continue;
      isUnreadable ??= new Uint8Array(grid.subjects * grid.groups * grid.leaves);
      isUnreadable[panel] = 1;
    }
  return isUnreadable;
}

/** False where a count of a level cannot be read. */
function pourLeaf({ levels, notMarks }: LeafCounts, cells: Cells, run: number): boolean {
  for (const [answer, cell] of [...levels, ...notMarks].entries())
    cells[run + answer] = cell?.value ?? 0;
  return levels.every(({ value }) => value !== null);
}

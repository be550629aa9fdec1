import { workedOut } from '../made/worked-out.ts';
import type { Table } from '../sheets/drawn.ts';
import { put } from '../sheets/edit.ts';
import { type Disturbance, type Disturbed, onSheet, saying } from './disturbance.ts';
import { aboutSomebody, cellsOfRow, type RowSpot, row, shifted } from './rows.ts';
import { without } from './without.ts';

/** Of points nobody says that a blank is an answer. */
const isByRater = ({ of }: Table): boolean => ['wide', 'questionnaire'].includes(of);

/** What makes somebody's row nobody's, or leaves a mark out of it. */
export const LOST_ROW_DISTURBANCES: readonly Disturbance[] = [
  row('row: emptied inside', emptied, aboutSomebody),
  row(
    'row: marks shifted left',
    (spot) => (spot.made.review.scale === 'points' ? shifted(spot, -1) : null),
    isByRater,
  ),
  row(
    'row: a heading for a name',
    ({ made, index, drawn, row: spot, name }) => ({
      ...saying(
        onSheet(made, index, put(drawn, spot, name, '二、基层支部'), cellsOfRow(drawn, spot)),
      ),
      right: workedOut(without(made, index, spot)),
      mustBeSaid: true,
    }),
    (table) => aboutSomebody(table) && table.of !== 'roster',
  ),
];

/** Nobody knows of one at the end; with a roster it is told of whoever is missing. */
function emptied({ made, index, drawn, row: spot }: RowSpot): Disturbed | null {
  const { rows, of } = drawn.table;
  if (spot === rows[0]?.row || spot === rows.at(-1)?.row) return null;
  const isOfAnyNumber = ['facts', 'long', 'ballots', 'ticks'].includes(of);
  const isTold = of !== 'roster' && (isOfAnyNumber || !made.review.hasRoster);
  return {
    ...onSheet(
      made,
      index,
      { ...drawn, lines: drawn.lines.with(spot, []) },
      cellsOfRow(drawn, spot),
    ),
    right: workedOut(without(made, index, spot)),
    ...(isTold ? { mustBeSaid: true } : {}),
  };
}

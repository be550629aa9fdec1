import { pick, type Random } from '../../rulebook/random.ts';
import { type Box, columnOf, columnsOf, type Drawn, width } from '../sheets/drawn.ts';
import { merge } from '../sheets/edit.ts';
import { cellsOf, type Disturbance, type Made, onSheet, saying, sheetOf } from './disturbance.ts';

/** A box on some sheet merged as Excel does: what its upper left cell does not hold is gone. */
const merging = (
  kind: string,
  boxOf: (drawn: Drawn, random: Random) => Box | null,
): Disturbance => ({
  kind,
  disturb: (random, made) => {
    const own = sheetOf(random, made, ({ of, rows }) => of !== 'roster' && rows.length > 2);
    const box = own && boxOf(own.drawn, random);
    if (!own || !box || box.left < 0) return null;
    const name = own.drawn.lines[box.top]?.[box.left];
    const cells =
      box.top > own.drawn.table.header[1] ? cellsOf(box) : cellsOf(downFrom(own.drawn, box));
    return saying(onSheet(made, own.index, merge(own.drawn, box), cells), name);
  },
});

/** Whole columns hang on their headers. */
const downFrom = ({ table }: Drawn, box: Box): Box => ({
  ...box,
  bottom: table.rows.at(-1)?.row ?? box.bottom,
});

const dataRow = (drawn: Drawn, random: Random): number =>
  pick(random, drawn.table.rows.slice(0, -1)).row;
const along = (row: number, left: number, cells = 2): Box => ({
  top: row,
  bottom: row,
  left,
  right: left + cells - 1,
});
const down = (row: number, column: number): Box => ({
  top: row,
  bottom: row + 1,
  left: column,
  right: column,
});
const nameOf = (drawn: Drawn): number => columnOf(drawn, 'name') ?? 0;

/** Elsewhere both rows are that person's. */
const isRowAPerson = ({ table }: Drawn): boolean =>
  ['tally', 'wide', 'checklist', 'measures'].includes(table.of);

/** What is merged, or no longer. */
export const MERGE_DISTURBANCES: readonly Disturbance[] = [
  merging('merge: a name over the next cell', (drawn, random) =>
    along(dataRow(drawn, random), nameOf(drawn)),
  ),
  merging('merge: a name over the cell before', (drawn, random) =>
    along(dataRow(drawn, random), nameOf(drawn) - 1),
  ),
  merging('merge: two values', (drawn, random) => {
    const [first, second] = columnsOf(drawn, 'value');
    return first !== undefined && second === first + 1
      ? along(dataRow(drawn, random), first)
      : null;
  }),
  merging('merge: a value over the cell behind', (drawn, random) =>
    along(dataRow(drawn, random), columnsOf(drawn, 'value').at(-1) ?? 0),
  ),
  merging('merge: names of two rows', (drawn, random) =>
    isRowAPerson(drawn) ? down(dataRow(drawn, random), nameOf(drawn)) : null,
  ),
  merging('merge: values of two rows', (drawn, random) =>
    down(dataRow(drawn, random), pick(random, columnsOf(drawn, 'value'))),
  ),
  merging('merge: units of two rows', (drawn, random) => {
    const [unit] = columnsOf(drawn, 'unit');
    return unit === undefined ? null : down(dataRow(drawn, random), unit);
  }),
  merging('merge: serial numbers of two rows', (drawn, random) => {
    const serial = columnOf(drawn, 'serial');
    return serial === undefined ? null : down(dataRow(drawn, random), serial);
  }),
  merging('merge: a whole row', (drawn, random) => along(dataRow(drawn, random), 0, width(drawn))),
  merging('merge: two labels', (drawn, random) => {
    const labels = columnsOf(drawn, 'value').filter((column) => column + 1 < width(drawn));
    return labels.length === 0 ? null : along(drawn.table.header[1], pick(random, labels));
  }),
  merging('merge: a label over the first row', (drawn, random) =>
    down(drawn.table.header[1], pick(random, columnsOf(drawn, 'value'))),
  ),
  merging('merge: a label and the line above', (drawn) =>
    drawn.table.header[0] === 0
      ? null
      : down(drawn.table.header[0] - 1, columnsOf(drawn, 'value')[0] ?? 0),
  ),
  { kind: 'merge: none any more', disturb: unmerged },
];

function unmerged(random: Random, made: Made) {
  const own = made.sheets.findIndex(({ merges }) => merges.length > 0);
  const drawn = made.sheets[own];
  if (!drawn) return null;
  const gone = pick(random, drawn.merges);
  return onSheet(
    made,
    own,
    { ...drawn, merges: drawn.merges.filter((box) => box !== gone) },
    cellsOf(gone),
  );
}

import type { Written } from '../../layout/sheet.ts';
import { pick, type Random } from '../../rulebook/random.ts';
import type { Touched } from '../judge.ts';
import type { MadeReview } from '../made/made-review.ts';
import type { Person } from '../outcome.ts';
import {
  at,
  type Box,
  type ColumnIs,
  columnsOf,
  type Drawn,
  nameAt,
  type Table,
} from '../sheets/drawn.ts';
import { put } from '../sheets/edit.ts';

export interface Made {
  readonly review: MadeReview;
  readonly sheets: readonly Drawn[];
}
export interface Disturbed {
  readonly sheets: readonly Drawn[];
  readonly touched: Touched;
  /** What comes out now, where the disturbance truly changes what was handed in. */
  readonly right?: readonly Person[];
  /** It means something else now: the same result without a word is as bad as another one. */
  readonly mustBeSaid?: true;
  /** A row of somebody's that nobody on another sheet knows: he may be listed, the others stay. */
  readonly newcomer?: string;
}
/** One thing that a hand or a program does to a sound workbook; null where this one has no place for it. */
export interface Disturbance {
  readonly kind: string;
  readonly disturb: (random: Random, made: Made) => Disturbed | null;
}

/** A place on one of the sheets. */
export interface Spot {
  readonly index: number;
  readonly drawn: Drawn;
  readonly row: number;
  readonly column: number;
  readonly written: Written;
}

type Wanted = (spot: Spot) => boolean;

/** A data cell of such a column. */
export function spotIn(
  random: Random,
  { sheets }: Made,
  is: ColumnIs,
  wanted: Wanted = () => true,
) {
  const spots = sheets.flatMap((drawn, index) =>
    drawn.table.rows.flatMap(({ row }) =>
      columnsOf(drawn, is).map(
        (column): Spot => ({ index, drawn, row, column, written: at(drawn, row, column) }),
      ),
    ),
  );
  return maybePick(random, spots.filter(wanted));
}

/** The lowest header cell of such a column. */
export function headerIn(
  random: Random,
  { sheets }: Made,
  is: ColumnIs,
  wanted: Wanted = () => true,
) {
  const spots = sheets.flatMap((drawn, index) =>
    drawn.table.columns
      .filter((column) => column.is === is)
      .map(({ column, label }): Spot => {
        const row = drawn.table.header[0] + label.length - 1;
        return { index, drawn, row, column, written: at(drawn, row, column) };
      }),
  );
  return maybePick(random, spots.filter(wanted));
}

export const sheetOf = (random: Random, { sheets }: Made, wanted: (table: Table) => boolean) =>
  maybePick(
    random,
    sheets.flatMap((drawn, index) => (wanted(drawn.table) ? [{ drawn, index }] : [])),
  );

export const maybePick = <T>(random: Random, from: readonly T[]): T | null =>
  from.length === 0 ? null : pick(random, from);

/** One sheet became another; the cells are those touched there. */
export function onSheet(
  made: Made,
  index: number,
  drawn: Drawn,
  cells: readonly string[],
): Disturbed {
  return {
    sheets: made.sheets.with(index, drawn),
    touched: { sheets: [drawn.name], isWholeSheet: cells.length === 0, cells, words: [] },
  };
}

export const saying = (disturbed: Disturbed, ...words: readonly unknown[]): Disturbed => ({
  ...disturbed,
  touched: {
    ...disturbed.touched,
    words: words.filter((word) => typeof word === 'string').map(quoted),
  },
});
/** As it stands inside a JSON text. */
const quoted = (word: string): string => JSON.stringify(word).slice(1, -1);

/** Another thing is written into one data cell of such a column. */
export const cell = (
  kind: string,
  is: ColumnIs,
  change: (written: Written, spot: Spot) => Written | undefined,
): Disturbance => ({
  kind,
  disturb: (random, made) => {
    const isChanged = (one: Spot) => {
      const now = change(one.written, one);
      return now !== undefined && now !== one.written;
    };
    const spot = spotIn(random, made, is, isChanged);
    return spot && rewritten(made, spot, change(spot.written, spot) ?? null);
  },
});

/** The disturbance, where its meaning changes: it must be told whatever comes out. */
export const meaningElse = ({ kind, disturb }: Disturbance): Disturbance => ({
  kind,
  disturb: (random, made) => {
    const disturbed = disturb(random, made);
    return disturbed && { ...disturbed, mustBeSaid: true };
  },
});

/** The same with a header. */
export const header = (
  kind: string,
  is: ColumnIs,
  change: (written: string, spot: Spot) => Written | undefined,
): Disturbance => ({
  kind,
  disturb: (random, made) => {
    const changed = (one: Spot) =>
      typeof one.written === 'string' ? change(one.written, one) : undefined;
    const spot = headerIn(random, made, is, (one) => changed(one) !== undefined);
    return spot && withColumn(rewritten(made, spot, changed(spot) ?? null), spot);
  },
});

function rewritten(made: Made, { index, drawn, row, column, written }: Spot, now: Written) {
  const disturbed = onSheet(made, index, put(drawn, row, column, now), [nameAt(row, column)]);
  return saying(disturbed, written, now);
}

/** Its whole column hangs on a header. */
const withColumn = (disturbed: Disturbed, { drawn, column }: Spot): Disturbed => {
  const below = drawn.table.rows.map(({ row }) => nameAt(row, column));
  const { touched } = disturbed;
  return { ...disturbed, touched: { ...touched, cells: [...touched.cells, ...below] } };
};

export const cellsOf = ({ top, left, bottom, right }: Box): string[] =>
  Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, along) => nameAt(top + down, left + along)),
  ).flat();

import { groupBy } from '../../base/group-by.ts';
import { findNames } from '../../layout/cells/spanned-column.ts';
import { placeAt } from '../../layout/cells/view.ts';
import type { ColumnLayout, Meaning } from '../../layout/model/layout.ts';
import type { TableReader, TableRow } from '../../layout/people/table-reader.ts';
import { placeOf } from '../base/input.ts';
import type { At } from '../expression/tree.ts';

/** The cells that one answer is read from: a single one, or one a level of which one is ticked. */
export interface Slot {
  readonly sheet: string;
  readonly cells: readonly At[];
  /** By cell, what a tick in it means; null where the cell says its answer. */
  readonly ticks: readonly Tick[] | null;
  /** Of a sheet with a column a rater. */
  readonly column: RaterColumn | null;
  readonly whose: TableRow;
  /** The name that its row says. */
  readonly name: At;
}
export type Tick = Pick<Extract<Meaning, { is: 'level' | 'not-mark' }>, 'is' | 'id'>;
export type RaterColumn = Pick<
  Extract<Meaning, { is: 'rater-marks' }>,
  'group' | 'indicator' | 'rater'
> & { readonly component: string };

/** Every answer that a table of single ballots has cells for, row by row. */
export function slotsOf(reader: TableReader): Slot[] {
  const { sheet, table } = reader;
  const groups = slotColumns(reader);
  const names = findNames(sheet, table);
  return rowsOf(reader).flatMap(({ row, whose }) =>
    groups.map(({ columns, ...same }) => ({
      ...same,
      name: placeOf(names?.at(row).cell ?? ''),
      sheet: table.sheet,
      whose,
      cells: columns.map((column) => placeOf(placeAt(sheet, row, column).cell ?? '')),
    })),
  );
}

/** A row, and the row that says whose it is. */
export function rowsOf({ rows, long }: TableReader): { row: number; whose: TableRow }[] {
  if (!long) return rows.map((whose) => ({ row: whose.row, whose }));
  return [...long.rows].flatMap((row, index) => {
    const whose = rows[long.who[index] ?? 0];
    return whose ? [{ row, whose }] : [];
  });
}

type SlotColumns = Pick<Slot, 'ticks' | 'column'> & { readonly columns: readonly number[] };

function slotColumns({ table: { role, columns } }: TableReader): SlotColumns[] {
  switch (role.kind) {
    case 'marks':
      return single(columns, 'mark');
    case 'ballots':
      return single(columns, 'leaf');
    case 'ticks':
      return tickColumns(columns);
    case 'wide':
      return raterColumns(columns, role.component);
    default:
      return [];
  }
}

const single = (columns: readonly ColumnLayout[], is: Meaning['is']): SlotColumns[] =>
  columns.flatMap(({ column, meaning }) =>
    meaning.is === is ? [{ columns: [column], ticks: null, column: null }] : [],
  );

function tickColumns(columns: readonly ColumnLayout[]): SlotColumns[] {
  const ticks = columns.flatMap(({ column, meaning }) =>
    meaning.is === 'level' || meaning.is === 'not-mark' ? [{ column, meaning }] : [],
  );
  const byLeaf = groupBy(ticks, ({ meaning }) => meaning.indicator);
  return [...byLeaf.values()].map((own) => ({
    columns: own.map(({ column }) => column),
    ticks: own.map(({ meaning: { is, id } }) => ({ is, id })),
    column: null,
  }));
}

const raterColumns = (columns: readonly ColumnLayout[], component: string): SlotColumns[] =>
  columns.flatMap(({ column, meaning }) =>
    meaning.is === 'rater-marks'
      ? [{ columns: [column], ticks: null, column: { ...meaning, component } }]
      : [],
  );

import type { Written } from '../../layout/sheet.ts';
import { below, pick, type Random } from '../../rulebook/random.ts';
import { workedOut } from '../made/worked-out.ts';
import { shuffled } from '../sheets/draw.ts';
import {
  at,
  columnOf,
  columnsOf,
  type Drawn,
  isForm,
  nameAt,
  type Table,
  width,
} from '../sheets/drawn.ts';
import { deleteRow, insertRow, put } from '../sheets/edit.ts';
import {
  type Disturbance,
  type Disturbed,
  type Made,
  onSheet,
  saying,
  sheetOf,
} from './disturbance.ts';
import { without } from './without.ts';

export interface RowSpot {
  readonly random: Random;
  readonly made: Made;
  readonly index: number;
  readonly drawn: Drawn;
  /** A data row. */
  readonly row: number;
  readonly name: number;
}

/** What is done to one data row, where such a table has several. */
export const row = (
  kind: string,
  disturb: (spot: RowSpot) => Disturbed | null,
  wanted: (table: Table) => boolean = () => true,
): Disturbance => ({
  kind,
  disturb: (random, made) => {
    const own = sheetOf(random, made, (table) => table.rows.length > 1 && wanted(table));
    if (!own) return null;
    const name = columnOf(own.drawn, 'name') ?? 0;
    return disturb({ random, made, ...own, row: pick(random, own.drawn.table.rows).row, name });
  },
});

const PLACES = {
  top: ({ drawn }: RowSpot) => drawn.table.rows[0]?.row ?? 0,
  inside: ({ drawn, row: own }: RowSpot) => Math.max(own, (drawn.table.rows[0]?.row ?? 0) + 1),
  below: ({ drawn }: RowSpot) => (drawn.table.rows.at(-1)?.row ?? 0) + 1,
  'far below': ({ drawn }: RowSpot) => drawn.lines.length + 2,
} as const;

/** A line put in before a data row, or at the end. */
const line = (
  kind: string,
  write: (spot: RowSpot) => readonly Written[],
  place: keyof typeof PLACES = 'inside',
  wanted?: (table: Table) => boolean,
) =>
  row(
    kind,
    (spot) => {
      const { made, index, drawn } = spot;
      const where = PLACES[place](spot);
      const written = write(spot);
      const cells = written.flatMap((own, column) => (own === null ? [] : [nameAt(where, column)]));
      const disturbed = onSheet(
        made,
        index,
        insertRow(drawn, where, written),
        cells.length > 0 ? cells : [nameAt(where, 0)],
      );
      return saying(disturbed, written[spot.name]);
    },
    wanted,
  );

const nothing = ({ drawn }: RowSpot): Written[] => Array.from({ length: width(drawn) }, () => null);
const only = (spot: RowSpot, column: number, written: Written): Written[] =>
  nothing(spot).with(column, written);
/** A label where the names are, and such a number under every column of numbers. */
const figures =
  (label: string, figure: (numbers: number[]) => number) =>
  (spot: RowSpot): Written[] => {
    const { drawn, name } = spot;
    return columnsOf(drawn, 'value').reduce(
      (cells, column) => {
        const numbers = drawn.table.rows
          .map((own) => at(drawn, own.row, column))
          .filter((value) => typeof value === 'number');
        return numbers.length > 0 ? cells.with(column, figure(numbers)) : cells;
      },
      only(spot, name, label),
    );
  };
const mean = (numbers: number[]): number => Math.round((sum(numbers) / numbers.length) * 100) / 100;
const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
const most = (numbers: number[]): number => Math.max(...numbers);

/** Elsewhere one more row is one more answer sheet, or one more item. */
export const aboutSomebody = (table: Table): boolean =>
  table.of !== 'questionnaire' && !isForm(table);

/** Among forms a row would be another person's. */
const oneList = (table: Table): boolean => !isForm(table);

/** Whose row is on no other sheet. */
const newcomer = ({ kind, disturb }: Disturbance): Disturbance => ({
  kind,
  disturb: (random, made) => {
    const disturbed = disturb(random, made);
    return disturbed && { ...disturbed, newcomer: '王某某' };
  },
});

/**
 * A tick one column further is another sound answer, and so is a mark that another rater gave, or
 * the same rater to the next person.
 */
const isShiftSeen = ({ of }: Table): boolean =>
  !['ticks', 'wide', 'marks-form', 'questionnaire'].includes(of);

/** A ballot whose last answer is blank is sound as well. */
const isGapSeen = (table: Table): boolean =>
  isShiftSeen(table) && table.of !== 'ballots' && table.of !== 'long';

/** What is done to rows. */
export const ROW_DISTURBANCES: readonly Disturbance[] = [
  line('row: a blank one inside', nothing),
  line('row: 小计 inside', figures('小计', sum)),
  line('row: 合计 inside', figures('合计', sum)),
  line('row: 一支部合计 inside', figures('一支部合计', sum)),
  line('row: 部门平均 below', figures('部门平均', mean), 'below'),
  line('row: 平均分 below', figures('平均分', mean), 'below'),
  line(
    'row: 标准差 below',
    figures('标准差', () => 1.5),
    'below',
  ),
  line('row: 最高分 below', figures('最高分', most), 'below'),
  line('row: 中位数 below', figures('中位数', mean), 'below'),
  line('row: 满分 inside', figures('满分', most)),
  line('row: 上年 inside', figures('上年平均', mean)),
  line('row: 以下空白', (spot) => only(spot, spot.name, '以下空白'), 'below'),
  newcomer(
    line('row: a stranger below', (spot) => figures('王某某', most)(spot), 'below', aboutSomebody),
  ),
  line(
    'row: numbers without a name below',
    (spot) => figures('', mean)(spot).with(spot.name, null),
    'below',
  ),
  newcomer(
    line(
      'row: a stranger far below',
      (spot) => figures('王某某', most)(spot),
      'far below',
      aboutSomebody,
    ),
  ),
  line('row: a section', (spot) => only(spot, 0, '一、机关支部')),
  line('row: a section over the names', (spot) => only(spot, spot.name, '（二）基层支部')),
  line('row: a footnote inside', (spot) => only(spot, 0, '注：本行以下为补录。')),
  line('row: a signature inside', (spot) => only(spot, 0, '签字：')),
  line('row: a number in a corner far below', (spot) => only(spot, 0, 12), 'far below'),
  line(
    'row: 栏次',
    ({ drawn }) => Array.from({ length: width(drawn) }, (_, column) => column + 1),
    'top',
  ),
  row('row: the header again', ({ made, index, drawn, row: spot }) =>
    headerAgain(made, { index, drawn, row: spot, title: [] }),
  ),
  row('row: title and header again', ({ made, index, drawn, row: spot }) =>
    headerAgain(made, { index, drawn, row: spot, title: [['（续表）']] }),
  ),
  row('row: left out', ({ made, index, drawn, row: spot }) => ({
    ...onSheet(made, index, deleteRow(drawn, spot), []),
    right: workedOut(without(made, index, spot)),
  })),
  row('row: twice', ({ made, index, drawn, row: spot }) =>
    onSheet(made, index, insertRow(drawn, spot, drawn.lines[spot] ?? []), [
      nameAt(spot, 0),
      nameAt(spot + 1, 0),
    ]),
  ),
  ...['（补）', '2'].map((behind) =>
    row(
      `row: twice, ${behind} behind the name`,
      ({ made, index, drawn, row: spot, name }) => {
        const copied = insertRow(drawn, spot + 1, drawn.lines[spot] ?? []);
        const renamed = put(copied, spot + 1, name, `${at(drawn, spot, name)}${behind}`);
        return onSheet(made, index, renamed, [nameAt(spot, name), nameAt(spot + 1, name)]);
      },
      (table) => table.of === 'tally' || table.of === 'checklist',
    ),
  ),
  row('row: hidden', ({ made, index, drawn, row: spot }) =>
    onSheet(made, index, { ...drawn, hiddenRows: [spot] }, [nameAt(spot, 0)]),
  ),
  row(
    'row: all in another order',
    ({ random, made, index, drawn }) => {
      const rows = drawn.table.rows.map((own) => own.row);
      const mixed = shuffled(random, rows).map((from) => drawn.lines[from] ?? []);
      const lines = rows.reduce(
        (all, to, place) => all.with(to, mixed[place] ?? []),
        [...drawn.lines],
      );
      return onSheet(made, index, { ...drawn, lines }, [nameAt(rows[0] ?? 0, 0)]);
    },
    oneList,
  ),
  row('row: cells shifted right', (spot) => shifted(spot, 1), isShiftSeen),
  row('row: cells shifted left', (spot) => shifted(spot, -1), isGapSeen),
  row('row: split in two', splitRow),
  row('row: one above the header', ({ made, index, drawn }) => {
    const top = drawn.table.header[0];
    const written = [
      '单位：某某局',
      ...Array.from({ length: width(drawn) - 2 }, () => null),
      '单位：分',
    ];
    return onSheet(made, index, insertRow(drawn, top, written), [nameAt(top, 0)]);
  }),
  row('row: a blank one under the header', ({ made, index, drawn }) => {
    const under = drawn.table.header[1] + 1;
    return onSheet(made, index, insertRow(drawn, under, []), [nameAt(under, 0)]);
  }),
];

interface Again {
  readonly index: number;
  readonly drawn: Drawn;
  readonly row: number;
  readonly title: readonly (readonly Written[])[];
}

export const cellsOfRow = (drawn: Drawn, own: number): string[] =>
  Array.from({ length: width(drawn) }, (_, column) => nameAt(own, column));

/** As at the top of a printed page. */
function headerAgain(made: Made, { index, drawn, row: before, title }: Again): Disturbed {
  const [first, last] = drawn.table.header;
  const lines = [...title, ...drawn.lines.slice(first, last + 1)];
  const now = lines.reduceRight((all: Drawn, own) => insertRow(all, before, own), drawn);
  return onSheet(
    made,
    index,
    now,
    lines.map((_, down) => nameAt(before + down, 0)),
  );
}

/** From some cell behind the name on, everything stands one column further. */
export function shifted(
  { random, made, index, drawn, row: spot, name }: RowSpot,
  by: 1 | -1,
): Disturbed | null {
  const own = Array.from({ length: width(drawn) }, (_, column) => at(drawn, spot, column));
  const filled = own.findLastIndex((written) => written !== null);
  const places = filled - name - (by > 0 ? 0 : 1);
  if (places < 1) return null;
  const from = name + 1 + below(random, places);
  const line = by > 0 ? own.toSpliced(from, 0, null) : own.toSpliced(from, 1);
  const now = { ...drawn, lines: drawn.lines.with(spot, line) };
  return saying(onSheet(made, index, now, cellsOfRow(drawn, spot)), own[name]);
}

/** The second half of a row stands in a new one below it. */
function splitRow({ made, index, drawn, row: spot, name }: RowSpot): Disturbed {
  const half = Math.max(name + 1, Math.ceil(width(drawn) / 2));
  const own = drawn.lines[spot] ?? [];
  const upper = { ...drawn, lines: drawn.lines.with(spot, own.slice(0, half)) };
  const lower = own.map((written, column) => (column < half ? null : written));
  const both = insertRow(upper, spot + 1, lower);
  return onSheet(made, index, put(both, spot + 1, 0, null), [nameAt(spot, 0), nameAt(spot + 1, 0)]);
}

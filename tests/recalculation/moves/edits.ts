import type { ScoredReview } from '../../../shared/joint-review/prepare.ts';
import { columnName } from '../../../shared/workbook/model.ts';
import { editsBetween } from './edits-between.ts';
import { type Lying, lyingTables } from './lying.ts';

/** One step of a hand in LibreOffice: what it does, on which sheet, with what. */
export type Step = readonly [does: string, sheet: string, ...rest: (string | number | boolean)[]];

export interface Edit {
  /** By which results are counted. */
  readonly kind: string;
  readonly steps: readonly Step[];
}

/** A whole number from 0 up to one below it. */
export type Draw = (below: number) => number;

/** A generator of its own, so that a run can be repeated from its seed. */
export function drawFrom(seed: number): Draw {
  let state = (seed % 2_147_483_646) + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** One edit of each kind that the workbook has room for, on tables and rows that are drawn. */
export function editsOf(scored: ScoredReview, own: OwnSheets, draw: Draw): Edit[] {
  const tables = lyingTables(scored);
  const inTables = tables
    .filter(({ rows }) => rows.length > 1)
    .flatMap((table) =>
      Object.entries(TABLE_EDITS).flatMap(([what, steps]) => {
        const made = steps(table, draw);
        return made.length === 0 ? [] : [{ kind: kindOf(what, table), steps: made }];
      }),
    );
  const count = scored.scoring.subjects.length;
  return [...inTables, ...editsBetween(tables, draw), ...ownEdits(own, count, draw)];
}

const kindOf = (what: string, { role, lies }: Lying): string =>
  `${what}, ${role}${lies === 'alone' ? '' : ` ${lies}`}`;

/** Our own sheets, and how many columns the subjects' tables on them have. */
export interface OwnSheets {
  readonly scores: { readonly name: string; readonly columns: number };
  readonly workings: { readonly name: string; readonly columns: number };
}

function ownEdits({ scores, workings }: OwnSheets, count: number, draw: Draw): Edit[] {
  const area = ({ columns }: OwnSheets['scores'], first: number) =>
    `A${first}:${columnName(columns)}${first + count - 1}`;
  return [
    {
      kind: 'our Scores sorted',
      steps: [['sort', scores.name, area(scores, 2), draw(3) === 0 ? 0 : 7, draw(2) === 0]],
    },
    {
      kind: 'our Workings sorted',
      steps: [['sort', workings.name, area(workings, 3), draw(2) === 0 ? 0 : 2, draw(2) === 0]],
    },
  ];
}

type Steps = (table: Lying, draw: Draw) => readonly Step[];

const one = <T>(of: readonly T[], draw: Draw): T => {
  const drawn = of[draw(of.length)];
  if (drawn === undefined) throw new Error('Nothing to draw from');
  return drawn;
};

/** Two of them, not the same one. */
function two<T>(of: readonly T[], draw: Draw): readonly [T, T] {
  const first = draw(of.length);
  const second = (first + 1 + draw(of.length - 1)) % of.length;
  return [one(of.slice(first), () => 0), one(of.slice(second), () => 0)];
}

const lastRow = ({ rows }: Lying): number => Math.max(...rows);

/** From one corner to the other, however the table lies. */
const areaOf = ({ cell }: Lying, from: readonly [number, number], to: readonly [number, number]) =>
  `${cell(...from)}:${cell(...to)}`;

const line = (table: Lying, row: number): string =>
  areaOf(table, [row, table.firstColumn], [row, table.lastColumn]);

/** A column from the lowest heading to the last row. */
const down = (table: Lying, column: number): string =>
  areaOf(table, [table.header[1], column], [lastRow(table), column]);

const along = ({ turned }: Lying, what: 'Rows' | 'Columns') =>
  turned === (what === 'Rows') ? 'Columns' : 'Rows';

const put = (
  table: Lying,
  [row, column]: readonly [number, number],
  text: string | number,
): Step => [
  'put',
  table.sheet,
  table.cell(row, column),
  typeof text === 'number' ? text : table.saying(row, column, text),
];

const retyped = (table: Lying, row: number, as: number): Step[] =>
  [table.names, table.unit].flatMap((column) =>
    column === undefined ? [] : [put(table, [row, column], table.textAt(as, column))],
  );

type Place = readonly [row: number, column: number];

function cutAway(table: Lying, draw: Draw, to: (...from: Place) => Place): Step[] {
  if (table.numbers.length === 0) return [];
  const from: Place = [one(table.rows, draw), one(table.numbers, draw)];
  return [['cut', table.sheet, areaOf(table, from, from), table.cell(...to(...from))]];
}

const typed = (table: Lying, { at, as }: { at: Place; as: string }): Step[] =>
  as === '' ? [] : [['put', table.sheet, table.cell(...at), as]];

/** Somebody's name gives way to what stands in another column. */
function typedAs(table: Lying, draw: Draw, textIn: (column: number) => string): Step[] {
  if (table.numbers.length === 0) return [];
  const [row, as] = [one(table.rows, draw), textIn(one(table.numbers, draw))];
  return as === '' ? [] : [put(table, [row, table.names], as)];
}

const TABLE_EDITS: Readonly<Record<string, Steps>> = {
  'rows sorted': (table, draw) => {
    const column = one([table.names, ...table.numbers], draw);
    const first = Math.min(...table.rows);
    const area = areaOf(table, [first, table.firstColumn], [lastRow(table), table.lastColumn]);
    return [['sort', table.sheet, area, column - table.firstColumn, draw(2) === 0, table.turned]];
  },
  'two rows exchanged': (table, draw) => {
    const [first, second] = two(table.rows, draw);
    return [['exchange', table.sheet, line(table, first), line(table, second)]];
  },
  'two columns exchanged with headings': (table, draw) => {
    if (table.numbers.length < 2) return [];
    const [first, second] = two(table.numbers, draw);
    return [['exchange', table.sheet, down(table, first), down(table, second)]];
  },
  'a row inserted': (table, draw) => [
    ['insert', table.sheet, along(table, 'Rows'), one(table.rows, draw) - 1, 1],
  ],
  'rows inserted above': (table) => [['insert', table.sheet, along(table, 'Rows'), 0, 2]],
  'a row inserted within the heading': (table) => {
    const [first, last] = table.header;
    return last <= first ? [] : [['insert', table.sheet, along(table, 'Rows'), first, 1]];
  },
  'a column inserted': (table, draw) => [
    ['insert', table.sheet, along(table, 'Columns'), draw(table.lastColumn), 1],
  ],
  'a column deleted': (table, draw) =>
    table.numbers.length === 0
      ? []
      : [['remove', table.sheet, along(table, 'Columns'), one(table.numbers, draw) - 1, 1]],
  'a row cut and pasted below': (table, draw) => [
    [
      'cut',
      table.sheet,
      line(table, one(table.rows, draw)),
      table.cell(lastRow(table) + 1, table.firstColumn),
    ],
  ],
  'a row cut and pasted over another': (table, draw) => {
    const [from, to] = two(table.rows, draw);
    return [['cut', table.sheet, line(table, from), table.cell(to, table.firstColumn)]];
  },
  'a row deleted': (table, draw) => [
    ['remove', table.sheet, along(table, 'Rows'), one(table.rows, draw) - 1, 1],
  ],
  'somebody renamed': (table, draw) => [
    put(table, [one(table.rows, draw), table.names], '欧阳某某'),
  ],
  'a unit changed': (table, draw) =>
    table.unit === undefined ? [] : [put(table, [one(table.rows, draw), table.unit], '另一支部')],
  'a serial number, unit or category emptied': (table, draw) =>
    table.identities.length === 0
      ? []
      : [put(table, [one(table.rows, draw), one(table.identities, draw)], '')],
  'spaces for a serial number, unit or category': (table, draw) =>
    table.identities.length === 0
      ? []
      : [put(table, [one(table.rows, draw), one(table.identities, draw)], '  ')],
  'spaces for a name': (table, draw) => [put(table, [one(table.rows, draw), table.names], '  ')],
  'spaces below the names': (table) => [put(table, [lastRow(table) + 1, table.names], '  ')],
  'a heading typed as a name': (table, draw) =>
    typedAs(table, draw, (column) => table.textAt(table.header[1], column)),
  'a value typed as a name': (table, draw) =>
    typedAs(table, draw, (column) => table.textAt(one(table.rows, draw), column)),
  'a value typed beside the last column': (table, draw) =>
    table.numbers.length === 0
      ? []
      : typed(table, {
          at: [one(table.rows, draw), table.lastColumn + 1],
          as: table.textAt(one(table.rows, draw), one(table.numbers, draw)),
        }),
  'one retyped as another': (table, draw) => {
    const [row, as] = two(table.rows, draw);
    return retyped(table, row, as);
  },
  'two names exchanged by dragging': (table, draw) => {
    const [first, second] = two(table.rows, draw);
    const spare = table.cell(lastRow(table) + 9, table.lastColumn + 3);
    const [a, b] = [table.cell(first, table.names), table.cell(second, table.names)];
    return [
      ['cut', table.sheet, a, spare],
      ['cut', table.sheet, b, a],
      ['cut', table.sheet, spare, b],
    ];
  },
  'a row added for somebody': (table, draw) => {
    const row = one(table.rows, draw);
    const added = lastRow(table) + 1;
    const numbers = table.numbers.map((column) => put(table, [added, column], 1));
    return [...retyped(table, added, row), ...numbers];
  },
  'a row repeated below': (table, draw) => {
    const row = one(table.rows, draw);
    return [
      ['copy', table.sheet, line(table, row), table.cell(lastRow(table) + 1, table.firstColumn)],
    ];
  },
  'a category changed': (table, draw) => {
    const { category } = table;
    if (category === undefined) return [];
    const row = one(table.rows, draw);
    const others = [...new Set(table.rows.map((at) => table.textAt(at, category)))].filter(
      (other) => other !== table.textAt(row, category),
    );
    return others.length === 0 ? [] : [put(table, [row, category], one(others, draw))];
  },
  'a heading renamed': (table, draw) =>
    table.numbers.length === 0
      ? []
      : [put(table, [table.header[1], one(table.numbers, draw)], '其他')],
  'a heading doubled': (table, draw) => {
    if (table.numbers.length < 2) return [];
    const [from, to] = two(table.numbers, draw);
    const text = table.textAt(table.header[1], from);
    return text === '' ? [] : [put(table, [table.header[1], to], text)];
  },
  'a number cut beyond the right edge': (table, draw) =>
    cutAway(table, draw, (row) => [row, table.lastColumn + 2]),
  'a number cut beside the last column': (table, draw) =>
    cutAway(table, draw, (row) => [row, table.lastColumn + 1]),
  'a number cut far away': (table, draw) =>
    cutAway(table, draw, (row) => [row, table.lastColumn + 20]),
  'a number cut below': (table, draw) =>
    cutAway(table, draw, (_, column) => [lastRow(table) + 2, column]),
  'a number changed': (table, draw) =>
    table.numbers.length === 0
      ? []
      : [put(table, [one(table.rows, draw), one(table.numbers, draw)], 1)],
};

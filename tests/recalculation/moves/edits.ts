import type { ScoredReview } from '../../../shared/joint-review/prepare.ts';
import type { Layout, TableLayout } from '../../../shared/layout/model/layout.ts';
import { readTable, type TableReader } from '../../../shared/layout/people/table-reader.ts';
import { cellName, columnName } from '../../../shared/workbook/model.ts';

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

/** A table as its rows lie: people below each other, under a header of the same sheet. */
interface Lying {
  readonly sheet: string;
  readonly role: TableLayout['role']['kind'];
  readonly header: readonly [first: number, last: number];
  readonly rows: readonly number[];
  readonly names: number;
  readonly unit: number | undefined;
  readonly category: number | undefined;
  readonly numbers: readonly number[];
  readonly lastColumn: number;
  readonly textAt: (row: number, column: number) => string;
}

const WHO: readonly string[] = ['name', 'unit', 'category', 'month', 'ignored', 'evidence'];

function lyingTables({ workbook, layout }: Pick<ScoredReview, 'workbook' | 'layout'>): Lying[] {
  return upright(layout).map((table) => lying(readTable(workbook, table)));
}

const upright = ({ tables }: Layout): TableLayout[] =>
  tables.filter(({ block }) => block.area === null && !block.turned);

function lying({ sheet, table, rows }: TableReader): Lying {
  const columnOf = (is: string) => table.columns.find(({ meaning }) => meaning.is === is)?.column;
  return {
    sheet: table.sheet,
    role: table.role.kind,
    header: table.header,
    rows: rows.map(({ row }) => row),
    names: columnOf('name') ?? 1,
    unit: columnOf('unit'),
    category: columnOf('category'),
    numbers: table.columns.flatMap(({ meaning, column }) =>
      WHO.includes(meaning.is) ? [] : [column],
    ),
    lastColumn: Math.max(...table.columns.map(({ column }) => column)),
    textAt: (row, column) => `${sheet.rows.get(row)?.get(column)?.value ?? ''}`,
  };
}

/** One edit of each kind that the workbook has room for, on tables and rows that are drawn. */
export function editsOf(scored: ScoredReview, own: OwnSheets, draw: Draw): Edit[] {
  const tables = lyingTables(scored).filter(({ rows }) => rows.length > 1);
  const inTables = tables.flatMap((table) =>
    Object.entries(TABLE_EDITS).flatMap(([what, steps]) => {
      const made = steps(table, draw);
      return made.length === 0 ? [] : [{ kind: `${what}, ${table.role}`, steps: made }];
    }),
  );
  const count = scored.scoring.subjects.length;
  return [...inTables, ...ownEdits(own, count, draw)];
}

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

const line = ({ lastColumn }: Lying, row: number): string =>
  `A${row}:${columnName(lastColumn)}${row}`;

const lastRow = ({ rows }: Lying): number => rows.at(-1) ?? 0;

/** A column from the lowest heading to the last row. */
const down = (table: Lying, column: number): string =>
  `${cellName(table.header[1], column)}:${cellName(lastRow(table), column)}`;

const retyped = (table: Lying, row: number, as: number): Step[] =>
  [table.names, table.unit].flatMap((column): Step[] =>
    column === undefined
      ? []
      : [['put', table.sheet, cellName(row, column), table.textAt(as, column)]],
  );

const TABLE_EDITS: Readonly<Record<string, Steps>> = {
  'rows sorted': (table, draw) => {
    const column = one([table.names, ...table.numbers], draw) - 1;
    const area = `A${table.rows[0]}:${columnName(table.lastColumn)}${lastRow(table)}`;
    return [['sort', table.sheet, area, column, draw(2) === 0]];
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
    ['insert', table.sheet, 'Rows', one(table.rows, draw) - 1, 1],
  ],
  'rows inserted above': (table) => [['insert', table.sheet, 'Rows', 0, 2]],
  'a column inserted': (table, draw) => [
    ['insert', table.sheet, 'Columns', draw(table.lastColumn), 1],
  ],
  'a row cut and pasted below': (table, draw) => [
    ['cut', table.sheet, line(table, one(table.rows, draw)), `A${lastRow(table) + 1}`],
  ],
  'a row cut and pasted over another': (table, draw) => {
    const [from, to] = two(table.rows, draw);
    return [['cut', table.sheet, line(table, from), `A${to}`]];
  },
  'a row deleted': (table, draw) => [['remove', table.sheet, 'Rows', one(table.rows, draw) - 1, 1]],
  'somebody renamed': (table, draw) => [
    ['put', table.sheet, cellName(one(table.rows, draw), table.names), '欧阳某某'],
  ],
  'a unit changed': (table, draw) =>
    table.unit === undefined
      ? []
      : [['put', table.sheet, cellName(one(table.rows, draw), table.unit), '另一支部']],
  'one retyped as another': (table, draw) => {
    const [row, as] = two(table.rows, draw);
    return retyped(table, row, as);
  },
  'two names exchanged by dragging': (table, draw) => {
    const [first, second] = two(table.rows, draw);
    const spare = cellName(lastRow(table) + 9, table.lastColumn + 3);
    const [a, b] = [cellName(first, table.names), cellName(second, table.names)];
    return [
      ['cut', table.sheet, a, spare],
      ['cut', table.sheet, b, a],
      ['cut', table.sheet, spare, b],
    ];
  },
  'a row added for somebody': (table, draw) => {
    const row = one(table.rows, draw);
    const added = lastRow(table) + 1;
    const numbers = table.numbers.map(
      (column): Step => ['put', table.sheet, cellName(added, column), 1],
    );
    return [...retyped(table, added, row), ...numbers];
  },
  'a category changed': (table, draw) => {
    const { category } = table;
    if (category === undefined) return [];
    const row = one(table.rows, draw);
    const others = [...new Set(table.rows.map((at) => table.textAt(at, category)))].filter(
      (other) => other !== table.textAt(row, category),
    );
    return others.length === 0
      ? []
      : [['put', table.sheet, cellName(row, category), one(others, draw)]];
  },
  'a heading renamed': (table, draw) =>
    table.numbers.length === 0
      ? []
      : [['put', table.sheet, cellName(table.header[1], one(table.numbers, draw)), '其他']],
  'a heading doubled': (table, draw) => {
    if (table.numbers.length < 2) return [];
    const [from, to] = two(table.numbers, draw);
    const text = table.textAt(table.header[1], from);
    return text === '' ? [] : [['put', table.sheet, cellName(table.header[1], to), text]];
  },
  'a number changed': (table, draw) =>
    table.numbers.length === 0
      ? []
      : [['put', table.sheet, cellName(one(table.rows, draw), one(table.numbers, draw)), 1]],
};

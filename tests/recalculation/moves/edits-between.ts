import { cellName, parseCell } from '../../../shared/workbook/model.ts';
import type { Draw, Edit, Step } from './edits.ts';
import type { Lying } from './lying.ts';

type Pair = readonly [one: Lying, other: Lying];
type Between = (pair: Pair, draw: Draw) => readonly Step[];

/** Edits of two tables of one kind, such as a form a person, or a sheet a rater. */
export function editsBetween(tables: readonly Lying[], draw: Draw): Edit[] {
  const pairs = tables.flatMap((one, index) =>
    tables.slice(index + 1).flatMap((other): Pair[] => (isAlike(one, other) ? [[one, other]] : [])),
  );
  const kinds = new Set(pairs.map(([one]) => kindOf(one)));
  return [...kinds].flatMap((kind) => {
    const own = pairs.filter(([one]) => kindOf(one) === kind);
    return Object.entries(BETWEEN).flatMap(([what, steps]) => {
      const pair = own[draw(own.length)];
      const made = pair ? steps(pair, draw) : [];
      return made.length === 0 ? [] : [{ kind: `${what}, ${kind}`, steps: made }];
    });
  });
}

const kindOf = ({ role, lies }: Lying): string => `${role} ${lies}`;

const isAlike = (one: Lying, other: Lying): boolean =>
  kindOf(one) === kindOf(other) && one.numbers.length === other.numbers.length;

const first = ({ rows }: Lying): number => rows[0] ?? 1;
const nameOf = (table: Lying): string => table.textAt(first(table), table.names);
const nameCell = (table: Lying): string => table.cell(first(table), table.names);
const naming = (table: Lying, name: string): Step => [
  'put',
  table.sheet,
  nameCell(table),
  table.saying(first(table), table.names, name),
];
const values = (table: Lying): string => {
  const [from, to] = [Math.min(...table.numbers), Math.max(...table.numbers)];
  return `${table.cell(first(table), from)}:${table.cell(first(table), to)}`;
};
const labels = (table: Lying): string => {
  const [from, to] = [Math.min(...table.numbers), Math.max(...table.numbers)];
  return `${table.cell(table.header[0], from)}:${table.cell(first(table), to)}`;
};

/** So many rows and columns of the file away. */
function cutFar(
  table: Lying,
  draw: Draw,
  away: { readonly rows: number; readonly columns: number },
): Step[] {
  const column = table.numbers[draw(table.numbers.length)];
  if (column === undefined) return [];
  const from = table.cell(first(table), column);
  const place = parseCell(from);
  if (!place) throw new Error(`No cell ${from}`);
  const to = cellName(place.row + away.rows, place.column + away.columns);
  return [['cut', table.sheet, `${from}:${from}`, to]];
}

const BETWEEN: Readonly<Record<string, Between>> = {
  'names of two tables exchanged': ([one, other]) =>
    nameOf(one) === nameOf(other) ? [] : [naming(one, nameOf(other)), naming(other, nameOf(one))],
  'name of one table typed into another': ([one, other]) =>
    nameOf(one) === nameOf(other) ? [] : [naming(one, nameOf(other))],
  'numbers of two tables exchanged': ([one, other]) =>
    one.numbers.length === 0
      ? []
      : [['exchange', one.sheet, values(one), values(other), other.sheet]],
  'headings and numbers sorted': ([one]) =>
    one.rows.length > 1 || one.numbers.length < 2
      ? []
      : [['sort', one.sheet, labels(one), 0, false, !one.turned]],
  'a line inserted in it': ([one], draw) => [
    [
      'insert',
      one.sheet,
      one.turned ? 'Rows' : 'Columns',
      (one.numbers[draw(one.numbers.length)] ?? 1) - 1,
      1,
    ],
  ],
  'a line deleted in it': ([one], draw) => [
    [
      'remove',
      one.sheet,
      one.turned ? 'Rows' : 'Columns',
      (one.numbers[draw(one.numbers.length)] ?? 1) - 1,
      1,
    ],
  ],
  'a number cut far to the right': ([one], draw) => cutFar(one, draw, { rows: 0, columns: 20 }),
  'a number cut far below': ([one], draw) => cutFar(one, draw, { rows: 40, columns: 0 }),
  'titles of two tables exchanged': ([one, other]) => {
    const [title, another] = [one.titles[0], other.titles[0]];
    return title && another ? [['exchange', one.sheet, title, another, other.sheet]] : [];
  },
  'a title emptied': ([one]) => one.titles.map((title): Step => ['put', one.sheet, title, '']),
  'a sheet deleted': ([one, other]) => (one.sheet === other.sheet ? [] : [['drop', one.sheet]]),
};

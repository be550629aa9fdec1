import { findColumn, findNames, type SpannedColumn } from '../../layout/cells/spanned-column.ts';
import type { Meaning } from '../../layout/model/layout.ts';
import { TURNOUT_COLUMNS } from '../../layout/model/layout.ts';
import type { TableReader } from '../../layout/people/table-reader.ts';
import type { Workbook } from '../../workbook/model.ts';
import { inputRange, placeOf } from '../base/input.ts';
import { evaluate } from '../expression/evaluate.ts';
import { is, joined, literal, times, words } from '../expression/expression.ts';
import { call } from '../expression/functions.ts';
import { placeIn } from '../expression/ranges.ts';
import type { At, CellNode, Expression, RangeNode } from '../expression/tree.ts';
import { isNumber } from '../expression/value.ts';
import { besideName } from './beside-name.ts';
import { saidBy, shownText } from './mark-code.ts';

/** What a row of single ballots says of itself, and what must hold so that it still is that row. */
export interface RowGuard {
  /** Whom it is about, and what. */
  readonly text: Expression;
  /** That its rater is who he was beside the others; his name is not repeated. */
  readonly also: readonly Expression[];
}

export interface GuardContext {
  readonly workbook: Workbook;
  readonly cell: (sheet: string, at: At) => CellNode;
  readonly columnIn: (sheet: string, column: number) => RangeNode;
  /** Whether nobody may judge himself. */
  readonly withoutSelf: boolean;
}

const SAID: readonly Meaning['is'][] = [
  'unit',
  'category',
  'component',
  'group',
  'indicator',
  'rater-unit',
  ...TURNOUT_COLUMNS,
];

/** One for each row of a table in which every row is a ballot or a mark; none for other tables. */
export function rowGuards(reader: TableReader, context: GuardContext): RowGuard[] {
  const { sheet, table, long } = reader;
  const name = findNames(sheet, table);
  if (!long || !name) return [];
  const others = SAID.flatMap((is) => findColumn(sheet, table, is) ?? []);
  const raters = raterGuards(reader, context);
  return [...long.rows].map((row) => {
    const own = placeOf(name.at(row).cell ?? '');
    const at = (column: SpannedColumn) =>
      besideName(context, {
        sheet: table.sheet,
        name: own,
        at: placeOf(column.at(row).cell ?? ''),
      });
    const said = [name, ...others].map((column) => shownText(call('TRIM', at(column))));
    const text = joined(said.flatMap((one, index) => (index === 0 ? [one] : [words('／'), one])));
    return { text, also: raters(row, own) };
  });
}

/**
 * Where whoever stands in a row weighs on the ballots of others too: one for each row of any other
 * table.
 */
export function nameGuards(
  { table, rows, long }: TableReader,
  { cell }: GuardContext,
): { readonly cells: readonly CellNode[] }[] {
  if (long) return [];
  return rows.map(({ at, unitAt }) => {
    const names = new Set([at.cell, unitAt.cell].flatMap((name) => name ?? []));
    return { cells: [...names].map((name) => cell(table.sheet, placeOf(name))) };
  });
}

type GuardRater = (row: number, name: At) => Expression[];

/**
 * A rater is known by where the same name stands first, or by the row above: so nothing here says
 * who it is.
 */
function raterGuards(reader: TableReader, context: GuardContext): GuardRater {
  const { workbook, cell, withoutSelf } = context;
  const { sheet, table } = reader;
  const column = findColumn(sheet, table, 'rater');
  const range = column && columnRange(reader, column, workbook);
  if (!column || !range) return () => [];
  let above: Expression | undefined;
  return (row, name) => {
    const at = placeOf(column.at(row).cell ?? '');
    const rater = besideName(context, { sheet: table.sheet, name, at });
    const before = above;
    above = rater;
    const who = whoGuard(rater, before, range);
    return withoutSelf ? [who, selfGuard(rater, cell(table.sheet, name))] : [who];
  };
}

function whoGuard(rater: Expression, above: Expression | undefined, range: RangeNode): Expression {
  const text = shownText(call('TRIM', rater));
  const said = saidBy(text);
  if (said === '') return is(text, '=', words(''));
  if (above && evaluate(call('EXACT', rater, above)) === true) return call('EXACT', rater, above);
  const isPattern = /[*?~]/.test(said) || said.length > LONGEST_SOUGHT;
  const place = isPattern ? null : evaluate(placeIn(range, rater));
  if (place === null || !isNumber(place)) return call('EXACT', text, words(said));
  return is(placeIn(range, rater), '=', literal(Number(place.num)));
}

/** MATCH takes no longer one. */
const LONGEST_SOUGHT = 255;

function selfGuard(rater: Expression, name: CellNode): Expression {
  const isSame = is(shownText(call('TRIM', rater)), '=', shownText(call('TRIM', name)));
  return is(times(isSame, literal(1)), '=', literal(evaluate(isSame) === true ? 1 : 0));
}

function columnRange(
  { table, long }: TableReader,
  column: SpannedColumn,
  workbook: Workbook,
): RangeNode | undefined {
  const [first, last] = [long?.rows[0], long?.rows.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [first, last].map((row) => placeOf(column.at(row).cell ?? ''));
  if (!from || !to || (from.row !== to.row && from.column !== to.column)) return undefined;
  return inputRange(workbook, table.sheet, [from, to]);
}

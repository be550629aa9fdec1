import { groupBy } from '../../base/group-by.ts';
import { fromCellNumber } from '../../exact/cell-number.ts';
import {
  compare,
  divide,
  greatest,
  least,
  type Rational,
  rational,
  subtract,
  sum,
  whole,
} from '../../exact/rational.ts';
import { decimalPlaces, formatForReading } from '../../exact/text.ts';
import { placeAt } from '../../layout/cells/view.ts';
import { normaliseLabel } from '../../layout/labels/names.ts';
import type { ColumnLayout } from '../../layout/model/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import type { Sheet } from '../../workbook/model.ts';
import { headerOf, type TableRows } from './formula-columns.ts';
import { size } from './results.ts';

const SUM_WORDS = [
  '合计',
  '总计',
  '共计',
  '总分',
  '总得分',
  '得分合计',
  '合计得分',
  '合计分',
  'total',
  'sum',
];
const MEAN_WORDS = ['平均', '平均分', '均分', '平均得分', '平均值', 'average', 'mean'];

/**
 * Totals and means beside the cells that they are made of, at the digits that they show. A column that
 * mostly agrees with one way to reckon is held to it; one that agrees with none means something else.
 */
export function wrongTotals(table: TableRows): Problem[] {
  return totalColumns(table).flatMap(({ column, parts, ways }) => {
    const rows = table.rows.flatMap((row) => totalIn(table.sheet, row, { column, parts }) ?? []);
    const digits = rows.reduce((most, { total }) => Math.max(most, decimalPlaces(total) ?? 0), 0);
    const judged = ways.map((way) =>
      rows.filter(({ total, of }) => !agrees(total, way(of), digits)),
    );
    const [best = rows] = judged.toSorted((a, b) => a.length - b.length);
    const way = ways[judged.indexOf(best)];
    const isHeld = 2 * (rows.length - best.length) >= rows.length && best.length < rows.length;
    if (!way || (!isHeld && rows.length > 1)) return [];
    return best.map(({ row, total, of }) => {
      const values = { value: formatForReading(total), expected: formatForReading(way(of)) };
      const place = placeAt(table.sheet, row, column);
      return suspicion('total-unlike', values, { place });
    });
  });
}

type Way = (of: readonly Rational[]) => Rational;
interface TotalColumn {
  readonly column: number;
  readonly parts: readonly number[];
  readonly ways: readonly Way[];
}

/** One kind of cells alone may be added up: points of one checklist, marks of one group, votes of one leaf. */
function totalColumns({ tables }: TableRows): TotalColumn[] {
  const sets = tables.flatMap(({ columns }) => [...columnsByKind(columns).values()]);
  const [parts, ...others] = sets.filter(({ length }) => length > 1);
  if (!parts || others.length > 0) return [];
  const columns = tables[0]?.columns ?? [];
  return columns.flatMap(({ column, meaning }): TotalColumn[] => {
    if (meaning.is !== 'ignored') return [];
    const ways = waysOf(headerOf(tables, column));
    return ways.length > 0 ? [{ column, parts, ways }] : [];
  });
}

/** Columns of points of one checklist, marks of one group and leaf, or votes on one leaf. */
export function columnsByKind(columns: readonly ColumnLayout[]): Map<string, number[]> {
  const kinds = columns.flatMap(({ column, meaning }) => {
    if (meaning.is === 'item') return [{ column, kind: meaning.lost ? 'lost' : 'item' }];
    if (meaning.is === 'rater-marks')
      return [{ column, kind: `rater ${meaning.group} ${meaning.indicator}` }];
    return meaning.is === 'level' ? [{ column, kind: `level ${meaning.indicator}` }] : [];
  });
  const grouped = groupBy(kinds, ({ kind }) => kind);
  return new Map([...grouped].map(([kind, own]) => [kind, own.map(({ column }) => column)]));
}

function waysOf(header: string): Way[] {
  const key = normaliseLabel(header);
  if (SUM_WORDS.includes(key)) return [sum, withoutEnds];
  return MEAN_WORDS.includes(key) ? [mean, trimmedMean] : [];
}

const mean: Way = (of) => divide(sum(of), whole(of.length));

/** Without the best and the worst. */
function withoutEnds(of: readonly Rational[]): Rational {
  const [first = rational(0n), ...others] = of;
  return subtract(subtract(sum(of), others.reduce(greatest, first)), others.reduce(least, first));
}
const trimmedMean: Way = (of) =>
  of.length > 2 ? divide(withoutEnds(of), whole(of.length - 2)) : mean(of);

interface Total {
  readonly row: number;
  readonly total: Rational;
  readonly of: readonly Rational[];
}

/** Undefined where the total or a part of it is no number. */
function totalIn(
  sheet: Sheet,
  row: number,
  { column, parts }: Pick<TotalColumn, 'column' | 'parts'>,
): Total | undefined {
  const cells = sheet.rows.get(row);
  const total = cells?.get(column);
  const given = parts.flatMap((part) => cells?.get(part) ?? []);
  if (total?.kind !== 'number' || total.percent || given.length === 0) return undefined;
  const of = given.flatMap((cell) => (cell.kind === 'number' ? [fromCellNumber(cell.value)] : []));
  return of.length === given.length ? { row, total: fromCellNumber(total.value), of } : undefined;
}

const MOST_DIGITS = 9;

/** Equal at the digits that the column shows. */
function agrees(total: Rational, exact: Rational, digits: number): boolean {
  const half = rational(1n, 2n * 10n ** BigInt(Math.min(digits, MOST_DIGITS)));
  return compare(size(subtract(total, exact)), half) <= 0;
}

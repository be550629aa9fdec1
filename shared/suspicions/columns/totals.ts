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
import { quotable } from '../../layout/cells/cell-text.ts';
import { placeAt } from '../../layout/cells/view.ts';
import { normaliseLabel } from '../../layout/labels/names.ts';
import type { ColumnLayout } from '../../layout/model/layout.ts';
import type { LayoutReason } from '../../messages/layout/reasons.ts';
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
  return totalColumns(table).flatMap((own) => {
    if (holdsAnswers(table, own)) return likeRater(table, own);
    const rows = table.rows.flatMap((row) => totalIn(table.sheet, row, own) ?? []);
    const digits = rows.reduce((most, { total }) => Math.max(most, decimalPlaces(total) ?? 0), 0);
    const judged = own.ways.map((way) =>
      rows.filter(({ total, of }) => !agrees(total, way(of), digits)),
    );
    const [best = rows] = judged.toSorted((a, b) => a.length - b.length);
    const way = own.ways[judged.indexOf(best)];
    const isHeld = 2 * (rows.length - best.length) >= rows.length && best.length < rows.length;
    if (!way || (!isHeld && rows.length > 1)) return rows.length > 1 ? likeRater(table, own) : [];
    if (own.isOpen) return [];
    return best.map(({ row, total, of }) => {
      const values = { value: formatForReading(total), expected: formatForReading(way(of)) };
      const place = placeAt(table.sheet, row, own.column);
      return suspicion('total-unlike', values, { place });
    });
  });
}

/** Words under 合计, or under 得分 those that stand beside it, are a sum of nothing. */
function holdsAnswers({ sheet, rows }: TableRows, { column, parts, isOpen }: TotalColumn): boolean {
  const textOf = (row: number, at: number) => {
    const cell = sheet.rows.get(row)?.get(at);
    return cell?.kind === 'text' && /\p{L}/u.test(cell.value) ? cell.value.trim() : '';
  };
  const answers = new Set(rows.flatMap((row) => parts.map((part) => textOf(row, part))));
  const texts = rows.map((row) => textOf(row, column)).filter(Boolean);
  const own = isOpen ? texts.filter((text) => answers.has(text)) : texts;
  return texts.length > 0 && 2 * own.length > texts.length;
}

/** 合计 beside marks that are nothing of its neighbours, and no formula: a rater may be called so. */
function likeRater({ sheet, tables, rows }: TableRows, { column }: TotalColumn): Problem[] {
  const isOfRaters = tables.some(({ columns }) =>
    columns.some(({ meaning }) => meaning.is === 'rater-marks'),
  );
  const cells = rows.flatMap((row) => {
    const cell = sheet.rows.get(row)?.get(column);
    return cell ? [{ row, cell }] : [];
  });
  const [first] = cells;
  if (!isOfRaters || !first || cells.some(({ cell }) => cell.formula !== undefined)) return [];
  const values = { header: quotable(headerOf(tables, column)) };
  return [suspicion('total-of-nothing', values, { place: placeAt(sheet, first.row, column) })];
}

type Way = (of: readonly Rational[]) => Rational;
interface TotalColumn {
  readonly column: number;
  readonly parts: readonly number[];
  readonly ways: readonly Way[];
  /** Its header does not say which of them: what agrees with none is told, and no single cell. */
  readonly isOpen: boolean;
}

/** One kind of cells alone may be added up: points of one checklist, marks of one group, votes of one leaf. */
function totalColumns({ tables }: TableRows): TotalColumn[] {
  const all = tables.flatMap(({ columns }) => columns);
  const columns = tables[0]?.columns ?? [];
  return columns.flatMap((own): TotalColumn[] => {
    if (own.meaning.is !== 'ignored' || own.because === 'left-out-by-hand') return [];
    // Beside 评委1 under one title are the marks that it may sum up.
    const beside = all.filter(({ header }) => titleOf(header) === titleOf(own.header));
    const parts = onlyKind(beside) ?? onlyKind(all);
    const reckoned = waysOf(headerOf(tables, own.column), own.because);
    return parts && reckoned.ways.length > 0 ? [{ column: own.column, parts, ...reckoned }] : [];
  });
}

const titleOf = (header: string): string => header.split(' / ').slice(0, -1).join(' / ');

/** The columns of the only kind of which there are several; undefined where there are more kinds. */
function onlyKind(columns: readonly ColumnLayout[]): readonly number[] | undefined {
  const sets = [...columnsByKind(columns).values()].filter(({ length }) => length > 1);
  return sets.length === 1 ? sets[0] : undefined;
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

/** Ways to reckon that the header may mean, and whether it says no more than that it is reckoned. */
function waysOf(header: string, because: LayoutReason): Pick<TotalColumn, 'ways' | 'isOpen'> {
  const key = normaliseLabel(header);
  if (SUM_WORDS.includes(key)) return { ways: [sum, withoutEnds], isOpen: false };
  if (MEAN_WORDS.includes(key)) return { ways: [mean, trimmedMean], isOpen: false };
  // 最后得分 may be either, 最高分 is one of them, and 名次 none.
  const isReckoned = because === 'reckoned' && !RANK.test(key);
  const ways = [sum, withoutEnds, mean, trimmedMean, most, fewest];
  return { ways: isReckoned ? ways : [], isOpen: true };
}
const RANK = /次|排名|排序|序位|等级|rank|place|grade/;

const mean: Way = (of) => divide(sum(of), whole(of.length));

const most: Way = ([first = rational(0n), ...others]) => others.reduce(greatest, first);
const fewest: Way = ([first = rational(0n), ...others]) => others.reduce(least, first);

/** Without the best and the worst. */
const withoutEnds: Way = (of) => subtract(subtract(sum(of), most(of)), fewest(of));
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

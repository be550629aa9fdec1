import { groupBy } from '../../base/group-by.ts';
import { nameAt, placeAt } from '../../layout/cells/view.ts';
import { normaliseLabel } from '../../layout/labels/names.ts';
import type { Problem } from '../../messages/problem.ts';
import { suspicion } from '../../messages/suspicion.ts';
import {
  type Formula,
  isCell,
  isColumnPart,
  partsOf,
  type Range,
  rangesOf,
  sameRange,
} from '../formula/formula.ts';
import type { FormulaCell, FormulaColumn } from './formula-columns.ts';

const RANKING = ['RANK', 'RANK.EQ', 'COUNTIF', 'SUMPRODUCT'];

interface RankCell extends FormulaCell {
  /** The scores that are compared, and this row's own. */
  readonly scores: Range;
}

/** Formulas that rank their row's cell within one column. */
function rankCells({ formulas }: FormulaColumn): RankCell[] {
  return formulas.flatMap((cell) => {
    const ranges = rangesOf(cell.formula);
    const [scores, ...others] = ranges.filter(isColumnPart);
    const own = ranges.filter(isCell);
    const isRanking = partsOf(cell.formula).some(
      (part) => part.is === 'call' && RANKING.includes(part.name),
    );
    const isPlain =
      scores &&
      others.every((range) => sameRange(range, scores)) &&
      own.length > 0 &&
      own.every(({ from }) => from.column === scores.from.column && from.row === cell.row);
    return isRanking && isPlain && ranksAlone(cell.formula) ? [{ ...cell, scores }] : [];
  });
}

const PLAIN = [...RANKING, 'SUM', 'N', 'ROUND'];
/** Other functions may rank by something that is not seen here. */
const ranksAlone = (formula: Formula): boolean =>
  partsOf(formula).every((part) => part.is !== 'call' || PLAIN.includes(part.name));

/** A ranking that leaves rows out, as where the `$` is missing; or one that gives other ranks. */
export function wrongRanks(column: FormulaColumn): Problem[] {
  const cells = rankCells(column);
  if (cells.length < 2) return [];
  const scored = scoredRows(column, cells[0]?.scores.from.column ?? 0);
  const rows = [...scored.keys()];
  const [top = 0, bottom = 0] = [rows[0], rows.at(-1)];
  const short = cells.filter(({ scores: { from, to } }) => from.row > top || to.row < bottom);
  const [first] = areSections(cells) ? [] : short;
  if (first) return [shortRange(column, first, { rows, cells: short.length })];
  return areSections(cells) || cells.length < scored.size ? [] : otherRanks(column, cells, scored);
}

/** Row → score, of the rows that have one. */
function scoredRows({ sheet, rows }: FormulaColumn, column: number): ReadonlyMap<number, number> {
  return new Map(
    rows.flatMap((row) => {
      const cell = sheet.rows.get(row)?.get(column);
      return cell?.kind === 'number' ? [[row, cell.value] as const] : [];
    }),
  );
}

/** Ranked apart, each within its own `$` range: each row lies in its range, and no two overlap. */
function areSections(cells: readonly RankCell[]): boolean {
  const ranges = [
    ...groupBy(cells, ({ scores }) => `${scores.from.row}:${scores.to.row}`).values(),
  ].flatMap(([first]) => first?.scores ?? []);
  const sorted = ranges.toSorted((a, b) => a.from.row - b.from.row);
  const areApart = sorted.every(
    ({ from }, index) => index === 0 || from.row > (sorted[index - 1]?.to.row ?? 0),
  );
  const areFixed = ranges.every(({ from, to }) => from.rowFixed && to.rowFixed);
  return ranges.length > 1 && areApart && areFixed && cells.every(isInside);
}

const isInside = ({ row, scores }: RankCell): boolean =>
  row >= scores.from.row && row <= scores.to.row;

function shortRange(
  { sheet }: FormulaColumn,
  { scores: { from, to }, ...cell }: RankCell,
  { rows, cells }: { readonly rows: readonly number[]; readonly cells: number },
): Problem {
  const bound = (row: number) => nameAt(sheet, row, from.column).replace(/^([A-Z]+)/, '$$$1$$');
  const missing = rows.filter((row) => row < from.row || row > to.row);
  const values = {
    formula: cell.text,
    missing: nameAt(sheet, missing[0] ?? 0, from.column),
    count: missing.length,
    cells,
    expected: `${bound(rows[0] ?? 0)}:${bound(rows.at(-1) ?? 0)}`,
  };
  const place = placeAt(sheet, cell.row, cell.column);
  return suspicion('rank-range-short', values, { place });
}

const DENSE = /密集|不跳|连续|中国式|dense/;

/** Not one of the ways to rank gives what stands in the column. */
function otherRanks(
  { sheet, header }: FormulaColumn,
  cells: readonly RankCell[],
  scored: ReadonlyMap<number, number>,
): Problem[] {
  const scores = [...scored.values()];
  const isDense = DENSE.test(normaliseLabel(header));
  const given = cells.map(({ row, cell }) => ({
    row,
    rank: cell.kind === 'number' ? cell.value : null,
  }));
  const up = risesWith(given, scored);
  const ways = [...(isDense ? [] : [ranksBy(scores, up, false)]), ranksBy(scores, up, true)];
  const wrongIn = (rankOf: ReadonlyMap<number, number>) =>
    given.filter(({ row, rank }) => rank !== null && rank !== rankOf.get(scored.get(row) ?? NaN));
  const [best = []] = ways.map(wrongIn).toSorted((a, b) => a.length - b.length);
  const [first] = best;
  const way = ways.find((rankOf) => wrongIn(rankOf).length === best.length);
  const cell = cells.find(({ row }) => row === first?.row);
  if (!first || !way || !cell) return [];
  const values = {
    formula: cell.text,
    rank: first.rank ?? '',
    expected: way.get(scored.get(first.row) ?? NaN) ?? '',
    cells: best.length,
  };
  return [
    suspicion('rank-other', values, {
      place: placeAt(sheet, cell.row, cell.column),
    }),
  ];
}

interface Given {
  readonly row: number;
  readonly rank: number | null;
}

/** Whether the best score has a greater rank than the least one, as where ranks go from below. */
function risesWith(given: readonly Given[], scored: ReadonlyMap<number, number>): boolean {
  const scoreOf = ({ row }: Given) => scored.get(row) ?? 0;
  const sorted = given.toSorted((a, b) => scoreOf(a) - scoreOf(b));
  return (sorted.at(-1)?.rank ?? 0) > (sorted[0]?.rank ?? 0);
}

/** Score → rank; where dense, no rank is passed over after a tie. */
function ranksBy(scores: readonly number[], up: boolean, isDense: boolean): Map<number, number> {
  const listed = isDense ? [...new Set(scores)] : scores;
  const sorted = listed.toSorted((a, b) => (up ? a - b : b - a));
  const ranks = new Map<number, number>();
  sorted.forEach((score, index) => {
    if (!ranks.has(score)) ranks.set(score, index + 1);
  });
  return ranks;
}

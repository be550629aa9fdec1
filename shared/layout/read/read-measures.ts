import type { MeasureRow } from '../../ballots/review.ts';
import { compare, ONE } from '../../exact/rational.ts';
import { formatForReading, percent } from '../../exact/text.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import { quotable } from '../cells/cell-text.ts';
import type { NumberNeed } from '../model/needs.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';
import { type MustProblems, type ReadRows, readMust } from './read-cell.ts';

/** The numbers that measures, ranks and ratios are taken from, one entry a row and component. */
export function readMeasures(
  table: LinkedTable,
  numbers: readonly NumberNeed[],
): ReadRows<MeasureRow> {
  const columns = columnsOf(table, numbers);
  const read = table.linked.flatMap((row) =>
    columns.map(({ column, need }) => {
      const isNeeded = row.category.asks(need.id);
      const cell = { table, row, column, isNeeded };
      const { value, problems } = withoutPerCent(readMust(cell, need.full, sayOf(need, row)), {
        need,
        subject: row.subject,
        isNeeded,
      });
      return { row: { subject: row.subject, component: need.id, ...value }, problems };
    }),
  );
  return {
    rows: read.map(({ row }) => row),
    problems: read.flatMap(({ problems }) => problems),
  };
}

interface Asking {
  readonly need: NumberNeed;
  readonly subject: number;
  readonly isNeeded: boolean;
}

/** 95 % is stored as 0.95: under a full mark of 100 nobody can say which of the two is meant. */
function withoutPerCent(read: ReturnType<typeof readMust>, { need, subject, isNeeded }: Asking) {
  const { column, full } = need;
  const isPerCent = read.problems.some(({ code }) => code === 'number-as-percent');
  if (!isPerCent || !isNeeded || !full || compare(full, ONE) <= 0) return read;
  const shown = read.value.value && percent(read.value.value);
  const values = { column, value: shown ?? '%', full: formatForReading(full) };
  const where = { place: read.value.at, subject };
  const others = read.problems.filter(({ code }) => code !== 'number-as-percent');
  return {
    value: { ...read.value, value: null },
    problems: [...others, layoutProblem('measure-per-cent', values, where)],
  };
}

const columnsOf = ({ table }: LinkedTable, numbers: readonly NumberNeed[]) =>
  table.columns.flatMap(({ column, meaning }) =>
    numbers.flatMap((need) =>
      meaning.is === 'measure' && meaning.components.includes(need.id) ? [{ column, need }] : [],
    ),
  );

const sayOf = ({ column, full }: NumberNeed, { name }: LinkedRow): MustProblems => ({
  missing: (where) => layoutProblem('measure-missing', { name: quotable(name), column }, where),
  unreadable: (value, where) => layoutProblem('measure-unreadable', { value, column }, where),
  outside: (value, where) =>
    layoutProblem(
      'measure-out-of-range',
      { column, value, full: full ? formatForReading(full) : '' },
      where,
    ),
});

/** One number on several sheets: nobody can say which holds, so none does. */
export function joinMeasures(rows: readonly MeasureRow[]): ReadRows<MeasureRow> {
  const first = new Map<string, MeasureRow>();
  const problems: Problem[] = [];
  const kept = rows.filter((row) => {
    const key = JSON.stringify([row.subject, row.component]);
    const other = first.get(key);
    if (!other) first.set(key, row);
    // Two rows of one sheet are a problem of that sheet.
    if (!other || other.at.sheet === row.at.sheet) return true;
    const values = { other: `${other.at.sheet}!${other.at.cell ?? ''}` };
    problems.push(layoutProblem('measure-twice', values, { place: row.at, subject: row.subject }));
    first.set(key, { ...other, value: null });
    return false;
  });
  const isUnclear = (row: MeasureRow): boolean =>
    first.get(JSON.stringify([row.subject, row.component]))?.value === null;
  return { rows: kept.map((row) => (isUnclear(row) ? { ...row, value: null } : row)), problems };
}

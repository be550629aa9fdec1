import type { MeasureRow } from '../../ballots/review.ts';
import { compare, type Rational, ZERO } from '../../exact/rational.ts';
import { formatForReading } from '../../exact/text.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import {
  type MeasureComponent,
  type RankComponent,
  type RatioComponent,
  type Rulebook,
  weightIn,
} from '../../rulebook/model/rulebook.ts';
import { cellName } from '../../workbook/model.ts';
import { quotable } from '../cells/cell-text.ts';
import { type NumberRead, readNumber } from '../cells/read-number.ts';
import type { LinkedRow, LinkedTable } from '../people/link-rows.ts';
import { type CellContext, cellProblems, type ReadRows, readInput, valueAt } from './read-cell.ts';

type GivenComponent = MeasureComponent | RankComponent | RatioComponent;

/** The numbers that measures, ranks and ratios are taken from, one entry a row and component. */
export function readMeasures(
  table: LinkedTable,
  rulebook: Rulebook,
  categories: readonly string[],
): ReadRows<MeasureRow> {
  const columns = columnsOf(table, rulebook);
  const found = table.linked.flatMap((row) =>
    columns.map(({ column, component }) => {
      const category = categories[row.subject] ?? '';
      const isNeeded = weightIn(component.weight, category).num !== 0n;
      const at = { sheet: table.sheet.name, cell: cellName(row.row, column) };
      const read = readInput(table, [row.row, column], readNumber);
      const context = { at, subject: row.subject, category, isNeeded };
      const { value } = valueAt(read, at);
      const fit = value && isWithin(value, component) ? value : null;
      const measure = { subject: row.subject, component: component.id, value: fit, at };
      return { measure, problems: measureProblems(read, context, { component, row }) };
    }),
  );
  return {
    rows: found.map(({ measure }) => measure),
    problems: found.flatMap(({ problems }) => problems),
  };
}

const columnsOf = ({ table }: LinkedTable, { components }: Rulebook) =>
  table.columns.flatMap(({ column, meaning }) =>
    components.flatMap((component) =>
      'column' in component && meaning.is === 'measure' && meaning.components.includes(component.id)
        ? [{ column, component }]
        : [],
    ),
  );

const isWithin = (value: Rational, component: GivenComponent): boolean =>
  component.kind !== 'measure' ||
  (compare(value, ZERO) >= 0 && compare(value, component.full) <= 0);

interface MeasureOfRow {
  readonly component: GivenComponent;
  readonly row: LinkedRow;
}

function measureProblems(
  read: NumberRead<Rational>,
  context: CellContext,
  { component, row }: MeasureOfRow,
): Problem[] {
  const where = { place: context.at, subject: context.subject };
  const { column } = component;
  if (read.kind === 'blank') {
    const values = { name: quotable(row.name), column };
    return context.isNeeded ? [layoutProblem('measure-missing', values, where)] : [];
  }
  const problems = cellProblems(read, context, (value) =>
    layoutProblem('measure-unreadable', { value, column }, where),
  );
  if (read.kind !== 'read' || isWithin(read.value, component)) return problems;
  return [...problems, outOfRange(read.shown, context, component)];
}

function outOfRange(
  value: string,
  { at: place, subject, category, isNeeded }: CellContext,
  component: GivenComponent,
): Problem {
  if (!isNeeded) return layoutProblem('value-not-needed', { value, category }, { place });
  const full = component.kind === 'measure' ? formatForReading(component.full) : '';
  const values = { column: component.column, value, full };
  return layoutProblem('measure-out-of-range', values, { place, subject });
}

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

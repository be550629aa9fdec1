import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { PlanNames } from '../../rulebook/plan/plan.ts';
import type { Workbook } from '../../workbook/model.ts';
import { cellText } from '../cells/cell-text.ts';
import { type View, viewOf } from '../cells/view.ts';
import { normaliseLabel, normaliseName } from '../labels/names.ts';
import { holdsBallots } from '../model/ballot-sources.ts';
import type { TableLayout } from '../model/layout.ts';

export interface Settled {
  readonly tables: readonly TableLayout[];
  readonly problems: readonly Problem[];
}

/**
 * Beside ballots that say whose they are, a table of nobody in which each person stands once may be
 * one more paper, or what staff made of all of them. What is called so or worked out by formulas is
 * left out; of any other it is asked.
 * @source seeds/rulebooks/README.md#where-things-stand-in-a-workbook
 */
export function settleSums(
  tables: readonly TableLayout[],
  { sheets }: Workbook,
  names: PlanNames,
): Settled {
  const settled = tables.map((table) => {
    const isOpen = isNameless(table) && tables.some((other) => isNamedBeside(other, table));
    const sheet = isOpen ? sheets.find(({ name }) => name === table.sheet) : undefined;
    return { table, problem: sheet && askIfSum(table, viewOf(sheet, table.block), names) };
  });
  return {
    tables: settled.flatMap(({ table, problem }) => (problem ? [] : [table])),
    problems: settled.flatMap(({ problem }) => problem ?? []),
  };
}

const saysRater = ({ columns, rater }: TableLayout): boolean =>
  rater !== null || columns.some(({ meaning }) => meaning.is === 'rater');

const isNameless = (table: TableLayout): boolean =>
  table.role.kind === 'ballots' && !saysRater(table);

function isNamedBeside(other: TableLayout, { role, sheet }: TableLayout): boolean {
  if (role.kind !== 'ballots' || !holdsBallots(other) || other.sheet === sheet) return false;
  const { role: own } = other;
  if (!('component' in own) || !isSame(own.component, role.component)) return false;
  return (
    own.kind === 'wide' || (saysRater(other) && 'group' in own && isSame(own.group, role.group))
  );
}

/** Null is whatever its rows say. */
const isSame = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;

function askIfSum(table: TableLayout, view: View, { component }: PlanNames): Problem | undefined {
  if (!standsOnce(table, view)) return undefined;
  const place = { sheet: table.sheet };
  if (isCalledSum(table, view) || isWorkedOut(table, view))
    return layoutProblem('sums-left-out', {}, { place });
  const id = 'component' in table.role ? table.role.component : null;
  const title = id === null ? '' : component(id).title;
  return layoutProblem('sums-or-ballots', { component: title }, { place });
}

const SUMS = /汇总|合计|总表|总分|统计|平均|均分|成绩|结果|summary|total|average|result/;

const isCalledSum = ({ sheet, titles }: TableLayout, view: View): boolean =>
  [sheet, ...titles.map(({ row, column }) => cellText(view.titles.get(row)?.get(column)))].some(
    (text) => SUMS.test(normaliseLabel(text)),
  );

function* dataRows({ data: [first, last], skipped }: TableLayout, { rows }: View) {
  const without = new Set(skipped.map(({ row }) => row));
  for (const [row, cells] of rows)
    if (row >= first && row <= last && !without.has(row)) yield cells;
}

function standsOnce(table: TableLayout, view: View): boolean {
  const column = (is: 'name' | 'unit') =>
    table.columns.find(({ meaning }) => meaning.is === is)?.column ?? 0;
  const [name, unit] = [column('name'), column('unit')];
  const seen = new Set<string>();
  for (const cells of dataRows(table, view)) {
    const key = [name, unit].map((at) => normaliseName(cellText(cells.get(at)))).join('\u0000');
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}

/** Marks are written, means are formulas. */
function isWorkedOut(table: TableLayout, view: View): boolean {
  const columns = table.columns.filter(({ meaning }) => meaning.is === 'leaf');
  let [formulas, written] = [0, 0];
  for (const cells of dataRows(table, view))
    for (const { column } of columns) {
      const cell = cells.get(column);
      if (!cell || cellText(cell) === '') continue;
      if (cell.formula === undefined) written++;
      else formulas++;
    }
  return formulas > written;
}

import type { Scoring, SubjectScore } from '../../score/model/scoring.ts';
import type { RowContext } from '../base/row-context.ts';
import { formulasOf } from '../components/kinds.ts';
import type { ComparedCells } from '../components/part.ts';
import { evaluate } from '../expression/evaluate.ts';
import { cellAt } from '../expression/ranges.ts';
import type { RangeNode } from '../expression/tree.ts';
import { isNumber } from '../expression/value.ts';
import {
  CATEGORY_COLUMNS,
  type CategoryPlace,
  type ComparedCategories,
  putComparedCategories,
  putCount,
} from './compared-categories.ts';
import {
  type ComparedRow,
  type Comparison,
  columnKey,
  placeAmong,
  putDoubt,
  putNumber,
  putStandings,
} from './compared-row.ts';

/** A subject's numbers by component. */
export type Compared = ReadonlyMap<string, ComparedCells>;

interface Input {
  /** A column of the subjects' table over all subjects. */
  readonly ranges: (key: string) => RangeNode;
  readonly place: CategoryPlace;
  /** By subject. */
  readonly rows: readonly (ComparedRow & { readonly subject: SubjectScore })[];
}

/**
 * Writes what a component that compares the subjects of a category needs of all of them, before
 * any of them has a value. By subject.
 */
export function putCompared(context: RowContext, { ranges, place, rows }: Input): Compared[] {
  const all = rows.map(() => new Map<string, ComparedCells>());
  let { column } = place;
  for (const [index, component] of context.scoring.plan.rulebook.components.entries()) {
    const found = putComparison(context, { index, ranges, place: { ...place, column }, rows });
    if (!found) continue;
    for (const [row, cells] of found.entries()) all[row]?.set(component.id, cells);
    column += CATEGORY_COLUMNS;
  }
  return all;
}

/** So many columns of the table of categories they take. */
export const comparedWidth = ({ plan }: Scoring): number =>
  CATEGORY_COLUMNS *
  plan.rulebook.components.filter(({ kind }) => formulasOf(kind).compared).length;

function putComparison(
  context: RowContext,
  { index, ranges, place, rows }: Input & { readonly index: number },
): ComparedCells[] | undefined {
  const component = context.scoring.plan.rulebook.components[index];
  const compared = component && formulasOf(component.kind).compared;
  if (!compared) return undefined;
  const { id } = component;
  const titled = { id, title: context.title(component), better: compared.better(component) };
  for (const row of rows) {
    const score = row.subject.components[index];
    const given = score && compared.given(context, score, row.put);
    const isRival = given !== undefined && isNumber(evaluate(given));
    putDoubt(context, titled, { ...row, isRival });
    putNumber(context, titled, row);
  }
  const column: Comparison['column'] = (key) => ranges(columnKey(key, id));
  const comparison = { ...titled, column, count: putCount(context, { column }, place) };
  for (const row of rows) putStandings(context, comparison, row);
  const categories = putComparedCategories(context, comparison, place);
  return rows.map((row) => cellsOf(comparison, row, categories));
}

function cellsOf(
  comparison: Comparison,
  { own }: ComparedRow,
  { last, best, doubts }: ComparedCategories,
): ComparedCells {
  const { id } = comparison;
  const category = own('categoryNumber');
  return {
    given: own(`given:${id}`),
    compared: own(columnKey('compared', id)),
    place: placeAmong(comparison, own(columnKey('standingInCategory', id)), cellAt(last, category)),
    best: cellAt(best, category),
    doubts: cellAt(doubts, category),
  };
}

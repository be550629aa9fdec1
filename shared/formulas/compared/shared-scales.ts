import type { SubjectScore } from '../../score/model/scoring.ts';
import { plain } from '../base/draft.ts';
import type { RowContext } from '../base/row-context.ts';
import { formulasOf } from '../components/kinds.ts';
import type { SharedScale } from '../components/part.ts';
import { decimal, is, literal } from '../expression/expression.ts';
import { call, choose } from '../expression/functions.ts';
import type { RangeNode } from '../expression/tree.ts';
import { type CategoryPlace, countPlace } from './compared-categories.ts';
import type { ComparedRow } from './compared-row.ts';

/** By component. */
export type SharedScales = ReadonlyMap<string, SharedScale>;

interface Input {
  /** A column of the subjects' table over all subjects. */
  readonly ranges: (key: string) => RangeNode;
  readonly place: CategoryPlace;
  /** By subject. */
  readonly rows: readonly (Pick<ComparedRow, 'put' | 'own'> & { readonly subject: SubjectScore })[];
}

/**
 * Where all numbers were small and their full mark is large, they may be shares. One that is typed
 * as a large number makes all the others unclear: that is asked of all before any has a value.
 */
export function putSharedScales(
  context: RowContext,
  { ranges, place, rows }: Input,
): SharedScales[] {
  const { draft, scoring, labels, numberScale, title } = context;
  const all = rows.map(() => new Map<string, SharedScale>());
  let { column } = place;
  for (const [index, component] of scoring.plan.rulebook.components.entries()) {
    const { most } = numberScale(component.id);
    const { number } = formulasOf(component.kind);
    if (!most || !number) continue;
    const given = rows.map(({ subject, put }) => {
      const score = subject.components[index];
      return score && number(context, score, put);
    });
    const numbers = ranges(`given:${component.id}`);
    draft.put({ row: place.row, column }, plain(`${title(component)} ${labels.mixed}`), 'header');
    const isMixed = draft.put(
      countPlace({ ...place, column }, scoring.categories.length),
      choose(is(call('MAX', numbers), '>', decimal(most)), literal(1), literal(0)),
      'whole',
    );
    for (const [row, cell] of given.entries())
      if (cell) all[row]?.set(component.id, { given: cell, isMixed });
    column++;
  }
  return all;
}

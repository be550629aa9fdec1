import { readPath } from '../labels/find-label.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { Vocabulary } from '../labels/vocabulary.ts';
import { type ColumnMeaning, lowest } from '../tables/column-meanings.ts';
import type { ColumnMeanings } from '../tables/common-columns.ts';
import type { FoundTable } from '../tables/find-table.ts';

/** Columns headed as a measure, rank or ratio asks, or by its title; several may ask for one. */
export function measureMeanings(
  { columns }: FoundTable,
  { measures, needs }: Vocabulary,
): ColumnMeanings {
  const asked = new Set(needs.numbers.map(({ column }) => normaliseLabel(column)));
  const called = columns.flatMap((header) => {
    const text = lowest(header)?.text ?? '';
    const texts = header.path.map((title) => title.text);
    const label = text === '' ? undefined : readPath(measures, texts, 'number');
    if (label?.sense !== 'value') return [];
    const isAsked = asked.has(normaliseLabel(text));
    return [{ column: header.column, isAsked, components: label.value, because: label.because }];
  });
  // A column called as the rulebook asks wins over one called as the component is.
  const taken = new Set(called.flatMap((column) => (column.isAsked ? column.components : [])));
  return new Map(
    called.flatMap(({ column, isAsked, components: all, because }) => {
      const components = isAsked ? all : all.filter((id) => !taken.has(id));
      const own: ColumnMeaning = { meaning: { is: 'measure', components }, because };
      return components.length === 0 ? [] : [[column, own] as const];
    }),
  );
}

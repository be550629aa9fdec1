import type { RuleWriter } from '../base/rule-writer.ts';

/** What sheets may say of each category, with its number: the first and the last row. */
export function putCategoryNames({ rulebook, labels, section, put }: RuleWriter) {
  section(labels.categories);
  const rows = rulebook.categories.flatMap(({ id, aliases }, index) =>
    [id, ...aliases].map((text) =>
      put(['category', text], {
        what: text,
        of: labels.categoryNumber,
        category: id,
        value: index + 1,
        style: 'center',
      }),
    ),
  );
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A rulebook without categories');
  return { first, last };
}

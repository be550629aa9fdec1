import type { TableLayout } from './layout.ts';

/** Whether a column or a value above the table says one of these. */
export function states({ columns, labelled }: TableLayout, asked: readonly string[]): boolean {
  const said: readonly string[] = [
    ...columns.map(({ meaning }) => meaning.is),
    ...labelled.map(({ is }) => is),
  ];
  return said.some((is) => asked.includes(is));
}

/** Whether it says how many were expected. */
export const statesExpected = (table: TableLayout): boolean =>
  states(table, ['expected', 'issued']);

import { ONE } from '../../shared/exact/rational.ts';
import type { Layout } from '../../shared/layout/model/layout.ts';
import type { Cell, Workbook } from '../../shared/workbook/model.ts';

export const text = (value: string): Cell => ({ kind: 'text', value });
export const count = (value: number): Cell => ({ kind: 'number', value });

export type Cells = Record<string, Record<string, Cell>>;
export const CELLS: Cells = {
  上级评议: { '1 1': text('姓名'), '1 2': text('好'), '2 1': text('张三'), '2 2': count(4) },
  工作备忘: { '1 1': text('与计分无关') },
};
export const workbook = (cells: Cells): Workbook => ({
  sheets: Object.entries(cells).map(([name, places]) => ({
    name,
    hidden: false,
    merges: [],
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    rows: rowsOf(places),
  })),
});
function rowsOf(places: Record<string, Cell>) {
  const rows = new Map<number, Map<number, Cell>>();
  for (const [place, cell] of Object.entries(places)) {
    const [row = 0, column = 0] = place.split(' ').map(Number);
    rows.set(row, (rows.get(row) ?? new Map<number, Cell>()).set(column, cell));
  }
  return rows;
}

export const TABLE: Layout['tables'][number] = {
  sheet: '上级评议',
  block: { area: null, turned: false, titles: [], borrowed: [] },
  role: { kind: 'tally', component: 'report', group: 'superiors' },
  header: [1, 1],
  data: [2, 2],
  skipped: [],
  columns: [
    {
      column: 1,
      header: '姓名',
      meaning: { is: 'name' },
      confidence: ONE,
      because: 'known-column',
    },
    {
      column: 2,
      header: '好',
      meaning: { is: 'level', indicator: 'overall', id: '好' },
      confidence: ONE,
      because: 'known-column',
    },
  ],
  labelled: [],
  titles: [],
  rater: null,
};
export const layout = (table: Partial<typeof TABLE> = {}): Layout => ({
  tables: [{ ...TABLE, ...table }],
  ignored: ['工作备忘'],
});

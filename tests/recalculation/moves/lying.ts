import type { ScoredReview } from '../../../shared/joint-review/prepare.ts';
import { placeAt } from '../../../shared/layout/cells/view.ts';
import type { TableLayout } from '../../../shared/layout/model/layout.ts';
import { readTable, type TableReader } from '../../../shared/layout/people/table-reader.ts';
import { parseCell, type Sheet } from '../../../shared/workbook/model.ts';

/** A table as its lines lie: people below each other, or side by side where it is turned over. */
export interface Lying {
  readonly sheet: string;
  readonly role: TableLayout['role']['kind'];
  /** How it lies in its sheet. */
  readonly lies: 'alone' | 'beside others' | 'turned over' | 'a form';
  readonly turned: boolean;
  readonly header: readonly [first: number, last: number];
  /** Every line with a name, also where somebody has several. */
  readonly rows: readonly number[];
  readonly names: number;
  readonly unit: number | undefined;
  readonly category: number | undefined;
  readonly numbers: readonly number[];
  /** Serial numbers, units, categories. */
  readonly identities: readonly number[];
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly titles: readonly string[];
  readonly textAt: (row: number, column: number) => string;
  /** What is typed into its cell so that it says this; a form has more than a name in it. */
  readonly saying: (row: number, column: number, text: string) => string;
  /** Its name in the file. */
  readonly cell: (row: number, column: number) => string;
}

const WHO: readonly string[] = ['name', 'unit', 'category', 'month', 'ignored', 'evidence'];

export const lyingTables = ({
  workbook,
  layout,
}: Pick<ScoredReview, 'workbook' | 'layout'>): Lying[] =>
  layout.tables.map((table) => {
    const held = workbook.sheets.find(({ name }) => name === table.sheet);
    return lying(readTable(workbook, table), held?.rows ?? new Map());
  });

function lying({ sheet, table, rows, long }: TableReader, held: Sheet['rows']): Lying {
  const { block, columns, header } = table;
  const columnOf = (is: string) => columns.find(({ meaning }) => meaning.is === is)?.column;
  const cell = (row: number, column: number) => fileCell(sheet, row, column);
  const textAt = (row: number, column: number) =>
    `${sheet.rows.get(row)?.get(column)?.value ?? ''}`;
  const ends = columns.map(({ column }) => column);
  return {
    sheet: table.sheet,
    role: table.role.kind,
    lies: liesOf(table),
    turned: block.turned,
    header,
    rows: long ? [...long.rows] : rows.map(({ row }) => row),
    names: columnOf('name') ?? 1,
    unit: columnOf('unit'),
    category: columnOf('category'),
    numbers: columns.flatMap(({ meaning, column }) => (WHO.includes(meaning.is) ? [] : [column])),
    identities: columns.flatMap(({ because, meaning, column }) =>
      because === 'serial-number' || ['unit', 'category'].includes(meaning.is) ? [column] : [],
    ),
    firstColumn: block.area === null || block.turned ? Math.min(1, ...ends) : block.area.left,
    lastColumn: Math.max(...ends),
    titles: table.titles.map(({ row, column }) => cell(row, column)),
    textAt,
    saying: (row, column, text) => {
      const place = parseCell(cell(row, column));
      const whole = `${held.get(place?.row ?? 0)?.get(place?.column ?? 0)?.value ?? ''}`;
      const part = textAt(row, column);
      return part === '' ? text : whole.replace(part, () => text);
    },
    cell,
  };
}

function liesOf({ block: { area, turned, borrowed } }: TableLayout): Lying['lies'] {
  if (borrowed.length > 0) return 'a form';
  if (turned) return 'turned over';
  return area ? 'beside others' : 'alone';
}

function fileCell(sheet: TableReader['sheet'], row: number, column: number): string {
  const { cell } = placeAt(sheet, row, column);
  if (cell === undefined || !parseCell(cell)) throw new Error(`No cell ${row}, ${column}`);
  return cell;
}

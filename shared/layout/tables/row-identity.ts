import { cellText } from '../cells/cell-text.ts';
import { verticalSpans } from '../cells/spans.ts';
import type { View } from '../cells/view.ts';
import { rowWord } from '../labels/row-words.ts';
import type { ColumnMeaning } from './column-meanings.ts';

/** What tells that a row is one of people, as those around it are. */
export interface RowIdentity {
  /** How many of serial number, unit and category it has, of those that most rows have. */
  readonly has: number;
  /** It lacks one of them. */
  readonly lacksAny: boolean;
  /** It lacks the serial number, or in a table without any the unit, or else the category. */
  readonly lacksFirst: boolean;
}
export type IdentityOf = (row: number) => RowIdentity;

interface People {
  readonly sheet: View;
  readonly columns: Iterable<readonly [column: number, meaning: ColumnMeaning]>;
  readonly nameColumn: number;
  /** The first row below the header. */
  readonly first: number;
}

/** Compares each row with those that have a name; linear in rows, and only once it is asked. */
export function rowIdentities(people: People): IdentityOf {
  let usual: readonly ((row: number) => boolean)[] | undefined;
  return (row) => {
    usual ??= usualColumns(people);
    const held = usual.map((isFilled) => isFilled(row));
    return {
      has: held.filter(Boolean).length,
      lacksAny: held.includes(false),
      lacksFirst: held[0] === false,
    };
  };
}

/** Serial number, unit and category, in this order, where more rows have one than lack it. */
function usualColumns({ sheet, columns, nameColumn, first }: People) {
  const named = [...sheet.rows].flatMap(([row, cells]) => {
    const cell = cells.get(nameColumn);
    return row >= first && cellText(cell) !== '' && !rowWord(cell) ? [row] : [];
  });
  const all = [...columns];
  const kinds = [isSerial, isCalled('unit'), isCalled('category')];
  return kinds.flatMap((is) => {
    const column = all.find(([, meaning]) => is(meaning))?.[0];
    if (column === undefined) return [];
    const spans = verticalSpans(sheet, column, first);
    const isFilled = (row: number) => cellText(sheet.rows.get(spans(row))?.get(column)) !== '';
    return 2 * named.filter(isFilled).length > named.length ? [isFilled] : [];
  });
}

const isSerial = ({ because }: ColumnMeaning): boolean => because === 'serial-number';
const isCalled =
  (is: 'unit' | 'category') =>
  ({ meaning }: ColumnMeaning): boolean =>
    meaning.is === is;

import { cellText } from '../cells/cell-text.ts';
import type { View } from '../cells/view.ts';
import type { Meaning } from '../model/layout.ts';
import type { ColumnMeanings } from './common-columns.ts';

/** What the cells of a row hold that would be lost with it. */
export interface RowValues {
  /** The table holds something to score; a roster may not. */
  readonly isScored: boolean;
  /** Anything in a column that is read, whose name it may be apart. */
  readonly holdsAny: (row: number) => boolean;
  /** Something that would be scored: a number, or an answer that others gave as well. */
  readonly holdsScored: (row: number) => boolean;
  /** The text stands in another cell of its column as well. */
  readonly isRepeated: (column: number, text: string) => boolean;
}

interface Values {
  readonly sheet: View;
  readonly meanings: ColumnMeanings;
  readonly nameColumn: number;
  readonly first: number;
}

export function rowValues({ sheet, meanings, nameColumn, first }: Values): RowValues {
  const read = [...meanings].filter(([, { meaning }]) => meaning.is !== 'ignored');
  const others = read.map(([column]) => column).filter((column) => column !== nameColumn);
  const scored = read.filter(([, { meaning }]) => isToScore(meaning));
  const isRepeated = repeatedTexts(sheet, first);
  // A signature beside 监票人 stands once in its column, an answer such as 好 more often.
  const isAnswer = (column: number, text: string) => isRepeated(column, text) || isDigits(text);
  const cellOf = (row: number, column: number) => sheet.rows.get(row)?.get(column);
  return {
    isScored: scored.length > 0,
    holdsAny: (row) => others.some((column) => cellText(cellOf(row, column)) !== ''),
    holdsScored: (row) =>
      scored.some(([column]) => {
        const cell = cellOf(row, column);
        return cell?.kind === 'text' ? isAnswer(column, cell.value) : cell !== undefined;
      }),
    isRepeated,
  };
}

const isDigits = (text: string): boolean => /^\s*\d+(?:\.\d+)?\s*$/.test(text);

const NOT_SCORED: readonly Meaning['is'][] = [
  'ignored',
  'name',
  'unit',
  'category',
  'evidence',
  'rater',
  'rater-unit',
  'component',
  'group',
  'indicator',
  'month',
];
/** Whether what stands in the column is scored. */
export const isToScore = ({ is }: Meaning): boolean => !NOT_SCORED.includes(is);

function repeatedTexts(sheet: View, first: number): RowValues['isRepeated'] {
  const known = new Map<number, ReadonlyMap<string, number>>();
  return (column, text) => {
    const counts = known.get(column) ?? countTexts(sheet, column, first);
    known.set(column, counts);
    return (counts.get(text.trim()) ?? 0) > 1;
  };
}

function countTexts(sheet: View, column: number, first: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [row, cells] of sheet.rows) {
    const cell = row < first ? undefined : cells.get(column);
    if (cell?.kind === 'text' && cell.value.trim() !== '')
      counts.set(cell.value.trim(), (counts.get(cell.value.trim()) ?? 0) + 1);
  }
  return counts;
}

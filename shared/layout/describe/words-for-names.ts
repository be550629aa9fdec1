import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Cell } from '../../workbook/model.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import type { SpannedColumn } from '../cells/spanned-column.ts';
import type { View } from '../cells/view.ts';
import { normaliseLabel } from '../labels/names.ts';
import { type RowWord, rowWord } from '../labels/row-words.ts';
import type { ColumnLayout, TableLayout } from '../model/layout.ts';
import { bearsOut, figuresBetween, figuresUpTo, type Says } from '../tables/figures.ts';
import { isTurnoutLine } from '../tables/lines-around.ts';
import { rowIdentities } from '../tables/row-identity.ts';
import { isToScore, rowValues } from '../tables/row-values.ts';

/** A table's cells with the column of its names. */
export interface Names extends SpannedColumn {
  readonly view: View;
}

/**
 * Rows left out for the word in the place of a name, where nothing shows that they are what it says:
 * 合计 typed over 张三 is told, and a row whose numbers are the sums of those above it is not.
 */
export function wordsForNames(table: TableLayout, names: Names): Problem[] {
  // In a form, and in an export of answers, what is left out are columns of the file.
  if (names.view.block.borrowed.length > 0) return [];
  const judge = somebodyJudge(table, names);
  const open = table.skipped.flatMap(({ row, because }, index) => {
    const word = row > table.header[1] ? rowWord(names.cell(row)) : undefined;
    const is = word?.because === because ? judge(row) : 'nobody';
    return word && is !== 'nobody' ? [{ row, word, index, is }] : [];
  });
  if (open.length === 0) return [];
  const isBorneOut = figuresJudge(table, names);
  return open
    .filter((one) => one.is === 'somebody' || !isBorneOut(one))
    .map(({ row }) => wordForName(names, row));
}

/** A row that is not read for the word in the place of its name, and looks like somebody's. */
export function wordForName(names: Names, row: number): Problem {
  const values = { word: quotable(cellText(names.cell(row))) };
  return layoutProblem('word-for-name', values, { place: names.at(row) });
}

/**
 * Nobody's is a row that holds nothing to lose, or lacks all that tells the rows of people; a total
 * has no document.
 */
function somebodyJudge(
  { columns, header }: TableLayout,
  { view, column: nameColumn }: Names,
): (row: number) => 'nobody' | 'open' | 'somebody' {
  const meanings = new Map(columns.map((own) => [own.column, own]));
  const first = header[1] + 1;
  const identityOf = rowIdentities({ sheet: view, columns: meanings, nameColumn, first });
  const { isScored, holdsScored } = rowValues({ sheet: view, meanings, nameColumn, first });
  const raters = columnsOf(columns, ({ is }) => is === 'rater');
  const scored = columnsOf(columns, isToScore);
  const documents = columnsOf(columns, ({ is }) => is === 'evidence');
  return (row) => {
    const cells = view.rows.get(row);
    const holds = (own: readonly number[]) => own.some((at) => cellText(cells?.get(at)) !== '');
    const { has, lacksAny } = identityOf(row);
    if (!isScored) return has > 0 && !lacksAny ? 'somebody' : 'nobody';
    const isLike = has > 0 || holds(raters);
    // An answer that nobody else gave is one all the same where a rater stands beside it.
    const holdsMark = holdsScored(row) || (holds(raters) && holds(scored));
    if (!holdsMark || (!isLike && lacksAny) || isTurnoutLine(cells, nameColumn)) return 'nobody';
    return holds(documents) ? 'somebody' : 'open';
  };
}

interface Left {
  readonly row: number;
  readonly word: RowWord;
  /** Among all that were left out. */
  readonly index: number;
}

/** Numbers are held to the rows right above and below, to all before them, and to all there are. */
function figuresJudge({ columns: all, header, skipped }: TableLayout, { view, cell }: Names) {
  const columns = columnsOf(all, isToScore);
  const stops = skipped.map(({ row }) => row);
  const parts = figuresBetween(view, { columns, first: header[1] + 1, stops });
  const upTo = figuresUpTo(parts);
  return ({ row, word, index }: Left): boolean => {
    const says = saysWhat(word, cellText(cell(row)));
    const cells = columns.flatMap((column): [number, Cell][] => {
      const own = view.rows.get(row)?.get(column);
      return own && cellText(own) !== '' ? [[column, own]] : [];
    });
    // The highest or the mean of some may well be one of them, and stands below all.
    const isInside = parts.slice(index + 1).some(({ rows }) => rows > 0);
    if (isInside && says !== 'sum') return false;
    const some = [parts[index], parts[index + 1], upTo[index]];
    // Of several rows one alone is the same as its sum.
    const those = some.filter((figures) => figures && figures.rows > 1);
    // Words bear nothing out: 不称职 beside 最高分 is somebody's mark.
    return (
      cells.some(([, { kind }]) => kind === 'number') &&
      [...those, upTo.at(-1)].some((figures) => figures && bearsOut(says, cells, figures))
    );
  };
}

const columnsOf = (
  columns: readonly ColumnLayout[],
  is: (meaning: ColumnLayout['meaning']) => boolean,
): number[] => columns.flatMap(({ column, meaning }) => (is(meaning) ? [column] : []));

/** By the words of a total; of other statistics nobody can say from the rows what they should be. */
function saysWhat({ because }: RowWord, text: string): Says {
  if (because === 'full-mark-row') return 'full';
  if (because !== 'total-row') return 'unknown';
  const key = normaliseLabel(text);
  return SAYS.find(([pattern]) => pattern.test(key))?.[1] ?? 'sum';
}
const SAYS: readonly (readonly [RegExp, Says])[] = [
  [/平均|均值|均分|average|mean/, 'mean'],
  [/最高|maximum|highest/, 'most'],
  [/最低|minimum|lowest/, 'least'],
];

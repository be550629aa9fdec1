import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Cell } from '../../workbook/model.ts';
import { cellText, quotable, textAt } from '../cells/cell-text.ts';
import { mergedAcross, verticalSpans } from '../cells/spans.ts';
import { placeAt } from '../cells/view.ts';
import { normaliseLabel, normaliseName } from '../labels/names.ts';
import { NAME_WORDS, SERIAL_WORDS } from '../labels/words.ts';
import type { TableLayout } from '../model/layout.ts';
import { lowestKey } from './column-meanings.ts';
import { type FoundTable, isNameHeader } from './find-table.ts';

export interface DataRows extends Pick<TableLayout, 'data' | 'skipped'> {
  readonly problems: readonly Problem[];
}

type Skipped = TableLayout['skipped'][number]['because'];

/**
 * Which rows below the header are data.
 * @param values columns whose cells would be lost with their row
 */
export function findDataRows(
  table: FoundTable,
  nameColumn: number,
  values: ReadonlySet<number>,
): DataRows {
  const { sheet, header } = table;
  const first = header[1] + 1;
  const skipped: { row: number; because: Skipped }[] = [];
  const problems: Problem[] = [];
  const skips = rowJudge(table, nameColumn);
  let last = header[1];
  for (const row of sheet.rows.keys()) {
    if (row < first) continue;
    const because = skips(row);
    if (because === 'second-table') problems.push(secondTable(table, row, nameColumn));
    else if (because) skipped.push({ row, because });
    else last = row;
    if (because === 'nameless-row' && hasValue(sheet.rows.get(row), values))
      problems.push(rowProblem(table, row, nameColumn));
  }
  return { data: [first, last], skipped, problems };
}

function rowProblem({ sheet }: FoundTable, row: number, column: number): Problem {
  return layoutProblem('row-without-name', {}, { place: placeAt(sheet, row, column) });
}

function secondTable({ sheet }: FoundTable, row: number, nameColumn: number): Problem {
  const headers = [...(sheet.rows.get(row) ?? [])].filter(([, cell]) => isNameHeader(cell));
  const column = headers[0]?.[0] ?? nameColumn;
  const header = quotable(textAt(sheet, row, column));
  const place = placeAt(sheet, row, column);
  return layoutProblem('table-second', { header }, { place });
}

function hasValue(
  cells: ReadonlyMap<number, Cell> | undefined,
  columns: ReadonlySet<number>,
): boolean {
  for (const [column, cell] of cells ?? [])
    if (columns.has(column) && cellText(cell) !== '') return true;
  return false;
}

/** Why a row is no data; undefined for a data row, which a name not yet computed makes as well. */
function rowJudge(
  table: FoundTable,
  nameColumn: number,
): (row: number) => Skipped | 'second-table' | undefined {
  const { sheet, header, name } = table;
  const spans = verticalSpans(sheet, nameColumn, header[1] + 1);
  const isMerged = mergedAcross(sheet, nameColumn, Math.max(nameColumn, name.lastColumn));
  const isBare = bareColumns(table);
  return (row) => {
    const cell = sheet.rows.get(spans(row))?.get(nameColumn);
    const isNamed = normaliseName(cellText(cell)) !== '';
    const word = wordOf(cell) ?? firstWord(sheet.rows.get(row), isNamed ? isBare : () => true);
    if (word) return word;
    if (isMerged(row)) return 'merged-row';
    if (isNameHeader(cell) || hasOwnNameHeader(sheet.rows.get(row)))
      return isSameHeader(table, row) ? 'repeated-header' : 'second-table';
    if (isNamed || cell?.kind === 'error') return undefined;
    return isSameHeader(table, row) ? 'repeated-header' : 'nameless-row';
  };
}

/** 姓名 in whatever column heads a table; 述职人 may be what somebody is. */
function hasOwnNameHeader(cells: ReadonlyMap<number, Cell> | undefined): boolean {
  for (const cell of cells?.values() ?? [])
    if (isNameHeader(cell, NAME_WORDS.slice(0, 2))) return true;
  return false;
}

/** Serial numbers, and columns without a header: a word there speaks of the row, not of a person. */
function bareColumns({ columns }: FoundTable): (column: number) => boolean {
  const titled = new Set(
    columns.flatMap((header) => (SERIAL_WORDS.includes(lowestKey(header)) ? [] : [header.column])),
  );
  return (column) => !titled.has(column);
}

const TOTAL =
  /^(?:本页)?(?:合计|总计|共计|小计|累计|平均|均值|总分|最高|最低|total|subtotal|average|mean|sum)(?:分|值|数|票数?|人数|得分)?(?:[(:].*)?$/;
const NOTE_WORDS =
  '注|备注|附注|说明|填表说明|监票人?|计票人?|唱票人?|总监票人|填表人?|制表人?|填报人?|审核人?|复核人?|签字|签名|负责人|主要负责人|主持人|记录人|盖章|日期|notes?|signatures?|signed|date|preparedby|checkedby|countedby';
const NOTE = new RegExp(`^(?:${NOTE_WORDS})(?:\\(.{0,12}\\))?(?::.*|\\d.*)?$`);

type RowWord = 'total-row' | 'note-row' | undefined;

export function wordOf(cell: Cell | undefined): RowWord {
  if (cell?.kind !== 'text') return undefined;
  const key = normaliseLabel(cell.value.slice(0, LONGEST_WORD));
  if (TOTAL.test(key)) return 'total-row';
  return NOTE.test(key) ? 'note-row' : undefined;
}
const LONGEST_WORD = 200;

/** A total or note row says so in its first text: with a colon anywhere, else where `isBare`. */
function firstWord(
  cells: ReadonlyMap<number, Cell> | undefined,
  isBare: (column: number) => boolean,
): RowWord {
  for (const [column, cell] of cells ?? []) {
    if (cell.kind !== 'text' || cell.value.trim() === '') continue;
    return isBare(column) || /[:：]/.test(cell.value) ? wordOf(cell) : undefined;
  }
  return undefined;
}

/** Every text of the row is the header text of its column. */
function isSameHeader({ sheet, columns }: FoundTable, row: number): boolean {
  const texts = new Map(
    columns.map(({ column, path }) => [column, new Set(path.map(({ text }) => text))] as const),
  );
  return [...(sheet.rows.get(row) ?? [])].every(([column, cell]) =>
    texts.get(column)?.has(cellText(cell)),
  );
}

import { remember } from '../../base/remember.ts';
import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Cell, Sheet } from '../../workbook/model.ts';
import { cellText, quotable, textAt } from '../cells/cell-text.ts';
import { nameColumnOf, type SpannedColumn } from '../cells/spanned-column.ts';
import { areasOver } from '../cells/spans.ts';
import { placeAt } from '../cells/view.ts';
import { normaliseLabel, normaliseName } from '../labels/names.ts';
import { isDitto, isHeading, isNumbering, type RowWord, rowWord } from '../labels/row-words.ts';
import { usualReason } from '../labels/usual-columns.ts';
import { NAME_WORDS, SERIAL_WORDS } from '../labels/words.ts';
import type { TableLayout } from '../model/layout.ts';
import { lowestKey } from './column-meanings.ts';
import type { ColumnMeanings } from './common-columns.ts';
import { type FoundTable, isNameHeader } from './find-table.ts';
import { isTurnoutLine } from './lines-around.ts';
import { isAlone, mergedNotes } from './merged-rows.ts';
import { isLone, isPlainName, plainRows } from './plain-rows.ts';
import { rowIdentities } from './row-identity.ts';
import { type RowValues, rowValues } from './row-values.ts';

export interface DataRows extends Pick<TableLayout, 'data' | 'skipped'> {
  readonly problems: readonly Problem[];
}

type Skipped = TableLayout['skipped'][number]['because'];

/**
 * Which rows below the header are data. A row with a name and values is, until something shows
 * otherwise.
 * @param meanings what the columns are in any of the table's roles
 * @source seeds/rulebooks/README.md#who-is-scored
 */
export function findDataRows(
  table: FoundTable,
  nameColumn: number,
  meanings: ColumnMeanings,
): DataRows {
  const { sheet, header } = table;
  if (table.only) return chosenRows(table, table.only);
  const first = header[1] + 1;
  const skipped: { row: number; because: Skipped }[] = [];
  const problems: Problem[] = [];
  const names = nameColumnOf(sheet, nameColumn, first);
  const rows = { table, nameColumn, names, meanings, first };
  const values = rowValues({ sheet, ...rows });
  const skips = rowJudge(rows, values);
  const notesOf = mergedNotes(rows, values);
  let last = header[1];
  for (const row of sheet.rows.keys()) {
    if (row < first) continue;
    const because = skips(row);
    if (because === 'second-table') problems.push(secondTable(table, row, nameColumn));
    else if (because) skipped.push({ row, because });
    else last = row;
    if (because === 'nameless-row' && values.holdsAny(row))
      problems.push(rowProblem(table, row, nameColumn));
    else if (because && because !== 'second-table') {
      problems.push(...notesOf(row, because));
      if (values.holdsScored(row)) problems.push(...wordBeside(rows, row));
    }
  }
  problems.push(...nameSplit(rows, [first, last]));
  return { data: [first, last], skipped, problems };
}

/** Of a turned table: what stands in the other columns of the file is said by their headers. */
function chosenRows({ sheet, header, name }: FoundTable, only: readonly number[]): DataRows {
  const [first, last] = [Math.min(...only), Math.max(...only)];
  const isHeader = (row: number) => row >= header[0] && row <= header[1];
  const others = [...sheet.rows.keys()].filter((row) => !only.includes(row));
  // 序号 heads the numbers of the ballots wherever it stands among the questions.
  const skipped = others.flatMap((row): TableLayout['skipped'] => {
    if (!isHeader(row)) return [{ row, because: asideReason(textAt(sheet, row, name.column)) }];
    return row > first && row < last ? [{ row, because: 'header' }] : [];
  });
  return { data: [first, last], skipped, problems: [] };
}

const asideReason = (text: string): Skipped =>
  usualReason([text], { besideCounts: true }) ??
  rowWord({ kind: 'text', value: text })?.because ??
  'unknown-label';

function rowProblem({ sheet }: FoundTable, row: number, column: number): Problem {
  return layoutProblem('row-without-name', {}, { place: placeAt(sheet, row, column) });
}

/** A total beside somebody's name is perhaps theirs: 最高 was written before it. */
function wordBeside({ table: { sheet }, names }: Rows, row: number): Problem[] {
  const cell = names.cell(row);
  if (cell?.kind !== 'text' || /^\s*\d/.test(cell.value) || !isName(cell) || rowWord(cell))
    return [];
  const before = [...(sheet.rows.get(row) ?? [])].find(([, other]) => rowWord(other));
  if (!before) return [];
  const values = { name: quotable(cell.value), word: quotable(cellText(before[1])) };
  return [layoutProblem('row-left-out', values, { place: names.at(row) })];
}

function secondTable({ sheet }: FoundTable, row: number, nameColumn: number): Problem {
  const headers = [...(sheet.rows.get(row) ?? [])].filter(([, cell]) => isNameHeader(cell));
  const column = headers[0]?.[0] ?? nameColumn;
  const header = quotable(textAt(sheet, row, column));
  const place = placeAt(sheet, row, column);
  return layoutProblem('table-second', { header }, { place });
}

interface Rows {
  readonly table: FoundTable;
  readonly nameColumn: number;
  readonly names: SpannedColumn;
  readonly meanings: ColumnMeanings;
  /** Below the header. */
  readonly first: number;
}

/** Why a row is no data; undefined for a data row, which a name not yet computed makes as well. */
function rowJudge(
  rows: Rows,
  values: RowValues,
): (row: number) => Skipped | 'second-table' | undefined {
  const { table, nameColumn, names, first } = rows;
  const { sheet, name } = table;
  const areas = areasOver(sheet, nameColumn);
  const lastOfName = Math.max(nameColumn, name.lastColumn);
  const saysWord = wordJudge(rows, values);
  let hasPeople = false;
  const titles = titleKeys(table);
  const hasNameHeader = nameHeaderFinder();
  const isPlain = plainRows({ sheet, nameColumn, areas });
  return (row) => {
    if (repeatsTitle(sheet.rows.get(row), titles)) return 'repeated-header';
    const cell = names.cell(row);
    const word = saysWord(row, cell);
    if (word) return word;
    if (hasPeople && isPlain(row)) return undefined;
    const isNamed = isName(cell);
    if (isAboutTurnout(sheet.rows, row, nameColumn)) return 'note-row';
    const cells = sheet.rows.get(row) ?? new Map<number, Cell>();
    if (!hasPeople && isNumbering(filled(cells), cell)) return 'numbering-row';
    const area = areas.get(row);
    const isAcross = area && (area.left < nameColumn || area.right > lastOfName);
    if (isAcross && area.top >= first && isAlone(area, cells, table.columns)) return 'merged-row';
    if (isNameHeader(cell) || hasNameHeader(cells))
      return isSameHeader(table, row) ? 'repeated-header' : 'second-table';
    const isAbove = () => isHeading(cellText(cell)) || isSameHeader(table, row + 1);
    if (isNamed && isLone(cells) && isAbove()) return 'section-row';
    if (isNamed || cell?.kind === 'error') {
      hasPeople = true;
      return undefined;
    }
    return isSameHeader(table, row) ? 'repeated-header' : 'nameless-row';
  };
}

/** A line that says how many should come, and the numbers under one. */
const isAboutTurnout = (rows: Sheet['rows'], row: number, name: number): boolean =>
  isTurnoutLine(rows.get(row), name) ||
  (rows.get(row)?.get(name)?.kind === 'number' && isTurnoutLine(rows.get(row - 1), name));

const filled = (cells: ReadonlyMap<number, Cell>): Cell[] =>
  [...cells.values()].filter((cell) => cellText(cell) !== '');

const titleKeys = ({ titles }: FoundTable): ReadonlySet<string> =>
  new Set(titles.flatMap(({ cell }) => (cell.kind === 'text' ? [normaliseLabel(cell.value)] : [])));

/** Where a page ends the title stands again, alone in its row. */
function repeatsTitle(
  cells: ReadonlyMap<number, Cell> | undefined,
  titles: ReadonlySet<string>,
): boolean {
  if (!cells || cells.size > 1) return false;
  const [cell] = cells.values();
  return cell?.kind === 'text' && titles.has(normaliseLabel(cell.value).replace(CONTINUED, ''));
}
const CONTINUED = /\((?:续表?|接上页|continued)\)$/;

/** A stroke or dots stand for no name. */
const isName = (cell: Cell | undefined): boolean =>
  isPlainName(cell) ||
  isDitto(cell) ||
  normaliseName(cellText(cell)).replace(/[\p{P}\p{S}]+/gu, '') !== '';

/**
 * What words in a row say that it is, where they speak of the row: in the place of the name, or
 * before it in a column without a header.
 */
function wordJudge(rows: Rows, { isScored, holdsScored }: RowValues) {
  const { table, nameColumn, meanings, first } = rows;
  const { sheet } = table;
  const isBare = bareColumns(table);
  const identityOf = rowIdentities({ sheet, columns: meanings, nameColumn, first });
  const wordOf = createWords();
  const isNobody = (row: number, { isFirm, isOfNumbers }: RowWord): boolean => {
    if (isFirm) return true;
    const { has, lacksAny } = identityOf(row);
    if (has > 0 && !lacksAny) return false;
    return isOfNumbers ? isScored || lacksAny : !holdsScored(row);
  };
  return (row: number, cell: Cell | undefined): Skipped | undefined => {
    const own = wordOf(cell);
    if (own && isNobody(row, own)) return own.because;
    const isNamed = isName(cell);
    const before = wordOf(firstText(sheet.rows.get(row), isNamed ? isBare : isAny));
    if (!before || before.because === 'section-row') return undefined;
    const speaks = !isNamed || before.isFirm || !holdsScored(row);
    return speaks ? before.because : undefined;
  };
}

/** Each text is looked at once: a long table has the same few names a million times. */
function createWords(): (cell: Cell | undefined) => RowWord | undefined {
  const known = new Map<string, RowWord | null>();
  return (cell) => {
    if (cell?.kind !== 'text') return undefined;
    const before = known.get(cell.value);
    if (before !== undefined) return before ?? undefined;
    const word = rowWord(cell);
    known.set(cell.value, word ?? null);
    return word;
  };
}

/** 姓名 in whatever column heads a table; 述职人 may be what somebody is. */
const OWN_NAME_WORDS = NAME_WORDS.slice(0, 2);

/** Whether a row has such a cell. */
function nameHeaderFinder(): (cells: ReadonlyMap<number, Cell>) => boolean {
  const isHeader = remember((value) => isNameHeader({ kind: 'text', value }, OWN_NAME_WORDS));
  return (cells) => {
    for (const cell of cells.values())
      if (cell.kind === 'text' && isHeader(cell.value)) return true;
    return false;
  };
}

/** Serial numbers, and columns without a header: a word there speaks of the row, not of a person. */
function bareColumns({ columns }: FoundTable): (column: number) => boolean {
  const titled = new Set(
    columns.flatMap((header) => (SERIAL_WORDS.includes(lowestKey(header)) ? [] : [header.column])),
  );
  return (column) => !titled.has(column);
}

/** A total or note row says so in its first text: with a colon anywhere, else where `isBare`. */
function firstText(
  cells: ReadonlyMap<number, Cell> | undefined,
  isBare: (column: number) => boolean,
): Cell | undefined {
  for (const column of cells?.keys() ?? []) {
    const cell = cells?.get(column);
    if (cell?.kind !== 'text' || cell.value.trim() === '') continue;
    return isBare(column) || /[:：]/.test(cell.value) ? cell : undefined;
  }
  return undefined;
}
const isAny = (): boolean => true;

/** Every text of the row is the header text of its column. */
function isSameHeader({ sheet, columns }: FoundTable, row: number): boolean {
  const cells = sheet.rows.get(row);
  if (!cells) return false;
  const texts = new Map(
    columns.map(({ column, path }) => [column, new Set(path.map(({ text }) => text))] as const),
  );
  return [...cells].every(([column, cell]) => texts.get(column)?.has(cellText(cell)));
}

/** 姓名 merged over two columns, and a surname in one with the given name in the other. */
function nameSplit(
  { table, nameColumn }: Rows,
  [first, last]: readonly [number, number],
): Problem[] {
  const { sheet, name } = table;
  if (name.column !== nameColumn || name.lastColumn === nameColumn) return [];
  for (const [row, cells] of sheet.rows) {
    if (row < first || row > last) continue;
    const beside = [...cells].find(
      ([column, cell]) => column > nameColumn && column <= name.lastColumn && cellText(cell) !== '',
    );
    if (beside && cellText(cells.get(nameColumn)) !== '')
      return [layoutProblem('name-split', {}, { place: placeAt(sheet, row, beside[0]) })];
  }
  return [];
}

import { layoutProblem } from '../../messages/layout.ts';
import type { Problem } from '../../messages/problem.ts';
import type { Rulebook } from '../../rulebook/model/rulebook.ts';
import type { Cell } from '../../workbook/model.ts';
import { cellText, quotable } from '../cells/cell-text.ts';
import { placeAt } from '../cells/view.ts';
import { normaliseLabel } from '../labels/names.ts';
import { rowWord } from '../labels/row-words.ts';
import type { TableReader, TableRow } from './table-reader.ts';

/** The tables with everybody's category as the rows between them say: 一、机关党支部. */
export interface Sectioned {
  readonly tables: readonly TableReader[];
  readonly problems: readonly Problem[];
}

/**
 * Where nobody has a column 类别 and there are several categories: the section row above somebody
 * says it, if each section of the table names a category.
 * @source seeds/rulebooks/README.md#who-is-scored
 */
export function categoriesOfSections(
  tables: readonly TableReader[],
  declared: Rulebook['categories'],
): Sectioned {
  const isAsked = declared.length > 1 && !tables.some(hasCategoryColumn);
  if (!isAsked) return { tables, problems: [] };
  const categoryOf = categoryReader(declared);
  const read = tables.map((table) => withSections(table, categoryOf, declared));
  return {
    tables: read.map(({ table }) => table),
    problems: read.flatMap(({ problems }) => problems),
  };
}

const hasCategoryColumn = ({ table }: TableReader): boolean =>
  table.columns.some(({ meaning }) => meaning.is === 'category');

type CategoryOf = (text: string) => string | undefined;

interface Section {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly category: string | undefined;
}

function withSections(
  reader: TableReader,
  categoryOf: CategoryOf,
  declared: Rulebook['categories'],
): { readonly table: TableReader; readonly problems: readonly Problem[] } {
  const sections = sectionsOf(reader, categoryOf);
  const [named] = sections.filter(({ category }) => category !== undefined);
  if (!named) return { table: reader, problems: [] };
  const { sheet } = reader;
  const at = ({ row, column }: Section) => ({ place: placeAt(sheet, row, column) });
  const unclear = sections.filter(({ category }) => category === undefined);
  const known = declared.map(({ id }) => id);
  const problems = unclear.map((section) =>
    layoutProblem(
      'section-category-unclear',
      { section: quotable(section.text), known },
      at(section),
    ),
  );
  if (problems.length > 0) return { table: reader, problems };
  const note = layoutProblem('category-of-section', { section: quotable(named.text) }, at(named));
  const rows = reader.rows.map((row) => inSection(row, sections, (own) => at(own).place));
  return { table: { ...reader, rows }, problems: [note] };
}

function inSection(
  row: TableRow,
  sections: readonly Section[],
  placeOf: (section: Section) => TableRow['at'],
): TableRow {
  const section = sections.findLast((own) => own.row < row.row);
  if (!section?.category) return row;
  return { ...row, category: section.category, categoryAt: placeOf(section) };
}

/** Rows of nobody above somebody, but for totals, notes and headers that are repeated. */
function sectionsOf({ sheet, table, rows, long }: TableReader, categoryOf: CategoryOf): Section[] {
  if (long || table.block.turned) return [];
  const last = rows.at(-1)?.row ?? 0;
  return table.skipped.flatMap(({ row, because }) => {
    const [column, cell] = firstText(sheet.rows.get(row));
    if (row > last || !cell || !MAY_BE_SECTIONS.includes(because)) return [];
    const text = cellText(cell);
    const category = categoryOf(text);
    const isSection = because === 'section-row' || rowWord(cell)?.because === 'section-row';
    return isSection || category !== undefined || because === 'merged-row'
      ? [{ row, column, text, category }]
      : [];
  });
}
const MAY_BE_SECTIONS: readonly string[] = ['section-row', 'merged-row', 'nameless-row'];

function firstText(cells: ReadonlyMap<number, Cell> | undefined): [number, Cell | undefined] {
  for (const [column, cell] of cells ?? [])
    if (cell.kind === 'text' && cellText(cell) !== '') return [column, cell];
  return [0, undefined];
}

const NUMBERING =
  /^(?:\d{1,3}[、.．)]|[一二三四五六七八九十]{1,3}[、.．]|\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十\d]{1,3}(?:类|部分|组|序列)[:、]?|(?:考核|对象|人员|单位)?类别:|category:)/;
const TAIL = /(?:\([^()]*\)|[:：]|共?\d+[人个名])+$/;
const KINDS =
  /(?:(?:基层)?党?(?:支部|总支|党委|组织)|类|类别|人员|干部|党员|单位|部门|组|序列|对象|职工|员工)$/;

/** 一、机关党支部（3人） names 机关: the category alone, with a number before and its kind behind it. */
function categoryReader(declared: Rulebook['categories']): CategoryOf {
  const ids = new Map(
    declared.flatMap(({ id, aliases }) =>
      [id, ...aliases].map((label) => [normaliseLabel(label), id] as const),
    ),
  );
  return (text) => {
    const bare = normaliseLabel(text).replace(NUMBERING, '').replace(TAIL, '');
    return ids.get(bare) ?? ids.get(bare.replace(KINDS, ''));
  };
}

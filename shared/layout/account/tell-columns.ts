import { layoutProblem } from '../../messages/layout.ts';
import type { Problem, SheetPlace } from '../../messages/problem.ts';
import { columnName } from '../../workbook/model.ts';
import { quotable, textAt } from '../cells/cell-text.ts';
import { placeAt } from '../cells/view.ts';
import { normaliseLabel } from '../labels/names.ts';
import type { Role } from '../model/layout.ts';
import { type BlockAccount, NOBODY } from './block-account.ts';
import { READ } from './entry.ts';
import type { UnclearColumn } from './unclear-cells.ts';

/** Columns with a header that nobody reads: one sentence each where they hold values. */
export function tellColumn({ block, column, own, kind, weighs, values }: UnclearColumn): Problem[] {
  const header = quotable(own?.header ?? '');
  const where = { place: headerPlace(block, column) };
  if (weighs && kind === 'recused') return [layoutProblem('recusal-not-read', { header }, where)];
  if (weighs && kind === 'weight') return [layoutProblem('weight-not-read', { header }, where)];
  if (weighs) return [layoutProblem('validity-not-read', { header }, where)];
  if (values === 0) return [];
  if (isOneMoreRater(block, own)) return [layoutProblem('rater-not-read', { header }, where)];
  return [layoutProblem('column-not-read', { header, count: values }, where)];
}

/** 大众评委 beside 评委1 and 评委2, which are read: without it the mean is another. */
const isOneMoreRater = ({ tables }: BlockAccount, own: UnclearColumn['own']): boolean =>
  tables.some(({ role }) => role.kind === 'wide') &&
  /[^(（\s](?:评委|裁判|裁判长|考官|评审员?|专家|judge)$/.test(normaliseLabel(own?.header ?? ''));

/**
 * Marks under the title of no indicator that the rulebook has: one sentence a title, however many
 * raters stand below it, in rows of ballots and beside raters as in a tally.
 */
export function tellIndicators(columns: readonly UnclearColumn[]): Problem[] {
  const all = columns.flatMap((unclear): Problem[] => {
    const { block, column, own } = unclear;
    const header = quotable(titleOf(own?.header));
    return [layoutProblem('indicator-left-out', { header }, { place: titlePlace(block, column) })];
  });
  return [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** Whether values in the column are marks of something that the rulebook does not ask. */
export const isOfIndicator = ({ block, own, weighs, values }: UnclearColumn): boolean =>
  !weighs &&
  values > 0 &&
  block.tables.some(({ role }) => holdsIndicators(role, own?.header ?? '')) &&
  !block.columns.some(
    (other) => other?.code === READ && titleOf(other.header) === titleOf(own?.header),
  );

const titleOf = (header = ''): string => header.split(' / ')[0] ?? '';

const holdsIndicators = (role: Role, header: string): boolean =>
  role.kind === 'ballots' || (role.kind === 'wide' && header.includes(' / '));

/** The uppermost text over the column; it may be merged, or stand over the first column alone. */
function titlePlace({ view, tables }: BlockAccount, column: number): SheetPlace {
  const [first] = tables[0]?.header ?? [1];
  for (let at = column; at > 0; at--)
    if (textAt(view, first, at) !== '') return placeAt(view, first, at);
  return placeAt(view, first, column);
}

/** Columns of words alone, and words without a header: one sentence for all of a sheet. */
export function tellWords(columns: readonly UnclearColumn[]): Problem[] {
  const [first] = columns;
  if (!first) return [];
  const { block, column, row, own } = first;
  const place = own ? headerPlace(block, column) : placeAt(block.view, row, column);
  const names = columns.map((unclear) => shownColumn(unclear));
  return [layoutProblem('words-not-read', { columns: names }, { place })];
}

function shownColumn({ block, column, own, row }: UnclearColumn) {
  const cell = placeAt(block.view, row, column).cell ?? '';
  if (!own) return { zh: `${cell}（没有标题）`, en: `${cell} (no header)` };
  const header = quotable(own.header);
  return { zh: `“${header}”`, en: `“${header}”` };
}

/** 自评, 上年 and 目标 beside what they are other values of: one sentence a table. */
export function tellOtherValues(block: BlockAccount): Problem[] {
  const own = block.tables
    .flatMap(({ columns }) => columns)
    .filter(({ column, because }) => because === 'other-value' && isLeftOut(block, column));
  const [first] = own;
  if (!first) return [];
  const headers = [...new Set(own.map(({ header }) => quotable(header)))];
  const where = { place: headerPlace(block, first.column) };
  return [layoutProblem('other-values-left-out', { headers }, where)];
}

const isLeftOut = (block: BlockAccount, column: number): boolean =>
  block.columns[column]?.code !== READ && holdsSomething(block, column);

/** Columns that are read although nobody sees them. */
export function tellHiddenColumns(block: BlockAccount): Problem[] {
  return [...block.view.hiddenColumns].flatMap((column) => {
    const own = block.columns[column];
    if (own?.code !== READ || !holdsSomething(block, column)) return [];
    const values = { header: quotable(own.header), column: letterOf(block, column) };
    return [layoutProblem('hidden-columns-read', values, { place: headerPlace(block, column) })];
  });
}

/** `D`, or where the block is turned the row's number. */
const letterOf = ({ view }: BlockAccount, column: number): string =>
  view.block.turned ? `${column}` : columnName(column);

function holdsSomething({ view, rows }: BlockAccount, column: number): boolean {
  for (const [row, cells] of view.rows)
    if ((rows[row] ?? NOBODY - 1) >= NOBODY && cells.has(column)) return true;
  return false;
}

/** The lowest text above the column. */
export function headerPlace({ view, tables }: BlockAccount, column: number): SheetPlace {
  const [first, last] = tables[0]?.header ?? [1, 1];
  for (let row = last; row > first; row--)
    if (textAt(view, row, column) !== '') return placeAt(view, row, column);
  return placeAt(view, first, column);
}

import type { Problem } from '../../messages/problem.ts';
import type { BlockAccount } from './block-account.ts';
import { strayOf, tellStrays, tellWritten } from './tell-cells.ts';
import {
  headerPlace,
  isOfIndicator,
  tellColumn,
  tellIndicators,
  tellWords,
} from './tell-columns.ts';
import type { Known } from './tell-rows.ts';
import type { UnclearCells, UnclearColumn } from './unclear-cells.ts';

/**
 * What nobody understands on one sheet. What could be somebody's value leaves them without a total;
 * a column of values is named; words, and numbers apart from the tables, are one note each.
 */
export function tellUnclear(
  sheet: string,
  { columns, strays, strayCount }: UnclearCells,
  known: Known,
): Problem[] {
  const titled = columns.filter((column) => column.own && !isTold(column, known));
  const bare = columns.filter(({ own }) => !own);
  const near = bare.filter(
    ({ block, column }) => holdsNumbers(block) && isBeside(block, column, bare),
  );
  const apart = bare.filter(
    (column) => column.values > 0 && !(near.includes(column) && column.written.length > 0),
  );
  const count = apart.reduce((sum, { values }) => sum + values, strayCount);
  const words = columns.filter(
    (column) => isOfWords(column) && (!column.own || titled.includes(column)),
  );
  return [
    ...tellIndicators(titled.filter(isOfIndicator)),
    ...titled.filter((column) => !isOfIndicator(column)).flatMap(tellColumn),
    ...near.flatMap((column) => tellWritten(column, known.subjects)),
    ...tellStrays(sheet, [...strays, ...apart.flatMap(strayOf)], count),
    ...tellWords(words),
  ];
}

const isTold = ({ block, column }: UnclearColumn, known: Known): boolean => {
  const { sheet, cell = '' } = headerPlace(block, column);
  return known.isTold(sheet, cell);
};

/** Without a header words may stand among values; a column with a header is told as a whole. */
const isOfWords = ({ own, values, words, weighs }: UnclearColumn): boolean =>
  words > 0 && !weighs && (!own || values === 0);

/** No number that stands on a roster alone is part of any score. */
const holdsNumbers = ({ tables }: BlockAccount): boolean =>
  tables.some(({ role }) => role.kind !== 'roster');

/** Between columns with headers, or next to them without an empty column between. */
function isBeside(block: BlockAccount, column: number, bare: readonly UnclearColumn[]): boolean {
  const own = new Set(bare.filter((other) => other.block === block).map((other) => other.column));
  const titled = [...block.columns.keys()].filter((other) => block.columns[other]);
  const [first = 0, last = 0] = [titled[0], titled.at(-1)];
  const gap = column < first ? [column, first] : [last, column];
  if (column > first && column < last) return true;
  const [from = 0, to = 0] = gap;
  for (let between = from + 1; between < to; between++) if (!own.has(between)) return false;
  return true;
}
